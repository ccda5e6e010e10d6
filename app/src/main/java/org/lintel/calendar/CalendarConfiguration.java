package org.lintel.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.lintel.identity.EveryOrganisation;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(5);

  /** Short, so that one organisation's clocks do not hold up the others'. */
  private static final Duration SLICE = Duration.ofSeconds(20);

  static final int BATCH = 100;

  @Bean
  MenuEntry calendarsEntry() {
    return new MenuEntry(
        "menu.administration",
        830,
        "calendar.calendars.title",
        "/calendars",
        "calendar-event",
        Permission.MANAGE_SETTINGS,
        false);
  }

  @Bean
  MenuEntry clockRulesEntry() {
    return new MenuEntry(
        "menu.administration",
        831,
        "calendar.rules.title",
        "/clock-rules",
        "clock",
        Permission.MANAGE_SETTINGS,
        false);
  }

  @Bean
  MenuEntry onCallEntry() {
    return new MenuEntry(
        "menu.service",
        380,
        "calendar.on-call.title",
        "/on-call",
        "phone-call",
        Permission.READ_CASES,
        false);
  }

  @Bean
  MenuEntry weatherEntry() {
    return new MenuEntry(
        "menu.service",
        381,
        "calendar.weather.title",
        "/weather",
        "alert-triangle",
        Permission.READ_CASES,
        false);
  }

  @Bean
  RecurringTask<Void> clockFiring(Firing firing, EveryOrganisation organisations, Clock clock) {
    return recurring("clock-firing", organisations, clock, () -> firing.fire(BATCH) == BATCH);
  }

  @Bean
  RecurringTask<Void> clockRecounting(
      Recounting recounting, EveryOrganisation organisations, Clock clock) {
    return recurring("clock-recounting", organisations, clock, recounting::next);
  }

  private static RecurringTask<Void> recurring(
      String name, EveryOrganisation organisations, Clock clock, BooleanSupplier work) {
    return Tasks.recurring(name, FixedDelay.of(EVERY))
        .execute((_, _) -> organisations.each(name, _ -> repeat(clock, work)));
  }

  private static void repeat(Clock clock, BooleanSupplier work) {
    Instant end = clock.instant().plus(SLICE);
    while (work.getAsBoolean() && clock.instant().isBefore(end)) {
      // each lot is a transaction of its own
    }
  }
}
