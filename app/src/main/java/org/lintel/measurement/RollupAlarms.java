package org.lintel.measurement;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the nightly comparisons found. */
@Component
public class RollupAlarms {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  RollupAlarms(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** One comparison. */
  public record Comparison(Instant comparedAt, int waves, long responses, int differences) {}

  /** A rollup that differed and was not rebuilt since. */
  public record Alarm(
      int wave, int community, LocalDate month, long stored, long counted, Instant foundAt) {}

  /** The last comparison of the organisation. */
  public Optional<Comparison> last() {
    return database
        .sql(
            """
            SELECT compared_at, waves, responses, differences
            FROM rollup_comparison
            ORDER BY compared_at DESC, id DESC
            LIMIT 1
            """)
        .query((row, number) ->
            new Comparison(
                row.getObject("compared_at", OffsetDateTime.class).toInstant(),
                row.getInt("waves"),
                row.getLong("responses"),
                row.getInt("differences")))
        .optional();
  }

  /** Alarms that are not settled, newest first. */
  public List<Alarm> open() {
    return database
        .sql(
            """
            SELECT wave_id, community_id, month, stored_answers, counted_answers, found_at
            FROM rollup_alarm
            WHERE settled_at IS NULL
            ORDER BY found_at DESC, wave_id, community_id, month
            """)
        .query((row, number) ->
            new Alarm(
                row.getInt("wave_id"),
                row.getInt("community_id"),
                row.getObject("month", LocalDate.class),
                row.getLong("stored_answers"),
                row.getLong("counted_answers"),
                row.getObject("found_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Notes a comparison; what was found before and is still open is not raised again. */
  UUID note(int organisation, int waves, long responses, List<RollupDifference> differences) {
    UUID comparison = identifiers.next();
    database
        .sql(
            """
            INSERT INTO rollup_comparison (id, organisation_id, compared_at, waves, responses,
              differences)
            VALUES (:id, :organisation, :now, :waves, :responses, :differences)
            """)
        .param("id", comparison)
        .param("organisation", organisation)
        .param("now", now())
        .param("waves", waves)
        .param("responses", responses)
        .param("differences", differences.size())
        .update();
    differences.forEach(difference -> raise(organisation, comparison, difference));
    return comparison;
  }

  private void raise(int organisation, UUID comparison, RollupDifference difference) {
    database
        .sql(
            """
            INSERT INTO rollup_alarm (id, organisation_id, comparison_id, wave_id, community_id,
              month, stored_answers, counted_answers, found_at)
            SELECT :id, :organisation, :comparison, :wave, :community, :month, :stored, :counted,
              :now
            WHERE NOT EXISTS (
              SELECT 1
              FROM rollup_alarm
              WHERE wave_id = :wave AND community_id = :community AND month = :month
                AND settled_at IS NULL)
            """)
        .param("id", identifiers.next())
        .param("organisation", organisation)
        .param("comparison", comparison)
        .param("wave", difference.key().wave())
        .param("community", difference.key().community())
        .param("month", Date.valueOf(difference.key().month()))
        .param("stored", difference.storedAnswers())
        .param("counted", difference.countedAnswers())
        .param("now", now())
        .update();
  }

  /** The wave was rebuilt: its alarms are history. */
  int settle(int wave) {
    return database
        .sql(
            """
            UPDATE rollup_alarm
            SET settled_at = :now
            WHERE wave_id = :wave AND settled_at IS NULL
            """)
        .param("wave", wave)
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
