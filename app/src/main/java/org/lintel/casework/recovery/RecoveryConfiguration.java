package org.lintel.casework.recovery;

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
}
