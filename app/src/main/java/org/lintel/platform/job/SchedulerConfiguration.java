package org.lintel.platform.job;

import ch.qos.logback.classic.LoggerContext;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Each application node has the same schedulers; all nodes share their tables, so a task runs once.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /**
   * What recurs can be taken over from a node that was only slow, for it claims all that it does:
   * so a dead one is missed within 20 seconds, and what it left is still done within a minute.
   */
  private static final Duration QUICK_HEARTBEAT = Duration.ofSeconds(3);

  private static final int MISSED_HEARTBEATS = 4;

  /** Tells nodes apart that run on one machine. */
  private static final String NAME =
      new SchedulerName.Hostname().getName() + "-" + ProcessHandle.current().pid();

  /** Puts tasks in the queue within the caller's transaction. */
  @Bean
  SchedulerClient schedulerClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  @Bean
  SchedulerLife schedulerLife(
      DataSource dataSource, JobRunner runner, List<RecurringTask<?>> recurring) {
    Task<Void> jobs =
        Tasks.oneTime(JobTask.TASK)
            .onDeadExecutionRevive()
            .execute((instance, context) -> runner.run(instance.getId()));
    return life(dataSource, jobs, recurring);
  }

  /**
   * What recurs has threads of its own, so that no long job stops the clocks, and a table of its
   * own: a scheduler in the end removes from its table the tasks that it does not know.
   */
  static SchedulerLife life(
      DataSource dataSource, Task<Void> jobs, List<RecurringTask<?>> recurring) {
    var quiet = new OneLineWhileAway();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.addTurboFilter(quiet);
    }
    return new SchedulerLife(
        () -> likeAll(Scheduler.create(dataSource, jobs), quiet).build(),
        () ->
            likeAll(
                    Scheduler.create(dataSource).tableName("recurring_tasks").startTasks(recurring),
                    quiet)
                .heartbeatInterval(QUICK_HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build());
  }

  private static SchedulerBuilder likeAll(SchedulerBuilder scheduler, OneLineWhileAway quiet) {
    return scheduler
        .schedulerName(new SchedulerName.Fixed(NAME))
        .threads(2)
        .pollingInterval(POLLING)
        .heartbeatInterval(HEARTBEAT)
        .addSchedulerListener(quiet.listener())
        .shutdownMaxWait(Duration.ofSeconds(10));
  }
}
