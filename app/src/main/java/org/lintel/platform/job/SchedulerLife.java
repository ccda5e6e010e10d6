package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the schedulers last and stops them before the database goes: one for jobs and one for what
 * recurs. A stopped scheduler cannot start again, so every start makes new ones.
 */
final class SchedulerLife implements SmartLifecycle {

  private final Supplier<Scheduler> jobs;
  private final Supplier<Scheduler> recurring;
  private volatile @Nullable Running running;

  SchedulerLife(Supplier<Scheduler> jobs, Supplier<Scheduler> recurring) {
    this.jobs = jobs;
    this.recurring = recurring;
  }

  private record Running(Scheduler jobs, Scheduler recurring) {}

  @Override
  public void start() {
    var started = new Running(jobs.get(), recurring.get());
    started.jobs().start();
    started.recurring().start();
    running = started;
  }

  @Override
  public void stop() {
    Running stopped = running;
    running = null;
    if (stopped != null) {
      stopped.recurring().stop();
      stopped.jobs().stop();
    }
  }

  /**
   * When the job is committed. Not a transactional listener: its events are written down to be told
   * again, and the queue remembers its jobs by itself.
   */
  @EventListener(JobWaiting.class)
  void lookWhenCommitted() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      lookNow();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            lookNow();
          }
        });
  }

  /** This node need not wait for its next look at the queue. */
  void lookNow() {
    Running now = running;
    if (now != null) {
      now.jobs().triggerCheckForDueExecutions();
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
