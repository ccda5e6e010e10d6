package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.service.CaseKind;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An owner names a time for a visit while she reports, without a script. */
@LintelTest
@Import(MovedTime.class)
class VisitWithReportIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired AssignmentRules rules;
  @Autowired StaffDuties duties;
  @Autowired Appointments appointments;

  private CaseTown town;
  private String report;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    zhangTakesRepairs();
    report = town.link(town.takeIn("problem", "light-out")) + "/report";
  }

  @Test
  void whereSomebodyCanComeTheVisitIsAgreedWithTheReport() {
    assertThat(StaffBrowser.content(town.ownerGets(report + "?lang=zh")))
        .contains("方便上门的时间", hour("2026-11-20T14:30"));

    UUID made = sent("water-weak", hour("2026-11-20T14:30"));

    assertThat(visit(made)).contains(at("2026-11-20T14:30"));
    assertThat(town.ownerReads(made)).contains("14:30–15:30");
  }

  @Test
  void whenSheIsTakenThenTheTimeIsHerFirstWordOnTheCase() {
    sent("water-weak", hour("2026-11-20T14:30"));
    assertThat(StaffBrowser.content(town.ownerGets(report + "?lang=zh")))
        .doesNotContain(hour("2026-11-20T14:30"));

    UUID second = sent("socket", hour("2026-11-20T14:30"));

    assertThat(visit(second)).isEmpty();
    assertThat(town.ownerReads(second)).contains("我方便上门的时间：2026-11-20 14:30–15:30");
  }

  @Test
  void dangerWaitsForNoAppointment() {
    UUID danger = sent("power-danger", hour("2026-11-20T14:30"));

    assertThat(visit(danger)).isEmpty();
    assertThat(town.ownerReads(danger)).contains("我方便上门的时间");
  }

  @Test
  void norDoesWhatTouchesSafetyHoweverSmall() {
    UUID broken = sent("floor", hour("2026-11-20T14:30"));

    assertThat(town.find(broken).matter().isSafety()).isTrue();
    assertThat(town.find(broken).handler()).contains(town.zhang);
    assertThat(visit(broken)).isEmpty();
    assertThat(town.ownerReads(broken)).contains("我方便上门的时间");
  }

  @Test
  void whatIsNoTimeIsRefusedBesideTheFieldAndNothingIsLost() {
    var response =
        town.ownerPosts(
            report, "problem", "socket", "place", "home", "words", "插座坏了", "visit", "soon");

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(response)).contains("插座坏了", "class=\"err\"");
  }

  private UUID sent(String problem, String visit) {
    var response =
        town.ownerPosts(
            report,
            "problem",
            problem,
            "place",
            "home",
            "words",
            "请来看看",
            "visit",
            visit,
            "submission",
            UUID.randomUUID().toString());
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    return town.town.in(() ->
        application
            .getBean(JdbcClient.class)
            .sql("SELECT id FROM service_case ORDER BY number DESC LIMIT 1")
            .query((row, _) -> row.getObject("id", UUID.class))
            .single());
  }

  private Optional<Instant> visit(UUID id) {
    return town.town.in(() ->
        appointments.open(town.find(id)).flatMap(Appointment::time).map(AppointmentTime::from));
  }

  private static String hour(String local) {
    Instant from = at(local);
    return from + "/" + from.plus(Duration.ofHours(1));
  }

  private void zhangTakesRepairs() {
    int garden = town.town.id(town.garden);
    town.town.in(() -> {
      rules.add(
          new AssignmentRule(
              UUID.randomUUID(),
              "报修",
              Optional.empty(),
              Optional.of(CaseKind.REPAIR),
              Optional.empty(),
              Optional.empty(),
              false,
              false,
              AssignmentRule.Choice.FEWEST_IN_HAND));
      duties.keep(
          new StaffDuty(
              town.zhang,
              true,
              Optional.empty(),
              Set.of(),
              List.of(new StaffDuty.Area(garden, Optional.empty())),
              Optional.empty()),
          List.of(garden));
      return garden;
    });
  }
}
