package org.lintel.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.calendar.ClockTerms;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.Severity;
import org.lintel.calendar.Subject;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SurveyTest
class CalendarPagesIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired MockMvc http;
  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired Clocks clocks;
  @Autowired Clock clock;

  private SurveyFixture.Made made;
  private Cookie session;

  @BeforeEach
  void anAdministrator() {
    made = fixture.community(1);
    UUID root =
        in(() ->
            database
                .sql("SELECT id FROM portfolio_node WHERE parent_id IS NULL")
                .query((row, _) -> row.getObject("id", UUID.class))
                .single());
    var staff = new StaffFixture(application);
    UUID administrator = staff.add(made.organisation(), "Lin", Role.ADMINISTRATOR, root);
    session = new Cookie("lintel_session", staff.signIn(made.organisation(), administrator));
  }

  @Test
  void hoursThatAreNoneAreRefusedBesideTheFieldAndKept() throws Exception {
    show("/calendars").andExpect(content().string(containsString("Office hours")));
    UUID office = id("SELECT id FROM working_calendar WHERE preset = 'office'");

    send(
            "/calendars/" + office,
            Map.of("name", "Desk", "hours-0", "8-12", "hours-1", "08:00-12:00"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“8-12” is no working time")))
        .andExpect(content().string(containsString("08:00-12:00")));
    send("/calendars/" + office, Map.of("name", "Desk", "hours-1", "22:00-06:00"))
        .andExpect(redirectedUrl("/calendars"));

    show("/calendars").andExpect(content().string(containsString("Tuesday 22:00-06:00")));
    show("/audit?act=calendar-changed")
        .andExpect(content().string(containsString("changed a calendar")));
  }

  @Test
  void aNoticeIsTakenWholeOrNotAtAll() throws Exception {
    show("/calendars");
    var notice =
        Map.of(
            "year",
            "2030",
            "source",
            "A notice",
            "lines",
            "2030-01-01,holiday,New Year\nsoon,holiday,X");

    send("/holidays", notice)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“soon” in line 2 is no day")))
        .andExpect(content().string(containsString("2030-01-01,holiday,New Year")));
    assertThat(count("SELECT count(*) FROM special_day WHERE day >= '2030-01-01'")).isZero();
    send(
            "/holidays",
            Map.of(
                "year",
                "2030",
                "source",
                "A notice",
                "lines",
                "2030-01-01..2030-01-03，放假，元旦\n2030-01-05,班,元旦"))
        .andExpect(redirectedUrl("/calendars"));

    assertThat(count("SELECT count(*) FROM special_day WHERE day >= '2030-01-01'")).isEqualTo(4);
    show("/holidays/2030").andExpect(content().string(containsString("New Year")));
    show("/holidays/2031").andExpect(status().isNotFound());
  }

  @Test
  void aChangedRuleIsANewVersionAndTheOldOneStays() throws Exception {
    show("/clock-rules")
        .andExpect(content().string(containsString("A person answers within 24 hours")));
    UUID rule = id("SELECT id FROM clock_rule WHERE preset = 'answer-24-hours'");
    show("/clock-rules/" + rule).andExpect(content().string(containsString("Version 1")));
    var form =
        Map.of(
            "name",
            "Answer",
            "purpose",
            "case",
            "measure",
            "FIRST_RESPONSE",
            "counting",
            "WORKING",
            "amount",
            "2 h",
            "cap",
            "24 h",
            "active",
            "yes",
            "rung-level-0",
            "HANDLER");

    var wrong = new HashMap<>(form);
    wrong.put("amount", "soon");
    send("/clock-rules/" + rule, wrong)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“soon” is no length of time")));
    send("/clock-rules/" + rule, form).andExpect(redirectedUrl("/clock-rules/" + rule));

    show("/clock-rules/" + rule)
        .andExpect(content().string(containsString("Version 2")))
        .andExpect(content().string(containsString("2 h of working hours, at most 24 h")))
        .andExpect(content().string(containsString("4 h of working hours, at most 24 h")));
  }

  @Test
  void rulesAreTriedOnAThingThatNobodyReported() throws Exception {
    show("/clock-rules?kind=complaint&severity=NORMAL&at=2026-09-30T16:00")
        .andExpect(content().string(containsString("Due 2026-10-01 16:00: at most 24 h.")))
        .andExpect(content().string(containsString("Holiday (National Day)")));
    show("/clock-rules?at=soon")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“soon” is no day and time")));
  }

  @Test
  void theClocksOfAThingAreExplained() throws Exception {
    var subject = new Subject("case", made.community(), UUID.randomUUID());
    var terms = new ClockTerms("case", "repair", Severity.URGENT);
    var start = Instant.parse("2026-11-20T01:00:00Z");
    OrganisationScope.run(made.organisation(), () -> clocks.start(subject, terms, start));

    show("/clocks/" + subject.id())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Due 2026-11-20 09:30: 30 min.")))
        .andExpect(content().string(containsString("Urgent repair: on site in 30 minutes")));
  }

  @Test
  void endingWeatherSaysWhatBecameOfIt() throws Exception {
    String going = declared(Duration.ofDays(-1));
    String coming = declared(Duration.ofDays(1));

    assertThat(noticeOfEnding(going)).isEqualTo("calendar.weather.ended&");
    assertThat(noticeOfEnding(going)).isEqualTo("calendar.weather.over&");
    assertThat(noticeOfEnding(coming)).isEqualTo("calendar.weather.withdrawn&");
    assertThat(count("SELECT count(*) FROM audit_entry WHERE act = 'weather-ended'")).isOne();
  }

  /** For two days, from so long after now. */
  private String declared(Duration ahead) throws Exception {
    var from = LocalDateTime.ofInstant(clock.instant().plus(ahead), ZoneId.of("Asia/Shanghai"));
    send(
            "/weather",
            Map.of(
                "kind", "TYPHOON",
                "level", "RED",
                "from", from.toString(),
                "until", from.plusDays(2).toString(),
                "reason", "A warning"))
        .andExpect(redirectedUrl("/weather"));
    return "/weather/" + id("SELECT id FROM severe_weather ORDER BY declared_at DESC LIMIT 1");
  }

  private String noticeOfEnding(String weather) throws Exception {
    var answer = send(weather + "/end", Map.of()).andExpect(redirectedUrl("/weather")).andReturn();
    return Objects.requireNonNull(answer.getResponse().getCookie("lintel_notice")).getValue();
  }

  private ResultActions show(String path) throws Exception {
    return http.perform(get(URI.create(path)).cookie(session));
  }

  private ResultActions send(String path, Map<String, String> form) throws Exception {
    var request = post(path).cookie(session).header("Sec-Fetch-Site", "same-origin");
    form.forEach(request::param);
    return http.perform(request);
  }

  private UUID id(String sql) {
    return in(() -> database.sql(sql).query((row, _) -> row.getObject("id", UUID.class)).single());
  }

  private int count(String sql) {
    return in(() -> database.sql(sql).query(Integer.class).single());
  }

  private <T> T in(Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(made.organisation(), work::get);
  }
}
