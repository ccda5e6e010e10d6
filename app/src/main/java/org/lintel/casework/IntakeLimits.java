package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.Severity;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps floods out at every door through which cases come in: it counts what came from one
 * household, of one problem, from one number and one network within a day, and through one way into
 * one community within an hour. What is an emergency or touches safety always comes in, and is
 * marked. What staff take in is never refused; they are told.
 */
@Component
public class IntakeLimits {

  /** The longest that anything is counted. */
  static final Duration DAY = Duration.ofDays(1);

  private static final Duration HOUR = Duration.ofHours(1);

  private static final String HOUSEHOLD =
      """
      SELECT received_at AS at
      FROM service_case
      WHERE community_id = :community AND household_id = :household AND received_at > :since
        AND (:everything OR channel <> ALL (:staff::text[]))
      """;

  private static final String SAME_PROBLEM =
      HOUSEHOLD + "AND problem_code = :problem AND place_code = :place\n";

  private static final String PHONE =
      "SELECT at FROM intake WHERE organisation_id = :organisation AND phone_hash = :phone"
          + " AND at > :since ";

  private static final String NETWORK =
      "SELECT at FROM intake WHERE organisation_id = :organisation AND network_hash = :network"
          + " AND at > :since ";

  private static final String CHANNEL =
      "SELECT at FROM intake WHERE community_id = :community AND channel = :channel"
          + " AND at > :since ";

  private final JdbcClient database;
  private final IntakeRules rules;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  IntakeLimits(JdbcClient database, IntakeRules rules, PersonalDataCipher cipher, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What is counted. */
  public enum Kind {
    HOUSEHOLD,
    SAME_PROBLEM,
    PHONE,
    NETWORK,
    CHANNEL;

    /** Part of message keys, and the name of a field. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A limit that is reached.
   *
   * @param most how much it lets in
   * @param ends from when on it lets more in
   */
  public record Reached(Kind kind, int most, Instant ends) {}

  /** Whether it is let in whatever came before. */
  public static boolean isPressing(NewCase given) {
    return given.severity() == Severity.EMERGENCY || given.isSafety();
  }

  /**
   * The first limit that this would go beyond; empty when it can come in.
   *
   * @param network where it was sent from, as {@link Network} writes it; empty where nobody knows
   */
  public Optional<Reached> reached(NewCase given, Optional<String> network) {
    var parameters = parameters(given, network);
    IntakeRules.Limits limits = rules.now();
    return Arrays.stream(Kind.values())
        .filter(kind -> isKnown(kind, parameters))
        .flatMap(kind -> reached(kind, limits.of(kind), parameters).stream())
        .findFirst();
  }

  /** What came from no number or network is counted by none. */
  private static boolean isKnown(Kind kind, Map<String, @Nullable Object> parameters) {
    return switch (kind) {
      case PHONE -> parameters.get("phone") != null;
      case NETWORK -> parameters.get("network") != null;
      case HOUSEHOLD, SAME_PROBLEM -> parameters.get("household") != null;
      case CHANNEL -> true;
    };
  }

  private Optional<Reached> reached(Kind kind, int most, Map<String, @Nullable Object> parameters) {
    Duration window = kind == Kind.CHANNEL ? HOUR : DAY;
    return database
        .sql(statement(kind) + "ORDER BY at DESC OFFSET :most - 1 LIMIT 1")
        .params(parameters)
        .param("since", Times.of(clock.instant().minus(window)))
        .param("most", most)
        .query((row, _) -> Times.at(row, "at"))
        .optional()
        .map(at -> new Reached(kind, most, at.plus(window)));
  }

  private static String statement(Kind kind) {
    return switch (kind) {
      case HOUSEHOLD -> HOUSEHOLD;
      case SAME_PROBLEM -> SAME_PROBLEM;
      case PHONE -> PHONE;
      case NETWORK -> NETWORK;
      case CHANNEL -> CHANNEL;
    };
  }

  private Map<String, @Nullable Object> parameters(NewCase given, Optional<String> network) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("community", given.community());
    parameters.put("household", given.household().orElse(null));
    parameters.put("everything", CaseChannel.OF_STAFF.contains(given.channel()));
    parameters.put("staff", CaseChannel.OF_STAFF.stream().map(Enum::name).toArray(String[]::new));
    parameters.put("problem", given.classifier().problem());
    parameters.put("place", given.classifier().place());
    parameters.put("channel", given.channel().name());
    parameters.put("phone", given.callerPhone().map(this::phone).orElse(null));
    parameters.put("network", network.map(this::network).orElse(null));
    return parameters;
  }

  private byte[] phone(String number) {
    return cipher.lookup("intake-phone", number);
  }

  private byte[] network(String address) {
    return cipher.lookup("intake-network", address);
  }

  /** It came in: from now on it is counted. */
  void count(NewCase given, UUID id, Optional<String> network) {
    database
        .sql(
            """
            INSERT INTO intake
              (community_id, case_id, organisation_id, channel, phone_hash, network_hash, at)
            VALUES (:community, :id, :organisation, :channel, :phone, :network, :now)
            """)
        .param("community", given.community())
        .param("id", id)
        .param("organisation", OrganisationScope.required())
        .param("channel", given.channel().name())
        .param("phone", given.callerPhone().map(this::phone).orElse(null))
        .param("network", network.map(this::network).orElse(null))
        .param("now", Times.of(clock.instant()))
        .update();
  }
}
