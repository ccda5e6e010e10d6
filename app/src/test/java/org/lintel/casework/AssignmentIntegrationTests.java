package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.WorkingTimes;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.service.CaseKind;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class AssignmentIntegrationTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String WEAK = "water-weak";

  @Autowired WebApplicationContext application;
  @Autowired AssignmentRules rules;
  @Autowired AssigningNewCases assigning;
  @Autowired StaffDuties duties;
  @Autowired WorkingTimes times;

  private CaseTown town;

  @BeforeEach
  void aTown() {
    town = new CaseTown(application);
  }

  @Test
  void withoutRulesACaseStaysWhereAnybodyCanTakeIt() {
    duty(town.zhang, Optional.empty(), "water");

    UUID id = town.takeIn();

    assertThat(town.find(id).handler()).isEmpty();
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSESSED);
    assertThat(waiting()).isZero();
  }

  @Test
  void whoCanHandleItAndWorksThereGetsItAndTheNoteSaysWhy() {
    rule("报修", CaseKind.REPAIR, true, true, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty(), "water");
    duty(town.chen, Optional.empty(), "power");

    UUID id = town.takeIn();

    assertThat(town.find(id).handler()).contains(town.zhang);
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSIGNED);
    assertThat(town.desk.page("case-placed", "/cases/" + id))
        .contains("按规则派单", "系统", "规则“报修”", "会处理这类问题", "手上最少（0 件）");
    assertThat(town.ownerReads(id)).contains("张师傅").doesNotContain("按规则派单");
    assertThat(
            town.count(
                "SELECT count(*) FROM audit_entry WHERE act = 'case-moved' AND actor ="
                    + " '00000000-0000-0000-0000-000000000000'"))
        .isEqualTo(1);
  }

  @Test
  void turnsAreTakenAndTheFewestInHandComeFirst() {
    rule("轮流", CaseKind.REPAIR, false, false, Choice.LONGEST_WITHOUT);
    duty(town.zhang, Optional.empty());
    duty(town.chen, Optional.empty());

    var first = handler(town.takeIn());
    var second = handler(town.takeIn());
    var third = handler(town.takeIn());

    assertThat(first).isNotEqualTo(second).isEqualTo(third);
  }

  @Test
  void nobodyGetsMoreThanSheCanHaveAndTheOldestWaitingCaseComesFirst() {
    rule("报修", CaseKind.REPAIR, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.of(1));
    UUID inHand = town.takeIn("problem", WEAK);
    UUID older = town.takeIn("problem", WEAK);
    UUID newer = town.takeIn("problem", WEAK);
    assertThat(town.find(inHand).handler()).contains(town.zhang);
    assertThat(town.desk.page("case-pooled", "/cases/" + older)).contains("留在待认领", "能接的人手上都满了");
    town.move(town.technician, inHand, "start");
    town.move(town.technician, inHand, "finish", "words", "换了阀芯，试水 30 分钟不漏");

    UUID newest = town.takeIn("problem", WEAK);
    assertThat(town.find(newest).handler()).as("does not jump the queue").isEmpty();
    again();

    assertThat(town.find(older).handler()).contains(town.zhang);
    assertThat(town.find(newer).handler()).isEmpty();
    assertThat(town.find(newest).handler()).isEmpty();
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void whoIsAwayIsNotChosen() {
    rule("报修", CaseKind.REPAIR, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, entered_by,
          entered_at)
        SELECT gen_random_uuid(), organisation_id, id, now() - interval '1 hour',
          now() + interval '1 day', id, now()
        FROM staff
        WHERE id = '%s'
        """
            .formatted(town.zhang));

    UUID id = town.takeIn();
    assertThat(town.find(id).handler()).isEmpty();
    town.run("UPDATE staff_absence SET until_at = now()");
    again();

    assertThat(town.find(id).handler()).contains(town.zhang);
    assertThat(town.count("SELECT count(*) FROM case_note WHERE kind = 'POOLED'")).isEqualTo(1);
  }

  @Test
  void noComplaintIsGivenToWhomItIsAbout() {
    rule("投诉", CaseKind.COMPLAINT, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());

    UUID named = town.takeIn("problem", "water-dirty", "words", "张师傅上次修完水还是黄的");
    assertThat(town.find(named).handler()).isEmpty();
    duty(town.chen, Optional.empty());
    again();

    assertThat(town.find(named).handler()).contains(town.chen);
  }

  @Test
  void whoDidTheWorkLatelyDoesNotGetTheComplaintAboutSuchWork() {
    rule("投诉", CaseKind.COMPLAINT, false, false, Choice.FEWEST_IN_HAND);
    town.done(town.takeIn("problem", WEAK));
    duty(town.zhang, Optional.empty());

    UUID complaint = town.takeIn("problem", "water-dirty", "words", "修完以后水是黄的");

    assertThat(town.find(complaint).handler()).isEmpty();
    assertThat(town.desk.page("case-concerned", "/cases/" + complaint)).contains("能接的人都与投诉有关");
  }

  @Test
  void whoIsToAnswerTheOwnerHasTheCaseOnceItIsJudged() {
    UUID first = town.takeIn();
    rule("报修", CaseKind.REPAIR, true, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty(), "water");

    assertThat(
            town.ownerPosts(
                    town.link(first) + "/report",
                    "problem",
                    WEAK,
                    "place",
                    "home",
                    "words",
                    "水压又小了",
                    "submission",
                    UUID.randomUUID().toString())
                .getStatus())
        .isEqualTo(303);
    UUID reported =
        town.town.in(() ->
            application
                .getBean(JdbcClient.class)
                .sql("SELECT id FROM service_case WHERE channel = 'OWNER_PAGE'")
                .query((row, _) -> row.getObject("id", UUID.class))
                .single());

    assertThat(town.state(reported)).isEqualTo(CaseState.Kind.RECEIVED);
    assertThat(town.find(reported).handler()).contains(town.zhang);
    town.move(town.technician, reported, "acknowledge");
    town.move(town.technician, reported, "assess", "kind", "repair", "severity", "normal");
    assertThat(town.state(reported)).isEqualTo(CaseState.Kind.ASSIGNED);
    assertThat(town.find(reported).handler()).contains(town.zhang);
  }

  @Test
  void whoLooksAfterTheHouseholdGetsItsComplaintOrWhoeverStandsInForHer() {
    rule("客户经理", CaseKind.COMPLAINT, true, true, Choice.ACCOUNT_MANAGER);
    rule("其他投诉", CaseKind.COMPLAINT, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());
    UUID unmanaged = town.takeIn("problem", "water-dirty", "words", "水是黄的");
    assertThat(town.find(unmanaged).handler()).contains(town.zhang);
    looksAfterAll(town.chen);

    UUID managed = town.takeIn("problem", "water-dirty", "words", "水还是黄的");
    assertThat(town.find(managed).handler()).contains(town.chen);
    assertThat(town.desk.page("case-managed", "/cases/" + managed)).contains("住户的客户经理（管家）");
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
          entered_by, entered_at)
        SELECT gen_random_uuid(), organisation_id, id, now() - interval '1 hour',
          now() + interval '1 day', '%s', id, now()
        FROM staff
        WHERE id = '%s'
        """
            .formatted(town.zhang, town.chen));

    UUID covered = town.takeIn("problem", "water-dirty", "words", "水一直是黄的");
    assertThat(town.find(covered).handler()).contains(town.zhang);
  }

  @Test
  void anEmergencyOutsideWorkingHoursGoesToWhoIsOnCall() {
    rule("报修", CaseKind.REPAIR, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());
    works(false);
    onCall(town.chen);

    UUID emergency = town.takeIn("problem", "water-burst");
    UUID usual = town.takeIn("problem", WEAK);

    assertThat(town.find(emergency).handler()).contains(town.chen);
    assertThat(town.find(usual).handler()).contains(town.zhang);
    assertThat(town.desk.page("case-on-call", "/cases/" + emergency)).contains("派给值班人");
  }

  @Test
  void anEmergencyWithinWorkingHoursGoesByTheRules() {
    rule("报修", CaseKind.REPAIR, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());
    works(true);
    onCall(town.chen);

    assertThat(town.find(town.takeIn("problem", "water-burst")).handler()).contains(town.zhang);
  }

  @Test
  void anEmergencyAtNightWithoutAnybodyOnCallSaysSoAndIsGivenInTheMorning() {
    rule("报修", CaseKind.REPAIR, false, false, Choice.FEWEST_IN_HAND);
    duty(town.zhang, Optional.empty());
    works(false);
    onCall(town.chen);
    town.run("UPDATE on_call SET day = day - 100");

    UUID id = town.takeIn("problem", "water-burst");
    assertThat(town.find(id).handler()).isEmpty();
    assertThat(town.desk.page("case-nobody", "/cases/" + id)).contains("没有人值班");
    works(true);
    again();

    assertThat(town.find(id).handler()).contains(town.zhang);
  }

  @Test
  void rulesAndWhatStaffCanDoAreKeptOnTheirPages() {
    var manager = town.desk;
    assertThat(manager.page("rules-none", "/assignment-rules")).contains("用常用规则开始");
    assertThat(manager.post("/assignment-rules/usual")).isEqualTo(303);
    assertThat(manager.page("rules", "/assignment-rules"))
        .contains("报修", "轮流", "要负责这一片", "投诉先找客户经理（管家）");
    assertThat(
            StaffBrowser.content(manager.posted("/assignment-rules", "name", "", "choice", "pool")))
        .contains("请填写名称");

    assertThat(
            StaffBrowser.content(
                manager.posted("/duty/" + town.zhang, "takes", "true", "capacity", "0")))
        .contains("“0”不行");
    assertThat(
            manager.post(
                "/duty/" + town.zhang,
                "takes",
                "true",
                "capacity",
                "5",
                "skill",
                "water",
                "community",
                town.garden.toString()))
        .isEqualTo(303);
    assertThat(manager.page("duty", "/duty")).contains("张师傅", "0 件，最多 5 件", "给排水", "1 处");
    assertThat(manager.page("staff-duty", "/duty/" + town.zhang)).contains("整个社区", "翠湖天地");

    assertThat(town.find(town.takeIn()).handler()).contains(town.zhang);
  }

  private void looksAfterAll(UUID staff) {
    UUID act = UUID.randomUUID();
    int organisation = town.town.organisation;
    town.run(
        """
        INSERT INTO assignment_act (id, organisation_id, kind, community_ids, given, made_by, made_at)
        VALUES ('%s', %d, 'ONE', ARRAY[%d], 1, '%s', now())
        """
            .formatted(act, organisation, town.town.id(town.garden), staff));
    town.run(
        """
        INSERT INTO account_management
          (community_id, id, organisation_id, household_id, staff_id, since, act_id)
        SELECT community_id, gen_random_uuid(), organisation_id, id, '%s', now(), '%s'
        FROM household
        """
            .formatted(staff, act));
  }

  private Optional<UUID> handler(UUID id) {
    return town.find(id).handler();
  }

  private void rule(
      String name, CaseKind kind, boolean needsSkill, boolean needsArea, Choice choice) {
    town.town.in(() -> {
      rules.add(
          new AssignmentRule(
              UUID.randomUUID(),
              name,
              Optional.empty(),
              Optional.of(kind),
              Optional.empty(),
              Optional.empty(),
              needsSkill,
              needsArea,
              choice));
      return name;
    });
  }

  private void duty(UUID staff, Optional<Integer> capacity, String... skills) {
    int garden = town.town.id(town.garden);
    town.town.in(() -> {
      duties.keep(
          new StaffDuty(
              staff,
              true,
              capacity,
              Set.of(skills),
              List.of(new StaffDuty.Area(garden, Optional.empty())),
              Optional.empty()),
          List.of(garden));
      return staff;
    });
  }

  private void again() {
    town.town.in(() -> {
      assigning.again();
      return true;
    });
  }

  private int waiting() {
    return town.count("SELECT count(*) FROM case_in_pool");
  }

  /** The team works now, or only twelve hours from now. */
  private void works(boolean now) {
    town.town.in(() -> times.isOpen(town.town.id(town.garden), Instant.EPOCH));
    int minute = (LocalTime.now(SHANGHAI).toSecondOfDay() / 60 + 720) % 1440;
    int from = now ? 0 : minute;
    int until = now ? 1440 : minute + 1;
    town.run("DELETE FROM special_day");
    town.run(
        "UPDATE working_calendar SET observes_holidays = false WHERE organisation_id = "
            + town.town.organisation);
    town.run("DELETE FROM working_hours");
    town.run(
        """
        INSERT INTO working_hours (calendar_id, day, from_minute, until_minute, organisation_id)
        SELECT id, day, %d, %d, organisation_id
        FROM working_calendar, generate_series(1, 7) AS day
        """
            .formatted(from, until));
  }

  private void onCall(UUID staff) {
    town.run(
        """
        INSERT INTO on_call (community_id, day, organisation_id, staff_id, set_by, set_at)
        SELECT %d, (now() AT TIME ZONE 'Asia/Shanghai')::date + d, organisation_id, id, id, now()
        FROM staff, generate_series(-1, 1) AS d
        WHERE id = '%s'
        """
            .formatted(town.town.id(town.garden), staff));
  }
}
