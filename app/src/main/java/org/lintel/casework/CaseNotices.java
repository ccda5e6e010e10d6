package org.lintel.casework;

import java.util.List;
import java.util.Locale;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplate.Audience;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What owners and staff are told about cases. */
@Configuration(proxyBeanMethods = false)
class CaseNotices {

  static final String CODE = "code";
  static final String KIND = "kind";
  static final String PLAN = "plan";
  static final String UNTIL = "until";
  static final String WAIT = "wait";
  static final String WHO = "who";
  static final String OUTCOME = "outcome";
  static final String PLACE = "place";
  static final String LAST = "last";
  static final String REASON = "weather";

  static final String WEATHER = "case-weather";

  @Bean
  NoticeTemplate caseReceived() {
    return toOwners("case-received", CODE, KIND, PLAN);
  }

  @Bean
  NoticeTemplate caseAnswered() {
    return toOwners("case-answered", CODE, KIND, WHO, PLAN);
  }

  @Bean
  NoticeTemplate caseMessage() {
    return toOwners("case-message", CODE, KIND, WHO);
  }

  @Bean
  NoticeTemplate caseWaiting() {
    return toOwners("case-waiting", CODE, KIND, WAIT, WHO, UNTIL);
  }

  @Bean
  NoticeTemplate caseProposed() {
    return toOwners("case-proposed", CODE, KIND, WHO, UNTIL);
  }

  @Bean
  NoticeTemplate caseDone() {
    return toOwners("case-done", CODE, KIND, WHO, UNTIL);
  }

  @Bean
  NoticeTemplate caseClosed() {
    return toOwners("case-closed", CODE, KIND, OUTCOME, UNTIL);
  }

  /** Nothing that she asked for: it waits for the budget of her household. */
  @Bean
  NoticeTemplate caseWeather() {
    return new NoticeTemplate(
        WEATHER,
        Audience.OWNERS,
        Urgency.ORDINARY,
        Route.EMAIL_FIRST,
        List.of(CODE, KIND, REASON, PLAN, LAST));
  }

  @Bean
  NoticeTemplate caseAssigned() {
    return toStaff("case-assigned", CODE, KIND, PLACE);
  }

  @Bean
  NoticeTemplate caseWords() {
    return toStaff("case-words", CODE, KIND, PLACE);
  }

  @Bean
  NoticeTemplate caseNudged() {
    return toStaff("case-nudged", CODE, KIND, PLACE);
  }

  @Bean
  NoticeTemplate caseBack() {
    return toStaff("case-back", CODE, KIND, PLACE);
  }

  @Bean
  NoticeTemplate caseGoesOn() {
    return toStaff("case-goes-on", CODE, KIND, PLACE);
  }

  /** What it is about, as a word within a sentence. */
  static String kind(ServiceCase found) {
    return "text:casework.notice.kind." + found.matter().kind().name().toLowerCase(Locale.ROOT);
  }

  private static NoticeTemplate toOwners(String name, String... places) {
    return new NoticeTemplate(
        name, Audience.OWNERS, Urgency.ANSWER, Route.EMAIL_FIRST, List.of(places));
  }

  /** Under the bell; a company can have them sent by e-mail too. */
  private static NoticeTemplate toStaff(String name, String... places) {
    return new NoticeTemplate(name, Audience.STAFF, Urgency.ANSWER, Route.NONE, List.of(places));
  }
}
