package org.lintel.casework.recovery;

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
class RecoveryConfiguration {

  @Bean
  MenuEntry callbacksEntry() {
    return new MenuEntry(
        "menu.service",
        310,
        "casework.callbacks.title",
        "/callbacks",
        "phone-call",
        Permission.CALL_BACK,
        true);
  }

  @Bean
  RecurringTask<Void> recoveryQuestions(AskingOwners asking, EveryOrganisation everyOrganisation) {
    return Tasks.recurring("recovery-questions", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> everyOrganisation.each("questions after recovery", _ -> asking.ask()));
  }
}
