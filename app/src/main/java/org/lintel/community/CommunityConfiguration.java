package org.lintel.community;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

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
