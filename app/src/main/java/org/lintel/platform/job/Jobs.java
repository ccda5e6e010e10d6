package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The long jobs of the current organisation. */
@Component
public class Jobs {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String COLUMNS =
      """
      id, kind, state, done, total, problems, outcome_key, outcome, result_href, requested_by,
      cancel_asked, requested_at, started_at, finished_at
      """;

  /** A job is due at once by the clock that the scheduler looks at. */
  private static final SystemClock SCHEDULER = new SystemClock();

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;
  private final SchedulerClient scheduler;
  private final ApplicationEventPublisher events;

  Jobs(
      JdbcClient database,
      Identifiers identifiers,
      AuditTrail audit,
      Clock clock,
      SchedulerClient scheduler,
      ApplicationEventPublisher events) {
    this.database = database;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
    this.scheduler = scheduler;
    this.events = events;
  }

  /** Puts a job in the queue; it starts when that is committed. Its page is {@code /jobs/{id}}. */
  @Transactional
  public UUID submit(Viewer viewer, String kind, Map<String, String> parameters) {
    UUID id = identifiers.next();
    Instant now = clock.instant();
    database
        .sql(
            """
            INSERT INTO job (id, organisation_id, kind, state, parameters, requested_by, requested_at)
            VALUES (:id, :organisation, :kind, 'WAITING', :parameters::jsonb, :requestedBy, :now)
            """)
        .param("id", id)
        .param("organisation", viewer.organisation())
        .param("kind", kind)
        .param("parameters", JSON.writeValueAsString(parameters))
        .param("requestedBy", viewer.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    scheduler.scheduleIfNotExists(
        JobTask.TASK
            .instance(JobTask.instance(viewer.organisation(), id))
            .scheduledTo(SCHEDULER.now()));
    events.publishEvent(new JobWaiting());
    return id;
  }

  public Optional<JobView> find(UUID id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM job WHERE id = :id")
        .param("id", id)
        .query(Jobs::view)
        .optional();
  }

  /** Latest first; all jobs, or only those that a member of staff asked for. */
  public Paged<JobView> recent(Optional<UUID> requestedBy, Paging paging) {
    String mine = requestedBy.isPresent() ? " WHERE requested_by = :requestedBy " : " ";
    UUID by = requestedBy.orElse(new UUID(0, 0));
    List<JobView> rows =
        database
            .sql(
                "SELECT "
                    + COLUMNS
                    + " FROM job"
                    + mine
                    + "ORDER BY requested_at DESC, id DESC LIMIT :size OFFSET :offset")
            .param("requestedBy", by)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Jobs::view)
            .list();
    long total =
        database
            .sql("SELECT count(*) FROM job" + mine)
            .param("requestedBy", by)
            .query(Long.class)
            .single();
    return new Paged<>(rows, paging, total);
  }

  /** How many jobs of the organisation wait or run. */
  public int underWay() {
    return database
        .sql("SELECT count(*) FROM job WHERE state IN ('WAITING', 'RUNNING')")
        .query(Integer.class)
        .single();
  }

  /** Asks a job to stop; it stops at its next step, leaving everything as it was. */
  @Transactional
  public void cancel(Viewer viewer, UUID id) {
    int asked =
        database
            .sql(
                """
                UPDATE job
                SET cancel_asked = true
                WHERE id = :id AND state IN ('WAITING', 'RUNNING') AND NOT cancel_asked
                """)
            .param("id", id)
            .update();
    if (asked > 0) {
      audit.append(viewer.id(), "job-cancelled", id.toString(), Map.of());
    }
  }

  private static JobView view(ResultSet row, int number) throws SQLException {
    long total = row.getLong("total");
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
    return new JobView(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        JobState.valueOf(row.getString("state")),
        row.getLong("done"),
        known,
        row.getLong("problems"),
        row.getString("outcome_key"),
        JSON.readValue(row.getString("outcome"), new TypeReference<List<String>>() {}),
        row.getString("result_href"),
        row.getObject("requested_by", UUID.class),
        row.getBoolean("cancel_asked"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
