package org.lintel.casework;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What colleagues are told whom a clock calls: what is late also by e-mail. */
@Configuration(proxyBeanMethods = false)
class CaseCallNotices {

  static final String SOON = "case-due-soon";
  static final String LATE = "case-late";
  static final String CLOCK = "clock";
  static final String DUE = "due";

  static final List<String> PLACES =
      List.of(CaseNotices.CODE, CaseNotices.KIND, CaseNotices.PLACE, CLOCK, DUE);

  @Bean
  NoticeTemplate caseDueSoon() {
    return new NoticeTemplate(SOON, Audience.STAFF, Urgency.ANSWER, Route.NONE, PLACES);
  }

  @Bean
  NoticeTemplate caseLate() {
    return new NoticeTemplate(LATE, Audience.STAFF, Urgency.ANSWER, Route.EMAIL_FIRST, PLACES);
  }
}
