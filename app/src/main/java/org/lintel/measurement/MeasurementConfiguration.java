package org.lintel.measurement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lintel.identity.EveryOrganisation;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasurementConfiguration {

  /** Once a night, on one node, for every organisation. */
  @Bean
  RecurringTask<Void> rollupComparison(
      ComparingRollups comparing,
      EveryOrganisation organisations,
      @Value("${lintel.rollups.compared-at:03:10}") LocalTime at) {
    return Tasks.recurring("rollup-comparison", new Daily(ZoneId.systemDefault(), at))
        .execute((_, _) -> organisations.each("rollup-comparison", comparing::compare));
  }

  /** Soon after an update that counts otherwise, and on one node. */
  @Bean
  RecurringTask<Void> rollupRenewal(RenewingRollups renewing, EveryOrganisation organisations) {
    return Tasks.recurring("rollup-renewal", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> organisations.each("rollup-renewal", renewing::renew));
  }

  @Bean
  MenuEntry targetsMenu() {
    return new MenuEntry(
        "menu.improvement",
        610,
        "measurement.targets.title",
        "/targets",
        "target",
        Permission.READ_RESULTS,
        false);
  }

  @Bean
  MenuEntry metricsMenu() {
    return new MenuEntry(
        "menu.overview",
        180,
        "measurement.metrics.title",
        "/metrics",
        "book",
        Permission.READ_RESULTS,
        false);
  }

  @Bean
  MenuEntry rollupsMenu() {
    return new MenuEntry(
        "menu.administration",
        890,
        "measurement.rollups.title",
        "/rollups",
        "database",
        Permission.MANAGE_SURVEYS,
        false);
  }
}
