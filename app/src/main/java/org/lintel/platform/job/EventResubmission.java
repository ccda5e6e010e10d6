package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/** A task of the scheduler, so that one node tells events again. */
@Configuration(proxyBeanMethods = false)
class EventResubmission {

  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> eventsToldAgain(
      IncompleteEventPublications publications, JdbcClient database, Clock clock) {
    var again = new TellingAgain(publications, database, clock);
    return Tasks.recurring("events-told-again", FixedDelay.of(EVERY))
        .execute((_, _) -> again.tell());
  }
}
