package org.lintel.casework;

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
class CaseworkConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry(
        "menu.service",
        300,
        "casework.cases.title",
        "/cases",
        "clipboard-list",
        Permission.READ_CASES,
        true);
  }

  @Bean
  MenuEntry dutyEntry() {
    return new MenuEntry(
        "menu.administration",
        905,
        "casework.duty.title",
        "/duty",
        "users",
        Permission.MANAGE_DUTY,
        false);
  }

  /** Cases for which nobody was free; soon after somebody is. */
  @Bean
  RecurringTask<Void> assignmentFromThePool(
      AssigningNewCases assigning, EveryOrganisation everyOrganisation) {
    return Tasks.recurring("assignment-from-the-pool", FixedDelay.of(Duration.ofSeconds(15)))
        .execute(
            (_, _) -> everyOrganisation.each("assignment from the pool", _ -> assigning.again()));
  }

  @Bean
  RecurringTask<Void> caseWaits(EndingWaits ending, EveryOrganisation everyOrganisation) {
    return Tasks.recurring("case-waits", FixedDelay.of(EVERY_MINUTE))
        .execute((_, _) -> everyOrganisation.each("ending of waits", _ -> ending.end()));
  }

  @Bean
  RecurringTask<Void> silentConfirmation(
      ConfirmingBySilence confirming,
      ForgettingCallers forgetting,
      EveryOrganisation everyOrganisation) {
    return Tasks.recurring("silent-confirmation", FixedDelay.of(EVERY))
        .execute((_, _) -> {
          everyOrganisation.each("silent confirmation of cases", _ -> confirming.confirm());
          everyOrganisation.each("forgetting of unknown callers", _ -> forgetting.forget());
        });
  }
}
