package org.lintel.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lintel.identity.EveryOrganisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {

  @Bean
  RecurringTask<Void> appointmentReminders(
      RemindingOfAppointments reminding, EveryOrganisation everyOrganisation) {
    return Tasks.recurring("appointment-reminders", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> everyOrganisation.each("appointment reminders", _ -> reminding.look()));
  }
}
