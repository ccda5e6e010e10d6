package org.lintel.casework;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What owners and staff are told about appointments. */
@Configuration(proxyBeanMethods = false)
class AppointmentNotices {

  static final String OFFERED = "visit-offered";
  static final String SET = "visit-set";
  static final String MOVED = "visit-moved";
  static final String OFF = "visit-off";
  static final String SOON = "visit-soon";
  static final String NOT_HOME = "visit-not-home";
  static final String SORRY = "visit-sorry";
  static final String CHOSEN = "visit-chosen";
  static final String OWNER_OFF = "visit-owner-off";
  static final String NOBODY_CAME = "visit-nobody-came";
  static final String NEEDS_DATE = "visit-needs-date";

  /** When the visit begins, or was to begin. */
  static final String BEGINS = "visit";

  @Bean
  NoticeTemplate visitOffered() {
    return toOwners(OFFERED, CaseNotices.CODE, CaseNotices.KIND);
  }

  @Bean
  NoticeTemplate visitSet() {
    return toOwners(SET, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitMoved() {
    return toOwners(MOVED, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitOff() {
    return toOwners(OFF, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitSoon() {
    return toOwners(SOON, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitNotHome() {
    return toOwners(NOT_HOME, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitSorry() {
    return toOwners(SORRY, CaseNotices.CODE, CaseNotices.KIND, BEGINS);
  }

  @Bean
  NoticeTemplate visitChosen() {
    return toStaff(CHOSEN, Route.NONE);
  }

  @Bean
  NoticeTemplate visitOwnerOff() {
    return toStaff(OWNER_OFF, Route.NONE);
  }

  @Bean
  NoticeTemplate visitNobodyCame() {
    return toStaff(NOBODY_CAME, Route.EMAIL_FIRST);
  }

  @Bean
  NoticeTemplate visitNeedsDate() {
    return toStaff(NEEDS_DATE, Route.EMAIL_FIRST);
  }

  private static NoticeTemplate toOwners(String name, String... places) {
    return new NoticeTemplate(
        name, Audience.OWNERS, Urgency.ANSWER, Route.EMAIL_FIRST, List.of(places));
  }

  private static NoticeTemplate toStaff(String name, Route route) {
    return new NoticeTemplate(
        name,
        Audience.STAFF,
        Urgency.ANSWER,
        route,
        List.of(CaseNotices.CODE, CaseNotices.KIND, CaseNotices.PLACE, BEGINS));
  }
}
