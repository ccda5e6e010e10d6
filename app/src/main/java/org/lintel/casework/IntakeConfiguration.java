package org.lintel.casework;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  MenuEntry intakeLimitsEntry() {
    return new MenuEntry(
        "menu.administration",
        907,
        "casework.intake.title",
        "/intake-limits",
        "filter",
        Permission.MANAGE_CATALOGUE,
        false);
  }
}
