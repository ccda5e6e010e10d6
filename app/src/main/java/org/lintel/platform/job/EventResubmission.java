package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells events again whose listener failed or died with its node. A task of the scheduler, so that
 * one node does it; only events of some age, so that a listener at work is not disturbed.
 */
@Configuration(proxyBeanMethods = false)
class EventResubmission {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Longer than any listener works. */
  private static final Duration AGE = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> eventsToldAgain(IncompleteEventPublications publications) {
    return Tasks.recurring("events-told-again", FixedDelay.of(EVERY))
        .execute((_, _) -> publications.resubmitIncompletePublicationsOlderThan(AGE));
  }
}
