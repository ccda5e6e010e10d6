package org.lintel.expectation;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What colleagues are told about promises: what is late or broken also by e-mail. */
@Configuration(proxyBeanMethods = false)
class PromiseNotices {

  static final String SOON = "promise-due-soon";
  static final String LATE = "promise-late";
  static final String BROKEN = "promise-broken";
  static final String PLACE = "place";
  static final String DUE = "due";

  @Bean
  NoticeTemplate promiseDueSoon() {
    return toStaff(SOON, Route.NONE);
  }

  @Bean
  NoticeTemplate promiseLate() {
    return toStaff(LATE, Route.EMAIL_FIRST);
  }

  @Bean
  NoticeTemplate promiseBroken() {
    return toStaff(BROKEN, Route.EMAIL_FIRST);
  }

  private static NoticeTemplate toStaff(String name, Route route) {
    return new NoticeTemplate(name, Audience.STAFF, Urgency.ANSWER, route, List.of(PLACE, DUE));
  }
}
