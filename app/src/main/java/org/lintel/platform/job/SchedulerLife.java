package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the scheduler last and stops it before the database goes. A stopped scheduler cannot start
 * again, so every start makes a new one.
 */
final class SchedulerLife implements SmartLifecycle {

  private final Supplier<Scheduler> schedulers;
  private volatile @Nullable Scheduler scheduler;

  SchedulerLife(Supplier<Scheduler> schedulers) {
    this.schedulers = schedulers;
  }

  @Override
  public void start() {
    Scheduler started = schedulers.get();
    started.start();
    scheduler = started;
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    scheduler = null;
    if (running != null) {
      running.stop();
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
    Scheduler running = scheduler;
    if (running != null) {
      running.triggerCheckForDueExecutions();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
