package org.lintel.platform.job;

import ch.qos.logback.classic.LoggerContext;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
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

/** One scheduler per application node; all nodes share one table, so a task runs once. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

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
    var quiet = new OneLineWhileAway();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.addTurboFilter(quiet);
    }
    return new SchedulerLife(() ->
        Scheduler.create(dataSource, jobs)
            .threads(2)
            .startTasks(recurring)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .addSchedulerListener(quiet.listener())
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build());
  }
}
