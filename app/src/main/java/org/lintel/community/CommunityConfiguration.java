package org.lintel.community;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

  @Bean
  MenuEntry ownersEntry() {
    return new MenuEntry(
        "menu.listening",
        240,
        "community.owners.title",
        "/owners",
        "users",
        Permission.READ_OWNERS,
        true);
  }

  @Bean
  MenuEntry importsEntry() {
    return new MenuEntry(
        "menu.administration",
        820,
        "community.imports.title",
        "/imports/owners",
        "file-import",
        Permission.IMPORT_OWNERS,
        false);
  }

  @Bean
  MenuEntry placesEntry() {
    return new MenuEntry(
        "menu.administration",
        810,
        "community.places.title",
        "/places",
        "hierarchy",
        Permission.MANAGE_PLACES,
        false);
  }
}
