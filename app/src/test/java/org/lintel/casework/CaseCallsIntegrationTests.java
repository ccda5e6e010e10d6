package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.FiringNow;
import org.lintel.calendar.Level;
import org.lintel.calendar.MovedClock;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** Clocks that run out call people, one level after the other, and nobody twice. */
@LintelTest
@Import(MovedTime.class)
class CaseCallsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired CallingByTheClock calling;

  private CaseTown town;
  private UUID manager;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    manager =
        new StaffFixture(application)
            .add(town.town.organisation, "李经理", Role.COMMUNITY_MANAGER, town.garden);
  }

  @Test
  void whatIsLateCallsTheHandlerThenTheCommunityManagerThenWhoeverStandsAboveHer() {
    UUID id = given();
    fireAt("2026-11-20T09:21");
    awaitUntil(() -> notes(id) == 1);
    assertThat(town.find(id).timing().called()).isZero();

    fireAt("2026-11-20T09:31");
    awaitUntil(() -> notes(id) == 3);

    assertThat(town.find(id).timing().called()).isEqualTo(1);
    assertThat(town.desk.page("case-called", "/cases/" + id))
        .contains("到场应在 2026-11-20 09:30 前完成，快到期了；已提醒经办人：张师傅。")
        .contains("到场应在 2026-11-20 09:30 前完成，已逾期；已提醒项目经理：李经理。")
        .contains("计时提醒到", "逾期 1 分钟");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSIGNED);
    fireAt("2026-11-20T10:05");
    awaitUntil(() -> town.find(id).timing().called() == 2);
    assertThat(calls(id)).isEqualTo(2);
    assertThat(town.desk.page("case-called-region", "/cases/" + id)).contains("没有找到可以提醒的区域");
  }

  @Test
  void whoeverWasCalledFindsTheCaseInAListOfItsOwn() {
    UUID id = given();
    var her = new StaffBrowser(application, town.town, town.town.as(manager));
    assertThat(her.page("cases-called-none", "/cases?s=called")).doesNotContain("/cases/" + id);

    fireAt("2026-11-20T09:31");
    awaitUntil(() -> calls(id) == 2);

    assertThat(her.page("cases-called", "/cases?s=called")).contains("/cases/" + id);
    assertThat(town.desk.page("cases-called-other", "/cases?s=called"))
        .doesNotContain("/cases/" + id);
    assertThat(her.page("cases-escalated", "/cases?s=escalated")).contains("/cases/" + id);
  }

  @Test
  void whoStandsInIsCalledForWhoeverIsAway() {
    UUID id = given();
    away(town.zhang, town.chen);
    away(manager, null);

    town.town.in(() -> twice(due(id, ClockMeasure.FIRST_RESPONSE, at("2026-11-20T09:30"))));

    assertThat(town.count("SELECT count(*) FROM case_call WHERE staff_id = '" + town.chen + "'"))
        .isEqualTo(1);
    assertThat(calls(id)).isEqualTo(1);
  }

  @Test
  void aHandlerWhoIsAwayWithNobodyInHerPlaceIsPassedOver() {
    UUID id = given();
    away(town.zhang, null);

    town.town.in(() -> twice(due(id, ClockMeasure.FIRST_RESPONSE, at("2026-11-20T09:30"))));

    assertThat(town.count("SELECT count(*) FROM case_call WHERE staff_id = '" + town.zhang + "'"))
        .isZero();
    assertThat(calls(id)).isEqualTo(1);
  }

  private void away(UUID who, @Nullable UUID cover) {
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
          entered_by, entered_at)
        VALUES (gen_random_uuid(), %d, '%s', '2026-11-20T00:00Z', '2026-11-21T00:00Z', %s, '%s',
          now())
        """
            .formatted(
                town.town.organisation,
                who,
                cover == null ? "NULL" : "'" + cover + "'",
                town.chen));
  }

  @Test
  void theSameRungToldTwiceCallsOnce() {
    UUID id = given();
    ClockDue due = due(id, ClockMeasure.FIRST_RESPONSE, at("2026-11-20T09:30"));

    town.town.in(() -> twice(due));

    assertThat(notes(id)).isEqualTo(1);
    assertThat(calls(id)).isEqualTo(1);
  }

  private boolean twice(ClockDue due) {
    calling.call(due);
    calling.call(due);
    return true;
  }

  @Test
  void nobodyIsCalledForWhatWasMetOrMovedMeanwhile() {
    UUID id = given();
    town.move(town.technician, id, "start");

    town.town.in(() -> twice(due(id, ClockMeasure.FIRST_RESPONSE, at("2026-11-20T09:30"))));
    town.town.in(() -> twice(due(id, ClockMeasure.RESOLVE, at("2026-11-20T09:30"))));

    assertThat(notes(id)).isZero();
  }

  @Test
  void noClockOfAClosedCaseEverFires() {
    UUID id = given();
    town.ownerDecides(id, "withdrawal", "words", "自己修好了");

    fireAt("2027-01-20T09:31");

    assertThat(town.count("SELECT count(*) FROM clock_firing")).isZero();
    assertThat(notes(id)).isZero();
  }

  @Test
  void aLateCaseSaysSoToItsOwnerAndStandsFirstInTheList() {
    UUID later = town.takeIn("severity", "normal");
    UUID id = given();
    assertThat(town.ownerReads(id)).contains("今天 09:30 前有人到场。");

    time.to(at("2026-11-20T11:30"));

    assertThat(town.ownerReads(id)).contains("本应在", "有人到场，现在晚了 2 小时", "对不起");
    String list = town.desk.page("cases-due", "/cases");
    assertThat(list.indexOf("/cases/" + id))
        .isPositive()
        .isLessThan(list.indexOf("/cases/" + later));
    assertThat(list).contains("到场 · 逾期 2 小时");
    assertThat(town.desk.page("cases-late", "/cases?d=late"))
        .contains("/cases/" + id)
        .doesNotContain("/cases/" + later);
    assertThat(town.desk.page("cases-today", "/cases?d=today"))
        .doesNotContain("/cases/" + id, "/cases/" + later);
    time.to(at("2026-11-21T08:00"));
    assertThat(town.desk.page("cases-today-later", "/cases?d=today")).contains("/cases/" + later);
  }

  @Test
  void theTimesStandOnThePageBeforeAnythingIsSent() {
    UUID id = given();

    var page = town.ownerGets(town.link(id) + "/report?lang=zh");

    assertThat(StaffBrowser.content(page))
        .contains("多久有回音", "危急报修", "今天 09:05 前有人到场；今天 11:00 前解决。", "投诉", "给您一份写明日期的计划");
  }

  @Test
  void whatNobodyLooksAtStandsOut() {
    UUID pool = town.takeIn("severity", "normal");
    UUID waiting = given();
    town.move(town.technician, waiting, "start");
    town.move(
        town.technician,
        waiting,
        "await",
        "on",
        "owner",
        "words",
        "等您定时间",
        "days",
        "5",
        "next",
        "2026-11-23");

    String page = town.desk.page("exceptions", "/cases/exceptions");

    assertThat(page).contains("没有处理人", "/cases/" + pool, "等业主表态", "/cases/" + waiting);
    assertThat(
            new StaffBrowser(application, town.town, town.town.of(town.lake))
                .page("exceptions-lake", "/cases/exceptions"))
        .contains("没有需要关注的工单");
  }

  private UUID given() {
    UUID id = town.takeIn();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  private ClockDue due(UUID id, ClockMeasure measure, Instant due) {
    var subject = CaseTerms.subject(town.find(id));
    return new ClockDue(
        town.town.organisation, subject, measure, 2, due, due.plusSeconds(5), Level.HANDLER);
  }

  private void fireAt(String local) {
    time.to(at(local));
    town.town.in(() -> FiringNow.all(application));
  }

  private int notes(UUID id) {
    return count("SELECT count(*) FROM case_note WHERE kind = 'CALLED' AND case_id = '%s'", id);
  }

  private int calls(UUID id) {
    return count("SELECT count(*) FROM case_call WHERE case_id = '%s'", id);
  }

  private int count(String sql, UUID id) {
    return town.count(sql.replace("%s", id.toString()));
  }

  private static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
