package org.lintel.insight;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

  @Bean
  MenuEntry cockpitEntry() {
    return new MenuEntry(
        "menu.overview",
        10,
        "insight.menu.cockpit",
        "/cockpit",
        "gauge",
        Permission.READ_RESULTS,
        true);
  }

  /** After the cockpit: who may read results lands there, everybody else here. */
  @Bean
  MenuEntry todayEntry() {
    return new MenuEntry(
        "menu.overview",
        12,
        "insight.today.title",
        "/today",
        "list-check",
        Permission.HANDLE_CASES,
        true);
  }

  @Bean
  MenuEntry driversEntry() {
    return new MenuEntry(
        "menu.listening",
        230,
        "insight.drivers.title",
        "/drivers",
        "chart-dots",
        Permission.READ_RESULTS,
        false);
  }

  @Bean
  MenuEntry compareEntry() {
    return new MenuEntry(
        "menu.overview",
        15,
        "insight.compare.page",
        "/compare",
        "building-community",
        Permission.READ_RESULTS,
        false);
  }

  @Bean
  MenuEntry startEntry() {
    return new MenuEntry(
        "menu.overview",
        20,
        "insight.menu.start",
        "/start",
        "list-check",
        Permission.MANAGE_SURVEYS,
        false);
  }
}
