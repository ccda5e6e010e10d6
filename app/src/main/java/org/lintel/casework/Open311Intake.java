package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintel.community.EmailAddress;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases of requests that programs bring, within the limits of a key and of a reporter. */
@Component
public class Open311Intake {

  /** What one program may bring within an hour. */
  public static final int MOST_AN_HOUR = 100;

  /** What one reporter may send within a day, as an owner may from her page. */
  public static final int MOST_A_DAY = 10;

  private final JdbcClient database;
  private final TakingInACase taking;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  Open311Intake(JdbcClient database, TakingInACase taking, PersonalDataCipher cipher, Clock clock) {
    this.database = database;
    this.taking = taking;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Taken {

    /**
     * It is in; also when the same had been sent before.
     *
     * @param code number of the case
     */
    record In(String code) implements Taken {}

    /** The program brought enough for an hour. */
    record TooManyOfKey(int most) implements Taken {}

    /** The reporter sent enough for a day. */
    record TooManyOfReporter(int most) implements Taken {}
  }

  @Transactional
  public Taken take(Open311Report given) {
    takeTurn("open311-key", given.key().toString());
    Optional<UUID> before = sentBefore(given);
    if (before.isPresent()) {
      return new Taken.In(code(given, before.get()));
    }
    Instant now = clock.instant();
    if (ofKey(given.key(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
      return new Taken.TooManyOfKey(MOST_AN_HOUR);
    }
    var hash = reporterHash(given.reporter());
    if (hash != null && isEnough(given, hash, now)) {
      return new Taken.TooManyOfReporter(MOST_A_DAY);
    }
    UUID id = taking.byProgram(newCase(given));
    store(given, id, hash, now);
    return new Taken.In(code(given, id));
  }

  private boolean isEnough(Open311Report given, byte[] hash, Instant now) {
    takeTurn("open311-reporter", given.community().id() + " " + HexFormat.of().formatHex(hash));
    return ofReporter(given, hash, now.minus(Duration.ofDays(1))) >= MOST_A_DAY;
  }

  /**
   * Whatever a limit counts comes one after the other: a key's requests in all communities, and a
   * reporter's by all keys. A key's turn is taken first, so that nobody waits in a circle.
   */
  private void takeTurn(String kind, String what) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext(:kind), hashtext(:what))")
        .param("kind", kind)
        .param("what", what)
        .query((_, _) -> true)
        .single();
  }

  private String code(Open311Report given, UUID id) {
    int number =
        database
            .sql("SELECT number FROM service_case WHERE community_id = :community AND id = :id")
            .param("community", given.community().id())
            .param("id", id)
            .query(Integer.class)
            .single();
    return ServiceCase.code(number);
  }

  private static NewCase newCase(Open311Report given) {
    return new NewCase(
        given.submission(),
        given.community().id(),
        Optional.empty(),
        Optional.empty(),
        given.reporter().name(),
        given.reporter().phone().map(PhoneNumber::value),
        CaseChannel.API,
        given.as().problem().kind(),
        given.as().problem().severity(),
        given.as().problem().isSafety(),
        given.as().classifier(),
        spot(given.where()),
        given.words().isEmpty() ? given.as().problem().name().chinese() : given.words());
  }

  private static String spot(Open311Report.Where where) {
    String both = (where.building() + " " + where.address()).strip();
    return both.codePointCount(0, both.length()) <= Open311Report.LONGEST_ADDRESS
        ? both
        : where.address();
  }

  private Optional<UUID> sentBefore(Open311Report given) {
    return database
        .sql(
            """
            SELECT case_id
            FROM open311_request
            WHERE community_id = :community AND api_key_id = :key AND submission = :submission
            """)
        .param("community", given.community().id())
        .param("key", given.key())
        .param("submission", given.submission())
        .query((row, _) -> row.getObject("case_id", UUID.class))
        .optional();
  }

  private int ofKey(UUID key, Instant since) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM open311_request
            WHERE api_key_id = :key AND requested_at > :since
            """)
        .param("key", key)
        .param("since", Times.of(since))
        .query(Integer.class)
        .single();
  }

  private int ofReporter(Open311Report given, byte[] hash, Instant since) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM open311_request
            WHERE community_id = :community AND requested_at > :since AND reporter_hash = :hash
            """)
        .param("community", given.community().id())
        .param("since", Times.of(since))
        .param("hash", hash)
        .query(Integer.class)
        .single();
  }

  /** Of whatever tells one reporter from another. */
  private byte @Nullable [] reporterHash(Open311Report.Reporter reporter) {
    return Stream.of(
            reporter.account(),
            reporter.email().map(EmailAddress::value).orElse(""),
            reporter.phone().map(PhoneNumber::value).orElse(""))
        .filter(known -> !known.isEmpty())
        .findFirst()
        .map(known -> cipher.lookup("open311-reporter", known))
        .orElse(null);
  }

  private void store(Open311Report given, UUID id, byte @Nullable [] hash, Instant now) {
    var where = given.where();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", given.community().id());
    parameters.put("case", id);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("key", given.key());
    parameters.put("submission", given.submission());
    parameters.put("now", Times.of(now));
    parameters.put("latitude", where.point().map(Open311Report.Point::latitude).orElse(null));
    parameters.put("longitude", where.point().map(Open311Report.Point::longitude).orElse(null));
    parameters.put("building", where.building());
    parameters.put("media", given.mediaUrl());
    parameters.put(
        "email",
        given.reporter().email().map(EmailAddress::value).map(cipher::encrypt).orElse(null));
    String account = given.reporter().account();
    parameters.put("account", account.isEmpty() ? null : cipher.encrypt(account));
    parameters.put("hash", hash);
    database
        .sql(
            """
            INSERT INTO open311_request
              (community_id, case_id, organisation_id, api_key_id, submission, requested_at,
              latitude, longitude, building, media_url, email, account, reporter_hash, publication)
            VALUES
              (:community, :case, :organisation, :key, :submission, :now,
              :latitude, :longitude, :building, :media, :email, :account, :hash, 'BY_RULE')
            """)
        .params(parameters)
        .update();
  }
}
