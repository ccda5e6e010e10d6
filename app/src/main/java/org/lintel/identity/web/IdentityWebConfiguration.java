package org.lintel.identity.web;

import java.util.List;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guards before every route; names the pages of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {

  private static final String ADMINISTRATION = "menu.administration";

  private final PublicAddress publicAddress;

  IdentityWebConfiguration(PublicAddress publicAddress) {
    this.publicAddress = publicAddress;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OriginGuard(publicAddress));
    registry.addInterceptor(new RouteGuard());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new OwnerArgument());
  }

  @Bean
  MenuEntry staffMenuEntry() {
    return entry(900, "identity.staff.title", "/staff", "users", Permission.MANAGE_STAFF);
  }

  @Bean
  MenuEntry auditMenuEntry() {
    return entry(920, "identity.audit.title", "/audit", "history", Permission.READ_AUDIT);
  }

  @Bean
  MenuEntry settingsMenuEntry() {
    return entry(
        940, "identity.settings.title", "/settings", "settings", Permission.MANAGE_SETTINGS);
  }

  private static MenuEntry entry(
      int order, String label, String href, String icon, Permission permit) {
    return new MenuEntry(ADMINISTRATION, order, label, href, icon, permit, false);
  }
}
