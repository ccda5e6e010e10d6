package org.lintel.channel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.ContactSealing;
import org.lintel.community.SealedContact;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider tells afterwards, in the form in which Alibaba Cloud pushes it (SmsReport,
 * SmsUp): whether a text message arrived, and that somebody answered with a word that means "no
 * more".
 */
@Component
public class SmsReports {

  private static final String KIND = "sms-reports";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> NO_MORE =
      Set.of("R", "T", "TD", "N", "STOP", "退订", "拒收", "退定", "UNSUBSCRIBE");

  private final JdbcClient database;
  private final Directory directory;
  private final MadeTokens made;
  private final PublicAddress address;
  private final ContactSealing sealing;
  private final OptOuts optOuts;

  SmsReports(
      JdbcClient database,
      Directory directory,
      MadeTokens made,
      PublicAddress address,
      ContactSealing sealing,
      OptOuts optOuts) {
    this.database = database;
    this.directory = directory;
    this.made = made;
    this.address = address;
    this.sealing = sealing;
    this.optOuts = optOuts;
  }

  /** What came of a push. */
  public enum Taken {
    TAKEN,
    UNREADABLE,
    /** Nobody gave out that address. */
    UNKNOWN
  }

  /** Where the provider is to push what it knows about the current company's messages. */
  public String address() {
    UUID organisation =
        database
            .sql("SELECT uuid FROM organisation WHERE id = :organisation")
            .param("organisation", OrganisationScope.required())
            .query((row, number) -> row.getObject("uuid", UUID.class))
            .single();
    directory.add(KIND, made.hash(KIND, organisation), OrganisationScope.required(), organisation);
    return address.of("/sms-reports/" + made.of(KIND, organisation));
  }

  /** Takes what was pushed to the address with that token. */
  public Taken take(String token, String body) {
    if (!MadeTokens.hasForm(token)) {
      return Taken.UNKNOWN;
    }
    var entry = directory.find(KIND, Tokens.hash(token));
    if (entry.isEmpty()) {
      return Taken.UNKNOWN;
    }
    JsonNode pushed;
    try {
      pushed = JSON.readTree(body);
    } catch (JacksonException unreadable) {
      return Taken.UNREADABLE;
    }
    if (!pushed.isArray()) {
      return Taken.UNREADABLE;
    }
    OrganisationScope.run(entry.get().organisation(), () -> pushed.forEach(this::take));
    return Taken.TAKEN;
  }

  private void take(JsonNode told) {
    if (told.path("content").isString()) {
      reply(told.path("phone_number").asString(""), told.path("content").asString(""));
    } else if (told.path("success").isBoolean()) {
      receipt(told);
    }
  }

  private void reply(String phone, String content) {
    String word = Normalizer.normalize(content, Normalizer.Form.NFKC).strip();
    if (NO_MORE.contains(word.toUpperCase(Locale.ROOT))) {
      sealing.phone(phone).map(SealedContact::hash).ifPresent(optOuts::keepNumber);
    }
  }

  /** What was uncertain is known now. */
  private void receipt(JsonNode told) {
    boolean isArrived = told.path("success").asBoolean(false);
    String reason = told.path("err_code").asString("");
    letter(told.path("out_id").asString(""))
        .ifPresent(id ->
            database
                .sql(
                    """
                    UPDATE letter
                    SET receipt = :receipt,
                      state = CASE WHEN :arrived THEN 'SENT' ELSE state END,
                      reason = CASE WHEN :arrived THEN '' ELSE :reason END
                    WHERE id = :id AND channel = 'SMS' AND state IN ('SENT', 'UNCERTAIN')
                    """)
                .param("receipt", isArrived ? "ARRIVED" : "NOT_ARRIVED")
                .param("arrived", isArrived)
                .param("reason", reason.matches("[A-Za-z0-9_.:-]{1,60}") ? reason : "")
                .param("id", id)
                .update());
  }

  private static Optional<UUID> letter(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
