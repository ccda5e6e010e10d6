package org.lintel.channel.web;

import org.lintel.channel.StaffNotices;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the bell on every page of staff. */
@Configuration(proxyBeanMethods = false)
class ChannelWebConfiguration implements WebMvcConfigurer {

  private final StaffNotices notices;

  ChannelWebConfiguration(StaffNotices notices) {
    this.notices = notices;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new BellRinging(notices)).excludePathPatterns("/static/**");
  }
}
