package org.lintel.channel.web;

import org.lintel.channel.StaffNotices;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the bell on every page of staff; names the pages of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class ChannelWebConfiguration implements WebMvcConfigurer {

  private final StaffNotices notices;

  ChannelWebConfiguration(StaffNotices notices) {
    this.notices = notices;
  }

  @Bean
  MenuEntry deliveriesMenuEntry() {
    return entry(
        930, "channel.deliveries.title", "/deliveries", "send", Permission.READ_DELIVERIES);
  }

  @Bean
  MenuEntry noticeTemplatesMenuEntry() {
    return entry(
        932, "channel.templates.title", "/notice-templates", "message", Permission.MANAGE_SETTINGS);
  }

  private static MenuEntry entry(
      int order, String label, String href, String icon, Permission permit) {
    return new MenuEntry("menu.administration", order, label, href, icon, permit, false);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new BellRinging(notices)).excludePathPatterns("/static/**");
  }
}
