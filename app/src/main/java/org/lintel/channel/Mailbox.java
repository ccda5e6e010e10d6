package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where messages lie that would have gone into the world. In a demonstration everything lies here;
 * in a company only while the settings say so.
 */
@Component
public class Mailbox {

  /** Value of the setting. */
  public static final String SETTING = "MAILBOX";

  private static final int LONGEST_WORDS = 10_000;

  private final JdbcClient database;
  private final InstallationSettings settings;
  private final OrganisationNames names;
  private final Identifiers identifiers;
  private final Clock clock;

  Mailbox(
      JdbcClient database,
      InstallationSettings settings,
      OrganisationNames names,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.names = names;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * One message as it lies there.
   *
   * @param recipient masked
   */
  public record Message(
      Medium medium,
      String recipient,
      String sender,
      String subject,
      NoticeBody words,
      Instant at) {}

  /** Whether the messages of the current organisation lie here instead of going out. */
  public boolean isHere() {
    return names.of(OrganisationScope.required()).isDemonstration()
        || settings.value(Setting.DELIVERY).filter(SETTING::equals).isPresent();
  }

  /** Whether they lie here although they are real: nobody gets any. */
  boolean isHoldingBack() {
    return isHere() && !names.of(OrganisationScope.required()).isDemonstration();
  }

  void put(Letter letter, String to, String sender, String subject, String words) {
    put(
        Optional.of(letter),
        letter.medium(),
        MaskedAddress.of(letter.medium(), to),
        sender,
        subject,
        words);
  }

  /** Something that no letter of the outbox carries. */
  void put(Medium medium, String to, String sender, String subject, String words) {
    put(Optional.empty(), medium, MaskedAddress.of(medium, to), sender, subject, words);
  }

  private void put(
      Optional<Letter> letter,
      Medium medium,
      String recipient,
      String sender,
      String subject,
      String words) {
    database
        .sql(
            """
            INSERT INTO mailbox_message (id, organisation_id, letter_id, community_id, person_id,
              channel, recipient, sender, subject, words, at)
            VALUES (:id, :organisation, :letter, :community, (
                SELECT person_id
                FROM letter
                WHERE community_id = :community AND id = :letter),
              :channel, :recipient, :sender, :subject, :words, :now)
            """)
        .param("id", identifiers.next())
        .param("organisation", OrganisationScope.required())
        .param("letter", id(letter))
        .param("community", letter.map(Letter::community).orElse(0))
        .param("channel", medium.name())
        .param("recipient", recipient)
        .param("sender", cut(sender, 200))
        .param("subject", cut(subject, 250))
        .param("words", cut(words, LONGEST_WORDS))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable UUID id(Optional<Letter> letter) {
    return letter.map(Letter::id).orElse(null);
  }

  private static String cut(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest);
  }

  /** The latest first. */
  public Paged<Message> messages(Optional<Medium> medium, Paging paging) {
    var rows =
        database
            .sql(
                """
                SELECT channel, recipient, sender, subject, words, at
                FROM mailbox_message
                WHERE :channel::text IS NULL OR channel = :channel
                ORDER BY at DESC, id DESC
                LIMIT :size OFFSET :offset
                """)
            .param("channel", medium.map(Enum::name).orElse(null))
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Mailbox::message)
            .list();
    long total =
        database
            .sql(
                """
                SELECT count(*)
                FROM mailbox_message
                WHERE :channel::text IS NULL OR channel = :channel
                """)
            .param("channel", medium.map(Enum::name).orElse(null))
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        Medium.valueOf(row.getString("channel")),
        row.getString("recipient"),
        row.getString("sender"),
        row.getString("subject"),
        NoticeBody.of(row.getString("words")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
