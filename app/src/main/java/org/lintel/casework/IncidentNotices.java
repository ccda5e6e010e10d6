package org.lintel.casework;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What households are told of incidents: within their budget and outside quiet hours, but at once
 * where somebody could come to harm.
 */
@Configuration(proxyBeanMethods = false)
class IncidentNotices {

  static final String TOLD = "incident-told";
  static final String NEWS = "incident-news";
  static final String ENDED = "incident-ended";
  static final String DANGER = "incident-danger";
  static final String DANGER_OVER = "incident-danger-over";

  /** What is the matter, and where. */
  static final String WHAT = "what";

  /** When it began, or is to begin. */
  static final String BEGINS = "begins";

  /** Until when it is thought to last. */
  static final String EXPECTED = "expected";

  /** When the next word comes, in a sentence; may be empty. */
  static final String NEXT = "next";

  @Bean
  NoticeTemplate incidentTold() {
    return of(TOLD, Urgency.ORDINARY, WHAT, BEGINS, EXPECTED, NEXT);
  }

  @Bean
  NoticeTemplate incidentNews() {
    return of(NEWS, Urgency.ORDINARY, WHAT, EXPECTED, NEXT);
  }

  @Bean
  NoticeTemplate incidentEnded() {
    return of(ENDED, Urgency.ORDINARY, WHAT);
  }

  @Bean
  NoticeTemplate incidentDanger() {
    return of(DANGER, Urgency.EMERGENCY, WHAT, EXPECTED, NEXT);
  }

  @Bean
  NoticeTemplate incidentDangerOver() {
    return of(DANGER_OVER, Urgency.ANSWER, WHAT);
  }

  private static NoticeTemplate of(String name, Urgency urgency, String... places) {
    return new NoticeTemplate(name, Audience.OWNERS, urgency, Route.EMAIL_FIRST, List.of(places));
  }
}
