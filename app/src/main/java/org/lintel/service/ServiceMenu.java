package org.lintel.service;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ServiceMenu {

  @Bean
  MenuEntry catalogueEntry() {
    return new MenuEntry(
        "menu.administration",
        830,
        "service.catalogue.title",
        "/catalogue",
        "list-check",
        Permission.MANAGE_CATALOGUE,
        false);
  }
}
