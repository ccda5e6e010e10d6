package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes clocks and their events. A clock is written together with the event that opens or changes
 * it: every act on a case does so several times.
 */
@Component
class ClockWriting {

  private static final String INSERT =
      """
      INSERT INTO clock (community_id, id, organisation_id, subject_kind, subject_id, measure,
        state, rule_id, rule_version, run, started_at, due_at, ended_at, elapsed_seconds,
        overrun_seconds, is_provisional, next_step, next_fire_at, is_sheltered, topics,
        delayed_by)
      VALUES (:community, :id, :organisation, :kind, :subject, :measure, :state, :rule,
        :version, :run, :started, :due, :ended, :elapsed, :overrun, :provisional, :step,
        :fire, :sheltered, :topics, :delayedBy)
      ON CONFLICT (community_id, subject_kind, subject_id, measure) DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE clock
      SET state = :state, rule_id = :rule, rule_version = :version, run = :run,
        started_at = :started, due_at = :due, ended_at = :ended, elapsed_seconds = :elapsed,
        overrun_seconds = :overrun, is_provisional = :provisional, next_step = :step,
        next_fire_at = :fire, is_sheltered = :sheltered, topics = :topics, delayed_by = :delayedBy
      WHERE community_id = :community AND id = :id
      """;

  private static final String EVENT =
      """
      INSERT INTO clock_event (community_id, id, organisation_id, clock_id, number, kind, at,
        reason, rule_id, rule_version, due_at, recorded_at)
      """;

  private static final String EVENT_VALUES =
      """
      :event, :organisation, :id, :number, :eventKind, :at::timestamptz, :reason,
        :eventRule::uuid, :eventVersion::smallint, :eventDue::timestamptz, :recorded::timestamptz
      """;

  private static final String INSERT_WITH_EVENT =
      "WITH opened AS ("
          + INSERT
          + "RETURNING community_id) "
          + EVENT
          + "SELECT community_id, "
          + EVENT_VALUES
          + "FROM opened";

  private static final String UPDATE_WITH_EVENT =
      "WITH changed AS ("
          + UPDATE
          + "RETURNING community_id) "
          + EVENT
          + "SELECT community_id, "
          + EVENT_VALUES
          + "FROM changed";

  private static final String APPEND = EVENT + "VALUES (:community, " + EVENT_VALUES + ")";

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;

  ClockWriting(JdbcClient database, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Writes a new clock with its start; false when the subject has one for the measure already. */
  boolean insert(KeptClock kept, Optional<Instant> nextFire, KeptEvent started) {
    return database
            .sql(INSERT_WITH_EVENT)
            .params(clockOf(kept, nextFire))
            .params(eventOf(1, started))
            .update()
        > 0;
  }

  void update(KeptClock kept, Optional<Instant> nextFire) {
    database.sql(UPDATE).params(clockOf(kept, nextFire)).update();
  }

  /** With the event that changed it, in one statement: every act on a case does this. */
  void update(KeptClock kept, Optional<Instant> nextFire, int number, KeptEvent event) {
    database
        .sql(UPDATE_WITH_EVENT)
        .params(clockOf(kept, nextFire))
        .params(eventOf(number, event))
        .update();
  }

  void append(KeptClock kept, int number, KeptEvent event) {
    database
        .sql(APPEND)
        .param("community", kept.subject().community())
        .param("id", kept.id())
        .param("organisation", OrganisationScope.required())
        .params(eventOf(number, event))
        .update();
  }

  private Map<String, @Nullable Object> eventOf(int number, KeptEvent event) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("event", identifiers.next());
    parameters.put("number", number);
    parameters.put("eventKind", event.kind().name());
    parameters.put("at", ClockRows.time(event.at()));
    parameters.put("reason", event.reason().map(Enum::name).orElse(null));
    parameters.put("eventRule", event.rule().map(KeptClock.RuleKey::rule).orElse(null));
    parameters.put("eventVersion", event.rule().map(KeptClock.RuleKey::version).orElse(null));
    parameters.put("eventDue", event.due().map(ClockRows::time).orElse(null));
    parameters.put("recorded", ClockRows.time(clock.instant()));
    return parameters;
  }

  private static Map<String, @Nullable Object> clockOf(KeptClock kept, Optional<Instant> nextFire) {
    KeptClock.Standing standing = kept.standing();
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", kept.subject().community());
    parameters.put("id", kept.id());
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("kind", kept.subject().kind());
    parameters.put("subject", kept.subject().id());
    parameters.put("measure", kept.measure().name());
    parameters.put("state", standing.state().name());
    parameters.put("rule", kept.rule().map(KeptClock.RuleKey::rule).orElse(null));
    parameters.put("version", kept.rule().map(KeptClock.RuleKey::version).orElse(null));
    parameters.put("run", kept.run());
    parameters.put("started", ClockRows.time(standing.started()));
    parameters.put("due", standing.due().map(ClockRows::time).orElse(null));
    parameters.put("ended", standing.ended().map(ClockRows::time).orElse(null));
    parameters.put("elapsed", standing.elapsed().map(Duration::toSeconds).orElse(null));
    parameters.put("overrun", standing.overrun().map(Duration::toSeconds).orElse(null));
    parameters.put("provisional", standing.isProvisional());
    parameters.put("step", kept.nextStep());
    parameters.put("sheltered", kept.exposure().isSheltered());
    parameters.put("topics", kept.exposure().topics().stream().sorted().toArray(String[]::new));
    parameters.put("delayedBy", standing.delayedBy().map(Enum::name).orElse(null));
    parameters.put("fire", nextFire.map(ClockRows::time).orElse(null));
    return parameters;
  }
}
