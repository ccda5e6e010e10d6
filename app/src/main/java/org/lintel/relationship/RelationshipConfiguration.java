package org.lintel.relationship;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelationshipConfiguration {

  @Bean
  MenuEntry contactPlanEntry() {
    return new MenuEntry(
        "menu.service",
        340,
        "relationship.plan.title",
        "/contact-plan",
        "phone-call",
        Permission.CALL_BACK,
        false);
  }

  @Bean
  MenuEntry accountManagersEntry() {
    return new MenuEntry(
        "menu.service",
        350,
        "relationship.managers.title",
        "/account-managers",
        "heart-handshake",
        Permission.ASSIGN_ACCOUNT_MANAGERS,
        false);
  }
}
