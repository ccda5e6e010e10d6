package org.lintel.casework;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What colleagues are told at any hour, also by e-mail. */
@Configuration(proxyBeanMethods = false)
class CaseEmergencyNotices {

  static final String EMERGENCY = "case-emergency";
  static final String NOBODY = "case-emergency-nobody";
  static final String LATE = "case-emergency-late";

  @Bean
  NoticeTemplate caseEmergency() {
    return template(EMERGENCY, List.of(CaseNotices.CODE, CaseNotices.KIND, CaseNotices.PLACE));
  }

  @Bean
  NoticeTemplate caseEmergencyNobody() {
    return template(NOBODY, List.of(CaseNotices.CODE, CaseNotices.KIND, CaseNotices.PLACE));
  }

  @Bean
  NoticeTemplate caseEmergencyLate() {
    return template(LATE, CaseCallNotices.PLACES);
  }

  private static NoticeTemplate template(String name, List<String> places) {
    return new NoticeTemplate(name, Audience.STAFF, Urgency.EMERGENCY, Route.EMAIL_FIRST, places);
  }
}
