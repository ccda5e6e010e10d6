package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A task of the scheduler, so that one node tells events again. */
@Configuration(proxyBeanMethods = false)
class EventResubmission {

  private static final Duration EVERY = Duration.ofSeconds(10);

  @Bean
  RecurringTask<Void> eventsToldAgain(
      IncompleteEventPublications publications,
      JdbcClient database,
      @Qualifier("applicationTaskExecutor") ThreadPoolTaskExecutor listeners,
      Clock clock) {
    var again = new TellingAgain(publications, database, () -> listeners.getQueueSize() > 0, clock);
    return Tasks.recurring("events-told-again", FixedDelay.of(EVERY))
        .execute((_, _) -> again.tell());
  }
}
