package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** Starts the scheduler last and stops it before the database goes. */
final class SchedulerLife implements SmartLifecycle {

  private final Scheduler scheduler;
  private volatile boolean isRunning;

  SchedulerLife(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    scheduler.start();
    isRunning = true;
  }

  @Override
  public void stop() {
    isRunning = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
