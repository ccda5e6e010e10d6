package org.lintel.survey.web;

import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurveyMenu {

  @Bean
  MenuEntry surveysEntry() {
    return new MenuEntry(
        "menu.listening",
        210,
        "menu.listening.surveys",
        "/surveys",
        "send",
        Permission.READ_RESULTS,
        true);
  }
}
