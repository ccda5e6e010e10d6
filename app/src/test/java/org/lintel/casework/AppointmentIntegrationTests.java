package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.casework.MovedTime.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** A time is found, kept, moved, missed, and nobody is in two homes at once. */
@LintelTest
@Import(MovedTime.class)
class AppointmentIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired Appointments appointments;
  @Autowired MakingAppointments making;
  @Autowired RemindingOfAppointments reminding;

  private CaseTown town;
  private UUID id;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
    id = zhangs();
  }

  private UUID zhangs() {
    UUID id = town.takeIn();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  private static String hour(String local) {
    Instant from = at(local);
    return from + "/" + from.plus(Duration.ofHours(1));
  }

  private Appointment now(UUID of) {
    return town.town.in(() -> appointments.of(town.find(of)).getFirst());
  }

  private String version(UUID of) {
    return town.town.in(() ->
        appointments
            .open(town.find(of))
            .map(Appointment::version)
            .map(String::valueOf)
            .orElse("0"));
  }

  private MockHttpServletResponse offer(UUID of, String... fields) {
    var all = new ArrayList<>(List.of("version", version(of)));
    all.addAll(List.of(fields));
    return town.technician.posted("/cases/" + of + "/appointment", all.toArray(String[]::new));
  }

  /** Set by telephone. */
  private void agree(UUID of, String local) {
    var response = offer(of, "time-1", hour(local), "agreed", "true");
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
  }

  private MockHttpServletResponse owner(UUID of, String what, String... fields) {
    var all = new ArrayList<>(List.of("version", version(of)));
    all.addAll(List.of(fields));
    return town.ownerPosts(town.link(of) + "/appointment" + what, all.toArray(String[]::new));
  }

  private List<String> told(String sql) {
    return town.town.in(() ->
        application
            .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
            .sql(sql)
            .query(String.class)
            .list());
  }

  /** In no order: the clock of these tests stands still. */
  private List<String> owners() {
    return told("SELECT template FROM notice WHERE template LIKE 'visit%'");
  }

  private List<String> staff() {
    return told("SELECT template FROM staff_notice WHERE template LIKE 'visit%'");
  }

  @Test
  void theOwnerTakesOneOfTheTimesThatSheIsOffered() {
    assertThat(town.technician.page("appointment", "/cases/" + id + "/appointment"))
        .contains("今天 13:30–14:30", "今天 10:00–11:00")
        .doesNotContain("今天 09:");
    assertThat(
            offer(id, "time-1", hour("2026-11-20T14:00"), "time-2", hour("2026-11-23T09:30"))
                .getStatus())
        .isEqualTo(303);
    assertThat(owners()).containsExactlyInAnyOrder("visit-offered");
    assertThat(town.ownerReads(id))
        .contains("张师傅想上门处理", "今天 14:00–15:00", "就这个时间", "2026-11-20 14:00–15:00");

    assertThat(owner(id, "/acceptance", "time", hour("2026-11-20T14:00")).getStatus())
        .isEqualTo(303);

    assertThat(town.ownerReads(id)).contains("张师傅今天 14:00–15:00 上门。").doesNotContain("就这个时间");
    assertThat(town.desk.page("case-visit", "/cases/" + id))
        .contains("张师傅今天 14:00–15:00 上门。", "上门时间定下");
    assertThat(town.technician.page("today-visit", "/today")).contains("上门", "14:00–15:00 · #");
    assertThat(staff()).containsExactlyInAnyOrder("visit-chosen");
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'appointment-agreed'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotOfferedIsOverOrWasChangedIsNotTaken() {
    offer(id, "time-1", hour("2026-11-20T14:00"));

    assertThat(StaffBrowser.content(owner(id, "/acceptance", "time", hour("2026-11-20T15:00"))))
        .contains("这个时间已经不能选了");
    assertThat(StaffBrowser.content(owner(id, "/acceptance", "time", "tomorrow")))
        .contains("请选一个时间");
    assertThat(
            town.ownerPosts(
                    town.link(id) + "/appointment/acceptance",
                    "version",
                    "77",
                    "time",
                    hour("2026-11-20T14:00"))
                .getStatus())
        .isEqualTo(409);
    time.to(at("2026-11-20T14:30"));
    assertThat(StaffBrowser.content(owner(id, "/acceptance", "time", hour("2026-11-20T14:00"))))
        .contains("已过或太近");
    assertThat(town.technician.page("today-unanswered", "/today")).contains("业主没有选时间");
    assertThat(now(id).state()).isEqualTo(Appointment.State.OFFERED);
  }

  @Test
  void nobodyIsInTwoHomesAtOnce() {
    UUID other = zhangs();
    agree(id, "2026-11-20T14:00");

    var refused = offer(other, "time-1", hour("2026-11-20T14:00"), "agreed", "true");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("已经约给别人");
    assertThat(town.technician.page("appointment-other", "/cases/" + other + "/appointment"))
        .doesNotContain("今天 14:00–15:00")
        .contains("今天 15:00–16:00");
    offer(other, "time-1", hour("2026-11-20T15:00"));
    assertThatThrownBy(() ->
            town.run(
                "UPDATE appointment SET state = 'AGREED', agreed_at = now(),"
                    + " from_at = '2026-11-20T06:30Z', until_at = '2026-11-20T07:30Z'"
                    + " WHERE state = 'OFFERED'"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("appointment_once");
  }

  @Test
  void ofManyOwnersWhoTakeTheSameTimeAtTheSameMomentOneHasIt() throws Exception {
    var all = new ArrayList<UUID>();
    for (int at = 0; at < 6; at++) {
      UUID each = zhangs();
      offer(each, "time-1", hour("2026-11-20T14:00"));
      all.add(each);
    }
    var slot = AppointmentTime.read(hour("2026-11-20T14:00")).orElseThrow();
    var work = new ArrayList<Callable<AppointmentAnswer>>();
    all.forEach(each -> {
      int seen = Integer.parseInt(version(each));
      work.add(() -> town.town.in(() -> making.accept(each, seen, slot)));
    });

    int made = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<AppointmentAnswer> answer : threads.invokeAll(work)) {
        made += answer.get() instanceof AppointmentAnswer.Made ? 1 : 0;
      }
    }

    assertThat(made).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM appointment WHERE state = 'AGREED'")).isEqualTo(1);
  }

  @Test
  void anOwnerChoosesByHerselfMovesWithAReasonAndCallsOff() {
    assertThat(town.ownerReads(id)).contains("选上门时间");
    assertThat(owner(id, "", "time", hour("2026-11-20T14:00")).getStatus()).isEqualTo(303);

    var refused = owner(id, "", "time", hour("2026-11-21T09:30"), "moves", "true", "words", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(
            owner(id, "", "time", hour("2026-11-23T09:30"), "moves", "true", "words", "下午要开会")
                .getStatus())
        .isEqualTo(303);
    assertThat(now(id).moves()).isEqualTo(1);
    assertThat(town.ownerReads(id)).contains("2026-11-23 09:30–10:30", "下午要开会", "上门改期");

    assertThat(owner(id, "/cancellation", "off", " ").getStatus()).isEqualTo(422);
    assertThat(owner(id, "/cancellation", "off", "自己修好了").getStatus()).isEqualTo(303);
    assertThat(now(id).state()).isEqualTo(Appointment.State.CALLED_OFF);
    assertThat(staff())
        .containsExactlyInAnyOrder("visit-chosen", "visit-chosen", "visit-owner-off");
    assertThat(owners()).isEmpty();
  }

  @Test
  void staffMoveOrCallOffWithAReasonTheOwnerReads() {
    agree(id, "2026-11-20T14:00");
    assertThat(
            StaffBrowser.content(
                offer(id, "time-1", hour("2026-11-20T16:00"), "moves", "true", "words", "")))
        .contains("改期要写明原因", "今天 16:00–17:00");
    offer(id, "time-1", hour("2026-11-20T16:00"), "moves", "true", "words", "配件下午才到");
    assertThat(now(id).state()).isEqualTo(Appointment.State.OFFERED);
    town.technician.posted(
        "/cases/" + id + "/appointment/cancellation", "version", version(id), "off", "厂家统一更换，不用上门");

    assertThat(owners()).containsExactlyInAnyOrder("visit-set", "visit-moved", "visit-off");
    assertThat(town.ownerReads(id)).contains("配件下午才到", "厂家统一更换");
  }

  @Test
  void whatSomebodyWroteIsStillThereWhenItsFormIsNot() {
    String page = "/cases/" + id + "/appointment";
    agree(id, "2026-11-20T14:00");
    String seen = version(id);
    time.to(at("2026-11-20T13:55"));
    town.technician.post(page + "/arrival");

    var off = town.technician.posted(page + "/cancellation", "version", seen, "off", "厂家统一更换");
    assertThat(off.getStatus()).isIn(409, 422);
    assertThat(StaffBrowser.content(off))
        .contains("您写下的内容没有保存", "厂家统一更换")
        .doesNotContain("name=\"off\"");
    town.ownerDecides(id, "withdrawal", "words", "自己修好了");

    var late = offer(id, "time-1", hour("2026-11-20T16:00"), "words", "配件下午才到");
    assertThat(StaffBrowser.content(late)).contains("您写下的内容没有保存", "配件下午才到");
    var missed = town.technician.posted(page + "/miss", "side", "owner", "missed", "敲门没有人");
    assertThat(StaffBrowser.content(missed)).contains("您写下的内容没有保存", "敲门没有人");
  }

  @Test
  void arrivingBeginsTheWorkAndWhatWasDoneIsLinked() {
    agree(id, "2026-11-20T14:00");
    assertThat(town.technician.posted("/cases/" + id + "/appointment/arrival").getStatus())
        .isEqualTo(422);
    time.to(at("2026-11-20T13:55"));
    assertThat(town.technician.page("today-near", "/today")).contains("到了");

    assertThat(town.technician.post("/cases/" + id + "/appointment/arrival")).isEqualTo(303);
    assertThat(town.technician.post("/cases/" + id + "/appointment/arrival")).isEqualTo(303);

    assertThat(town.state(id)).isEqualTo(CaseState.Kind.IN_PROGRESS);
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'VISIT_ARRIVED'"))
        .isEqualTo(1);
    assertThat(town.ownerReads(id)).contains("张师傅已到您家");
    time.to(at("2026-11-20T14:40"));
    town.move(town.technician, id, "finish", "words", "换了阀芯");
    assertThat(now(id).state()).isEqualTo(Appointment.State.LEFT);
    assertThat(now(id).doneEntry()).isPresent();
    assertThat(now(id).leftAt()).contains(at("2026-11-20T14:40"));
  }

  @Test
  void whoWasNotThereIsSaidByEitherSideOnceItWasTime() {
    UUID manager =
        new StaffFixture(application)
            .add(town.town.organisation, "李经理", Role.COMMUNITY_MANAGER, town.garden);
    agree(id, "2026-11-20T14:00");
    assertThat(owner(id, "/miss").getStatus()).isEqualTo(422);
    time.to(at("2026-11-20T14:30"));
    assertThat(owner(id, "/miss").getStatus()).isEqualTo(422);
    time.to(at("2026-11-20T15:00"));
    assertThat(town.ownerGets(town.link(id) + "/appointment").getStatus()).isEqualTo(200);
    assertThat(owner(id, "/miss").getStatus()).isEqualTo(303);

    assertThat(now(id).missedBy()).contains(Appointment.Side.STAFF);
    assertThat(town.ownerReads(id)).contains("我们没有来，对不起");
    assertThat(told("SELECT template FROM staff_notice WHERE staff_id = '" + manager + "'"))
        .contains("visit-nobody-came");
    assertThat(owner(id, "", "time", hour("2026-11-20T16:30")).getStatus()).isEqualTo(303);
    time.to(at("2026-11-20T16:45"));
    assertThat(
            town.technician.post(
                "/cases/" + id + "/appointment/miss", "version", version(id), "side", "owner"))
        .isEqualTo(303);
    assertThat(now(id).missedBy()).contains(Appointment.Side.OWNER);
    assertThat(owners()).contains("visit-not-home");
  }

  @Test
  void timesOutsideWorkingHoursAwayPastOrTooFarAreRefused() {
    assertThat(StaffBrowser.content(offer(id, "own", "2026-11-20T22:00", "minutes", "60")))
        .contains("不在工作时间内");
    assertThat(StaffBrowser.content(offer(id, "own", "2026-11-20T08:30", "minutes", "60")))
        .contains("已过或太近");
    assertThat(StaffBrowser.content(offer(id, "own", "2027-02-20T09:30", "minutes", "60")))
        .contains("30 天");
    assertThat(StaffBrowser.content(offer(id, "own", "tomorrow", "minutes", "60")))
        .contains("“tomorrow”不是能约的时间");
    assertThat(StaffBrowser.content(offer(id, "own", "2026-11-20T14:00", "minutes", "5")))
        .contains("时长 5 分钟不在 15–360 分钟之间");
    String far = "+1000000000-12-31T20:00:00Z/+1000000000-12-31T21:00:00Z";
    assertThat(offer(id, "time-1", far).getStatus()).isEqualTo(422);
    assertThat(owner(id, "", "time", far).getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(offer(id))).contains("请选一个时间");
    away("2026-11-20T13:00", "2026-11-20T16:00");
    assertThat(StaffBrowser.content(offer(id, "time-1", hour("2026-11-20T14:00")))).contains("不在岗");

    onCall("2026-11-20");
    assertThat(offer(id, "own", "2026-11-20T22:00", "minutes", "60", "agreed", "true").getStatus())
        .isEqualTo(303);
  }

  private void away(String from, String until) {
    town.run(
        "INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, entered_by,"
            + " entered_at) VALUES (gen_random_uuid(), "
            + town.town.organisation
            + ", '"
            + town.zhang
            + "', '"
            + at(from)
            + "', '"
            + at(until)
            + "', '"
            + town.chen
            + "', now())");
  }

  private void onCall(String day) {
    town.run(
        "INSERT INTO on_call (community_id, day, organisation_id, staff_id, set_by, set_at)"
            + " SELECT community_id, '"
            + day
            + "', organisation_id, '"
            + town.zhang
            + "', '"
            + town.chen
            + "', now() FROM service_case LIMIT 1");
  }

  @Test
  void aVisitGoesWhereItsCaseGoesOrIsNamedAsNeedingADate() {
    agree(id, "2026-11-20T14:00");
    UUID li =
        new StaffFixture(application)
            .add(town.town.organisation, "李师傅", Role.TECHNICIAN, town.town.root());
    var her = new StaffBrowser(application, town.town, town.town.as(li));
    UUID lis = town.takeIn();
    town.move(her, lis, "assign", "handler", li.toString());
    assertThat(
            her.post(
                "/cases/" + lis + "/appointment",
                "version",
                "0",
                "time-1",
                hour("2026-11-20T14:00"),
                "agreed",
                "true"))
        .isEqualTo(303);

    town.move(town.desk, id, "assign", "handler", li.toString());

    assertThat(now(id).needsDate()).isTrue();
    assertThat(now(id).technician()).isEqualTo(li);
    assertThat(town.desk.page("case-needs-date", "/cases/" + id)).contains("要改期", "李师傅这时去不了");
    assertThat(her.page("today-needs-date", "/today")).contains("上门要改期");
    assertThat(staff()).contains("visit-needs-date");

    town.move(town.desk, id, "assign", "handler", town.chen.toString());
    assertThat(now(id).needsDate()).isFalse();
    assertThat(now(id).technician()).isEqualTo(town.chen);
    assertThat(town.ownerReads(id)).contains("陈立今天 14:00–15:00 上门。");
  }

  @Test
  void whoGoesAwayAfterItWasAgreedLeavesADateToBeFound() {
    agree(id, "2026-11-23T14:00");
    away("2026-11-23T00:00", "2026-11-24T00:00");

    town.town.in(this::look);
    town.town.in(this::look);

    assertThat(now(id).needsDate()).isTrue();
    assertThat(staff()).containsOnly("visit-needs-date");
    assertThat(town.desk.page("today-homeless", "/today")).contains("上门要改期");
  }

  private boolean look() {
    reminding.look();
    return true;
  }

  @Test
  void theOwnerIsRemindedOnceInTheEveningBefore() {
    agree(id, "2026-11-23T14:00");
    time.to(at("2026-11-22T17:59"));
    town.town.in(this::look);
    assertThat(owners()).containsExactlyInAnyOrder("visit-set");

    time.to(at("2026-11-22T18:00"));
    town.town.in(this::look);
    town.town.in(this::look);

    assertThat(owners()).containsExactlyInAnyOrder("visit-set", "visit-soon");
    assertThat(
            town.count(
                "SELECT count(*) FROM notice WHERE template = 'visit-soon'"
                    + " AND useful_until = '2026-11-23T14:00:00+08'"))
        .isEqualTo(1);
  }

  @Test
  void aCaseThatEndsNeedsNoVisit() {
    agree(id, "2026-11-20T14:00");

    town.ownerDecides(id, "withdrawal", "words", "自己修好了");

    assertThat(now(id).state()).isEqualTo(Appointment.State.CALLED_OFF);
    assertThat(staff()).containsExactlyInAnyOrder("visit-owner-off");
    assertThat(StaffBrowser.content(offer(id, "time-1", hour("2026-11-20T16:00"))))
        .contains("工单已经处理完");
    assertThat(town.ownerReads(id)).doesNotContain("选上门时间");
  }
}
