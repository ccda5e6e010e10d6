package org.lintel.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.lintel.platform.job.JobState;
import org.lintel.platform.job.JobView;
import org.lintel.platform.job.Jobs;
import org.springframework.stereotype.Component;

/** Waits for a long job, as somebody at its page would. */
@Component
class FinishedJobs {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Jobs jobs;
  private final Clock clock;

  FinishedJobs(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Returns when the job is done.
   *
   * @throws IllegalStateException when it failed or takes too long
   */
  void await(UUID id) {
    Instant end = clock.instant().plus(PATIENCE);
    JobView job = jobs.find(id).orElseThrow();
    while (!job.state().isOver()) {
      if (clock.instant().isAfter(end)) {
        throw new IllegalStateException("job " + id + " takes longer than " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      job = jobs.find(id).orElseThrow();
    }
    if (job.state() != JobState.DONE) {
      throw new IllegalStateException(
          "job " + id + " failed: " + job.outcomeKey() + " " + job.outcomeArguments());
    }
  }
}
