package org.lintel.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes progress outside the handler's transaction, so that others see it while the work runs. */
@Component
class JobProgress {

  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final JdbcClient database;
  private final Clock clock;
  private final TransactionTemplate apart;

  JobProgress(JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
    this.database = database;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Reporting of(UUID job, UUID requestedBy, Map<String, String> parameters) {
    return new Reporting(job, requestedBy, Map.copyOf(parameters));
  }

  final class Reporting implements JobContext {

    private final UUID job;
    private final UUID requestedBy;
    private final Map<String, String> parameters;
    private long done;
    private long total = -1;
    private long problems;
    private Instant written = Instant.EPOCH;

    private Reporting(UUID job, UUID requestedBy, Map<String, String> parameters) {
      this.job = job;
      this.requestedBy = requestedBy;
      this.parameters = parameters;
    }

    @Override
    public UUID job() {
      return job;
    }

    @Override
    public UUID requestedBy() {
      return requestedBy;
    }

    @Override
    public Map<String, String> parameters() {
      return parameters;
    }

    @Override
    public void progress(long done, long total) {
      this.done = done;
      this.total = total;
      if (!clock.instant().isBefore(written.plus(BETWEEN))) {
        flush();
      }
    }

    @Override
    public void problems(long count) {
      this.problems = count;
    }

    /** The last word on the progress; too late to cancel. */
    void conclude() {
      written = clock.instant();
      apart.execute(status -> write());
    }

    private void flush() {
      written = clock.instant();
      Boolean cancelAsked = apart.execute(status -> write());
      if (Boolean.TRUE.equals(cancelAsked)) {
        throw new JobCancelled();
      }
    }

    private Boolean write() {
      return database
          .sql(
              """
              UPDATE job
              SET done = :done, total = CASE WHEN :total < 0 THEN total ELSE :total END,
                  problems = :problems, beat_at = :now
              WHERE id = :job
              RETURNING cancel_asked
              """)
          .param("done", done)
          .param("total", total)
          .param("problems", problems)
          .param("now", written.atOffset(ZoneOffset.UTC))
          .param("job", job)
          .query(Boolean.class)
          .single();
    }
  }
}
