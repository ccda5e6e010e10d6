package org.lintel.platform.job;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.platform.database.FullDisk;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job in its organisation and writes down how it ended. */
@Component
class JobRunner {

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final JobProgress progress;
  private final Clock clock;
  private final Map<String, JobHandler> handlers;

  JobRunner(JdbcClient database, JobProgress progress, Clock clock, List<JobHandler> handlers) {
    this.database = database;
    this.progress = progress;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
  }

  private record Claimed(String kind, Map<String, String> parameters, UUID requestedBy) {}

  void run(String instance) {
    UUID job = JobTask.job(instance);
    OrganisationScope.run(
        JobTask.organisation(instance), () -> claim(job).ifPresent(claimed -> work(job, claimed)));
  }

  private Optional<Claimed> claim(UUID job) {
    return database
        .sql(
            """
            UPDATE job
            SET state = 'RUNNING', started_at = coalesce(started_at, :now), beat_at = :now
            WHERE id = :job AND state IN ('WAITING', 'RUNNING')
            RETURNING kind, parameters, requested_by
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("job", job)
        .query((row, number) ->
            new Claimed(
                row.getString("kind"),
                JSON.readValue(
                    row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getObject("requested_by", UUID.class)))
        .optional();
  }

  private void work(UUID job, Claimed claimed) {
    JobHandler handler = handlers.get(claimed.kind());
    if (handler == null) {
      throw new IllegalStateException("nothing handles jobs of kind " + claimed.kind());
    }
    try {
      var context = progress.of(job, claimed.requestedBy(), claimed.parameters());
      JobOutcome outcome = handler.run(context);
      context.conclude();
      finish(job, outcome.isDone() ? JobState.DONE : JobState.FAILED, outcome);
    } catch (JobCancelled asked) {
      finish(job, JobState.CANCELLED, JobOutcome.refused("", "job.outcome.cancelled"));
    } catch (RuntimeException defect) {
      log.error("job {} of kind {} failed", job, claimed.kind(), defect);
      finish(job, JobState.FAILED, failed(job, defect));
    }
  }

  private static JobOutcome failed(UUID job, RuntimeException defect) {
    return FullDisk.isCauseOf(defect)
        ? JobOutcome.refused("", "job.outcome.disk-full")
        : JobOutcome.refused("", "job.outcome.defect", job);
  }

  private void finish(UUID job, JobState state, JobOutcome outcome) {
    database
        .sql(
            """
            UPDATE job
            SET state = :state, outcome_key = :key, outcome = :arguments::jsonb,
                result_href = nullif(:href, ''), finished_at = :now
            WHERE id = :job
            """)
        .param("state", state.name())
        .param("key", outcome.key())
        .param("arguments", JSON.writeValueAsString(outcome.arguments()))
        .param("href", outcome.href())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("job", job)
        .update();
  }
}
