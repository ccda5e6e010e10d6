package org.lintel.casework.recovery;

import java.util.List;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What colleagues are told of recoveries, what is late also by e-mail; and what owners are asked
 * two weeks later.
 */
@Configuration(proxyBeanMethods = false)
class RecoveryNotices {

  static final String OPENED = "recovery-opened";
  static final String SOON = "recovery-due-soon";
  static final String LATE = "recovery-late";
  static final String ASKED = "gesture-asked";
  static final String DECIDED = "gesture-decided";
  static final String NOT_SETTLED = "recovery-not-settled";

  /** To the owner: is it settled? */
  static final String SETTLED = "recovery-settled";

  static final String PLACE = "place";
  static final String DUE = "due";
  static final String UNTIL = "until";

  @Bean
  NoticeTemplate recoveryOpened() {
    return of(OPENED, Route.NONE, List.of(PLACE, DUE));
  }

  @Bean
  NoticeTemplate recoveryDueSoon() {
    return of(SOON, Route.NONE, List.of(PLACE, DUE));
  }

  @Bean
  NoticeTemplate recoveryLate() {
    return of(LATE, Route.EMAIL_FIRST, List.of(PLACE, DUE));
  }

  @Bean
  NoticeTemplate gestureAsked() {
    return of(ASKED, Route.NONE, List.of(PLACE));
  }

  @Bean
  NoticeTemplate gestureDecided() {
    return of(DECIDED, Route.NONE, List.of(PLACE));
  }

  @Bean
  NoticeTemplate recoveryNotSettled() {
    return of(NOT_SETTLED, Route.NONE, List.of(PLACE));
  }

  /** Nobody waits for it: it keeps to the household's budget. */
  @Bean
  NoticeTemplate recoverySettled() {
    return new NoticeTemplate(
        SETTLED, Audience.OWNERS, Urgency.ORDINARY, Route.EMAIL_FIRST, List.of(UNTIL));
  }

  private static NoticeTemplate of(String name, Route route, List<String> places) {
    return new NoticeTemplate(name, Audience.STAFF, Urgency.ANSWER, route, places);
  }
}
