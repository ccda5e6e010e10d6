package org.lintel.expectation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lintel.identity.EveryOrganisation;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpectationConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(10);

  @Bean
  MenuEntry promisesEntry() {
    return new MenuEntry(
        "menu.service",
        305,
        "expectation.promises.title",
        "/promises",
        "heart-handshake",
        Permission.MAKE_PROMISES,
        true);
  }

  @Bean
  MenuEntry expectationsEntry() {
    return new MenuEntry(
        "menu.listening",
        245,
        "expectation.register.title",
        "/expectations",
        "ear",
        Permission.READ_OWNERS,
        false);
  }

  @Bean
  RecurringTask<Void> overduePromises(
      BreakingByTime breaking, EveryOrganisation everyOrganisation) {
    return Tasks.recurring("overdue-promises", FixedDelay.of(EVERY))
        .execute((_, _) ->
            everyOrganisation.each("breaking of overdue promises", _ -> breaking.breakOverdue()));
  }
}
