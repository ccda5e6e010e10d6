package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;
import static org.lintel.casework.recovery.RecoveryTown.awaitUntil;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.FiringNow;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.expectation.PromiseBroken;
import org.lintel.identity.Role;
import org.lintel.survey.Mode;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Wave;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What opens a recovery, who knows of it, and what becomes of it. */
@LintelTest
@Import(MovedTime.class)
class RecoveryIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired HearingBrokenPromises promises;

  private RecoveryTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
  }

  @Test
  void aLowNamedAnswerOpensOneByItselfAndToldAgainNoSecond() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    awaitUntil(() -> recoveries() == 1);

    town.tellAgain();

    assertThat(recoveries()).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_cause")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_entry")).isEqualTo(1);
    town.run(
        "UPDATE recovery SET emotion_ended_at = now(), emotion_end = 'HEARD', problem_ended_at = now(), problem_end = 'SOLVED', closed_at = now()");
    town.tellAgain();
    assertThat(recoveries()).isEqualTo(1);
  }

  @Test
  void aContentAnswerOpensNone() {
    town.answer(town.wave(Mode.NAMED), town.home, 7, false);
    town.tellAgain();

    assertThat(recoveries()).isZero();
  }

  @Test
  void aNamedAnswerIsKnownOnlyToThoseWhomTheOwnerWasToldOf() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    UUID id = town.only();

    assertThat(town.browser(Role.ACCOUNT_MANAGER).get("/callbacks/" + id).getStatus())
        .isEqualTo(404);
    assertThat(town.browser(Role.COMMUNITY_MANAGER).page("callbacks-hidden", "/callbacks"))
        .doesNotContain("/callbacks/" + id);
    assertThat(town.browser(Role.QUALITY_MANAGER).page("callback-named", "/callbacks/" + id))
        .contains("推荐意愿低", "电梯常坏", "只在实名问卷里打分较低");
  }

  @Test
  void aConfidentialAnswerOpensOneOnlyWhenSheAskedAndTellsNoScore() {
    Wave wave = town.wave(Mode.CONFIDENTIAL);
    town.answer(wave, town.town.households().get(1), 0, false);
    town.answer(wave, town.home, 0, true);
    town.tellAgain();

    assertThat(recoveries()).isEqualTo(1);
    assertThat(town.browser(Role.ACCOUNT_MANAGER).page("callbacks", "/callbacks"))
        .contains("王小101", "要求联系")
        .doesNotContain("推荐意愿低");
    assertThat(town.browser(Role.QUALITY_MANAGER).page("callback", "/callbacks/" + town.only()))
        .contains("要求联系", "业主的回答不对您显示")
        .doesNotContain("电梯常坏", "推荐意愿低");
  }

  @Test
  void whatComesMeanwhileJoinsTheOneThatIsOpen() {
    town.wished();

    town.answer(town.wave(Mode.CONFIDENTIAL), town.home, 2, true);
    town.tellAgain();

    assertThat(recoveries()).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_entry WHERE kind = 'JOINED'"))
        .isEqualTo(1);
  }

  @Test
  void anAnswerThatMayNotBeKnownLeavesNoTraceForThoseWhoCall() {
    UUID id = town.wished();

    town.answer(town.wave(Mode.NAMED), town.home, 2, false);
    town.tellAgain();

    assertThat(recoveries()).isEqualTo(1);
    assertThat(town.browser(Role.ACCOUNT_MANAGER).page("callback-joined", "/callbacks/" + id))
        .contains("要求联系")
        .doesNotContain("推荐意愿低", "又发生了一次", "秋季 NAMED");
  }

  @Test
  void aBrokenPromiseOpensOneOfItsOwnOnce() {
    town.wished();
    UUID first = UUID.randomUUID();

    broken(first, Optional.of(town.home));
    broken(first, Optional.of(town.home));
    broken(UUID.randomUUID(), Optional.of(town.home));
    broken(UUID.randomUUID(), Optional.empty());

    assertThat(recoveries()).isEqualTo(2);
    assertThat(town.count("SELECT count(*) FROM recovery WHERE cause = 'PROMISE'")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_cause")).isEqualTo(3);
  }

  @Test
  void sheIsCalledWithinTwoDaysOrSomebodyHearsOfIt() {
    UUID desk = town.staff("陈立", Role.DESK);
    UUID id = town.wished();

    Instant due = town.find(id).times().callDue().orElseThrow();
    assertThat(due).isEqualTo(at("2026-11-22T09:00"));
    assertThat(told(desk, "recovery-opened")).isEqualTo(1);
    time.to(at("2026-11-23T10:00"));
    town.town.in(() -> FiringNow.all(application));
    awaitUntil(() -> told(desk, "recovery-late") > 0);

    assertThat(town.browser(desk, Role.DESK).page("callbacks-late", "/callbacks"))
        .contains("电话逾期 25 小时");
  }

  @Test
  void aCallStandsInTheContactLogAndTheSameFormIsOneCall() {
    UUID desk = town.staff("陈立", Role.DESK);
    UUID id = town.wished();
    StaffBrowser browser = town.browser(desk, Role.DESK);
    String[] form = {"id", UUID.randomUUID().toString(), "outcome", "promised", "words", "周五前修好"};

    var first = browser.posted("/callbacks/" + id + "/calls", form);
    browser.posted("/callbacks/" + id + "/calls", form);

    assertThat(first.getRedirectedUrl()).isEqualTo("/promises/new?survey=" + id);
    assertThat(town.count("SELECT count(*) FROM contact WHERE outcome = 'REACHED'")).isEqualTo(1);
    assertThat(town.find(id).calls().called()).isPresent();
    assertThat(town.count("SELECT count(*) FROM callback_request WHERE outcome = 'REACHED'"))
        .isEqualTo(1);
    assertThat(town.find(id).isClosed()).isFalse();
    var promise =
        browser.posted(
            "/promises",
            "submission",
            UUID.randomUUID().toString(),
            "survey",
            id.toString(),
            "words",
            "周五前修好电梯",
            "other",
            "2026-11-25T18:00",
            "responsible",
            desk.toString());
    assertThat(promise.getRedirectedUrl()).isEqualTo("/callbacks/" + id);
    assertThat(browser.page("callback-promised", "/callbacks/" + id)).contains("周五前修好电梯", "登记了承诺");
  }

  @Test
  void aCaseThatIsTakenInForItIsLinked() {
    UUID desk = town.staff("陈立", Role.DESK);
    UUID id = town.wished();
    StaffBrowser browser = town.browser(desk, Role.DESK);

    var call = browser.posted("/callbacks/" + id + "/calls", "outcome", "case", "words", "漏水");
    String form = browser.page("callback-case", Objects.requireNonNull(call.getRedirectedUrl()));
    browser.posted(
        "/cases",
        "submission",
        UUID.randomUUID().toString(),
        "household",
        town.home.toString(),
        "recovery",
        id.toString(),
        "channel",
        "phone",
        "place",
        "home",
        "problem",
        "water-leak",
        "words",
        "厨房漏水");

    assertThat(form).contains("name=\"recovery\" value=\"" + id + "\"");
    assertThat(town.find(id).caseId()).isPresent();
    assertThat(browser.page("callback-linked", "/callbacks/" + id)).contains("#A", "关联了工单");
  }

  @Test
  void nobodyIsGivenUpBeforeThreeCalls() {
    UUID id = town.wished();
    StaffBrowser browser = town.browser(Role.DESK);
    String calls = "/callbacks/" + id + "/calls";
    for (int call = 0; call < 2; call++) {
      assertThat(browser.post(calls, "outcome", "not-reached", "next", "")).isEqualTo(303);
    }

    var early = browser.posted(calls, "outcome", "unreachable", "words", "打不通");
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(early)).contains("只打了 2 次", "value=\"打不通\"");
    browser.post(calls, "outcome", "not-reached", "next", "");
    assertThat(browser.page("callback-tried", "/callbacks/" + id)).contains("已打 3 次没有接通");
    assertThat(browser.post(calls, "outcome", "unreachable")).isEqualTo(303);

    assertThat(town.find(id).isClosed()).isTrue();
    assertThat(town.find(id).check().at()).isEmpty();
    assertThat(town.count("SELECT count(*) FROM contact WHERE outcome = 'NOT_REACHED'"))
        .isEqualTo(4);
  }

  @Test
  void aSettledOneIsAskedAboutTwoWeeksLaterOnce() {
    UUID id = town.wished();
    StaffBrowser browser = town.browser(Role.QUALITY_MANAGER);
    String page = "/callbacks/" + id;
    assertThat(browser.post(page + "/calls", "outcome", "settled", "words", "")).isEqualTo(422);
    assertThat(browser.post(page + "/calls", "outcome", "settled", "words", "当面道歉")).isEqualTo(303);
    assertThat(town.find(id).isClosed()).isTrue();
    var early = browser.posted(page + "/check", "result", "recovered", "words", "她说好了");
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(early)).contains("您写下的内容没有保存", "她说好了");
    var late = browser.posted(page + "/calls", "outcome", "promised", "words", "周五再打");
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(late)).contains("您写下的内容没有保存", "周五再打");

    time.to(at("2026-12-04T10:00"));

    assertThat(browser.page("callbacks-ask", "/callbacks?s=to-ask")).contains(page);
    assertThat(browser.post(page + "/check", "result", "recovered")).isEqualTo(303);
    assertThat(browser.post(page + "/check", "result", "unknown")).isEqualTo(422);
    assertThat(town.find(id).check().result()).contains(CheckResult.RECOVERED);
    assertThat(browser.page("callbacks-report", "/callbacks/report?from=2026-11&to=2026-12"))
        .contains("翠湖天地", "不足")
        .doesNotContain("100.0%");
  }

  @Test
  void bothTracksEndApartAndNobodyWasHeardBeforeTheCall() {
    UUID id = town.wished();
    StaffBrowser browser = town.browser(Role.DESK);
    String emotion = "/callbacks/" + id + "/emotion-end";

    var early = browser.posted(emotion, "end", "heard", "words", "道歉了", "version", version(id));
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(early)).contains("还没有和业主通过话", "道歉了");
    browser.post("/callbacks/" + id + "/calls", "outcome", "promised", "words", "周五修");
    assertThat(browser.post(emotion, "end", "heard", "words", "道歉了", "version", version(id)))
        .isEqualTo(303);
    assertThat(town.find(id).isClosed()).isFalse();
    var again = browser.posted(emotion, "end", "heard", "words", "又一次", "version", version(id));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(again)).contains("您写下的内容没有保存", ">又一次</p>");
    var overtaken =
        browser.posted(
            "/callbacks/" + id + "/problem-end",
            "end",
            "solved",
            "words",
            "修好了",
            "version",
            "99999999999");
    assertThat(overtaken.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(overtaken))
        .contains("<details class=\"case-move\" open>", ">修好了</textarea>")
        .doesNotContain("您写下的内容没有保存");
    browser.post(
        "/callbacks/" + id + "/problem-end",
        "end",
        "solved",
        "words",
        "修好了",
        "version",
        version(id));

    assertThat(town.find(id).isClosed()).isTrue();
    assertThat(town.find(id).check().at()).isPresent();
  }

  @Test
  void withHerConsentHerAccountManagerFollowsUp() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    UUID id = town.only();
    StaffBrowser quality = town.browser(Role.QUALITY_MANAGER);
    quality.post("/callbacks/" + id + "/sharing");
    assertThat(town.find(id).isRestricted()).isTrue();

    quality.post("/callbacks/" + id + "/calls", "outcome", "promised", "words", "管家上门");
    quality.post("/callbacks/" + id + "/sharing");

    assertThat(town.browser(Role.ACCOUNT_MANAGER).page("callback-shared", "/callbacks/" + id))
        .contains("问卷回访")
        .doesNotContain("推荐意愿低", "电梯常坏");
  }

  private String version(UUID id) {
    return String.valueOf(town.find(id).version());
  }

  private void broken(UUID promise, Optional<UUID> household) {
    town.town.in(() -> {
      promises.open(
          new PromiseBroken(
              town.town.organisation,
              town.town.id(town.garden),
              household,
              promise,
              Optional.empty(),
              time.instant()));
      return true;
    });
  }

  private int recoveries() {
    return town.count("SELECT count(*) FROM recovery");
  }

  private int told(UUID staff, String template) {
    return town.count(
        "SELECT count(*) FROM staff_notice WHERE staff_id = '%s' AND template = '%s'"
            .formatted(staff, template));
  }
}
