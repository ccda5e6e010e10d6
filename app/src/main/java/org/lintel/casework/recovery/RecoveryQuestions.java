package org.lintel.casework.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.ServicePhone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What owners are asked about recoveries. What was opened for somebody is asked of her alone, what
 * was opened for the household of everybody in it.
 */
@Component
public class RecoveryQuestions {

  private static final String QUESTION =
      """
      SELECT q.recovery_id, q.expires_at, q.said, q.wishes_contact, q.words, q.said_at,
        r.community_id, r.household_id, r.member_id, r.closed_at, p.name, p.time_zone,
        p.service_phone
      FROM recovery_question q
      JOIN recovery r ON r.community_id = q.community_id AND r.id = q.recovery_id
      JOIN community_place p ON p.community_id = r.community_id
      """;

  private static final String HERS =
      """
      WHERE r.community_id = :community AND r.household_id = :household
        AND (r.member_id IS NULL OR r.member_id IN (
          SELECT b.member_id
          FROM household_belonging b
          WHERE b.community_id = :community AND b.household_id = :household
            AND b.person_id = :person))
      """;

  private final JdbcClient database;
  private final RecoveryLinks links;
  private final Clock clock;

  RecoveryQuestions(JdbcClient database, RecoveryLinks links, Clock clock) {
    this.database = database;
    this.links = links;
    this.clock = clock;
  }

  /** What she can still say something about; what waits for her word first. */
  public List<RecoveryQuestion> open(SignedInOwner owner) {
    return of(owner, "AND q.expires_at > :now ORDER BY q.said IS NOT NULL, q.asked_at, r.id")
        .param("now", Times.of(clock.instant()))
        .query(RecoveryQuestions::read)
        .list();
  }

  /** One of hers, also when its time is over; empty when there is none for her eyes. */
  public Optional<RecoveryQuestion> find(SignedInOwner owner, UUID id) {
    return of(owner, "AND r.id = :id").param("id", id).query(RecoveryQuestions::read).optional();
  }

  private JdbcClient.StatementSpec of(SignedInOwner owner, String rest) {
    return database
        .sql(QUESTION + HERS + rest)
        .param("community", owner.community())
        .param("household", owner.household())
        .param("person", owner.person());
  }

  /** Does something with the question that a link opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<RecoveryQuestion, T> work) {
    return links.with(token, id -> get(id).map(work));
  }

  /** The question of a recovery, read from the organisation's own rows. */
  Optional<RecoveryQuestion> get(UUID recovery) {
    return database
        .sql(QUESTION + "WHERE r.id = :id")
        .param("id", recovery)
        .query(RecoveryQuestions::read)
        .optional();
  }

  /** The same question as it stands now; it was there a moment ago. */
  public RecoveryQuestion again(RecoveryQuestion seen) {
    return get(seen.id()).orElseThrow();
  }

  /** Until when somebody calls her again; empty when nobody is to. */
  public Optional<Instant> callBy(RecoveryQuestion asked) {
    return database
        .sql(
            """
            SELECT call_due_at
            FROM recovery
            WHERE community_id = :community AND household_id = :household AND cause = 'ANSWER'
              AND closed_at IS NULL AND called_at IS NULL AND call_due_at IS NOT NULL
            """)
        .param("community", asked.place().communityId())
        .param("household", asked.household())
        .query((row, number) -> Times.at(row, "call_due_at"))
        .optional();
  }

  /** Now, for whoever asks whether its time is over. */
  public Instant now() {
    return clock.instant();
  }

  private static RecoveryQuestion read(ResultSet row, int number) throws SQLException {
    return new RecoveryQuestion(
        row.getObject("recovery_id", UUID.class),
        new RecoveryQuestion.Place(
            row.getInt("community_id"),
            row.getString("name"),
            ZoneId.of(row.getString("time_zone")),
            ServicePhone.stored(row.getString("service_phone"))),
        row.getObject("household_id", UUID.class),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        Times.at(row, "closed_at"),
        Times.at(row, "expires_at"),
        word(row));
  }

  private static Optional<RecoveryQuestion.Word> word(ResultSet row) throws SQLException {
    String said = row.getString("said");
    return said == null
        ? Optional.empty()
        : Optional.of(
            new RecoveryQuestion.Word(
                CheckResult.valueOf(said),
                row.getBoolean("wishes_contact"),
                row.getString("words"),
                Times.at(row, "said_at")));
  }
}
