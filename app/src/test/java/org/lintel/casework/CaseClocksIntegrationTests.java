package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.calendar.ClockMeasure.ACKNOWLEDGE;
import static org.lintel.calendar.ClockMeasure.FIRST_RESPONSE;
import static org.lintel.calendar.ClockMeasure.NEXT_UPDATE;
import static org.lintel.calendar.ClockMeasure.REMEDY;
import static org.lintel.calendar.ClockMeasure.RESOLVE;
import static org.lintel.casework.MovedTime.at;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockState;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.MovedClock;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Which act on a case starts, meets, stops and freezes which clock. */
@LintelTest
@Import(MovedTime.class)
class CaseClocksIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired Clocks clocks;
  @Autowired MovedClock time;
  @Autowired EndingWaits waits;

  private CaseTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
  }

  @Test
  void aCallTakenAtTheDeskIsAcknowledgedAndAnsweredByIt() {
    UUID id = normal();

    assertThat(states(id)).containsExactly(ClockState.MET, ClockState.MET);
    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-21T09:00"));
    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-22T09:00"));
    assertThat(town.find(id).timing().due()).contains(at("2026-11-21T09:00"));
    assertThat(town.find(id).timing().measure()).contains(NEXT_UPDATE);
  }

  @Test
  void aLetterTakenInIsAcknowledgedButAnsweredOnlyByWords() {
    UUID id = town.takeIn("severity", "normal", "channel", "paper");

    assertThat(states(id)).containsExactly(ClockState.MET, ClockState.RUNNING);
    time.to(at("2026-11-20T10:00"));
    town.answer(id, "王女士您好，今天下午去看");
    assertThat(clock(id, FIRST_RESPONSE).met()).contains(at("2026-11-20T10:00"));
  }

  @Test
  void anUrgentRepairIsAnsweredByWhoeverIsThereNotByTheTelephone() {
    UUID id = town.takeIn();
    assertThat(clock(id, FIRST_RESPONSE).due()).contains(at("2026-11-20T09:30"));

    time.to(at("2026-11-20T09:10"));
    town.answer(id, "师傅已经出发");
    assertThat(clock(id, FIRST_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
    time.to(at("2026-11-20T09:40"));
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "start");

    assertThat(clock(id, FIRST_RESPONSE).met()).contains(at("2026-11-20T09:40"));
    assertThat(clock(id, FIRST_RESPONSE).overrun().toMinutes()).isEqualTo(10);
    assertThat(town.desk.page("case-clocks", "/cases/" + id))
        .contains("到场", "晚了 10 分钟", "/clocks/" + id);
    assertThat(town.desk.page("case-clocks-why", "/clocks/" + id)).contains("急修 30 分钟到场");
  }

  @Test
  void onlyAPlanWithADateOrTheSolutionEndsTheFirstDay() {
    UUID id = normal();
    time.to(at("2026-11-20T15:00"));

    town.answer(id, "我们在联系厂家");
    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-21T09:00"));
    plan(id, "厂家 24 日到货，当天更换", "2026-11-24");

    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-24T23:59"));
    assertThat(town.ownerReads(id)).contains("厂家 24 日到货", "2026年11月24日");
  }

  @Test
  void aWordWithoutADatePutsOffNoDatePromisedButTheNextOneAfterIt() {
    UUID id = normal();
    plan(id, "24 日更换", "2026-11-24");
    time.to(at("2026-11-23T10:00"));
    town.answer(id, "货已发出");
    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-24T23:59"));

    time.to(at("2026-11-25T10:00"));
    town.answer(id, "对不起，货晚到了");

    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-12-02T10:00"));
  }

  @Test
  void aDateThatIsNoneOrTooFarIsRefusedAndNothingTypedIsLost() {
    UUID id = normal();

    var gone = write(id, "尽快", "2026-11-19");
    var none = write(id, "尽快", "下周");

    assertThat(gone.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(gone)).contains("“2026-11-19”不在今天到 180 天之内", "尽快");
    assertThat(StaffBrowser.content(none)).contains("“下周”不是日期");
  }

  @Test
  void aWaitStopsTheTimeForAsLongAsItWasGivenAndThenGoesOnByItself() {
    UUID id = inHand();
    time.to(at("2026-11-20T10:00"));
    await(id, "parts", "2", "2026-11-21");
    assertThat(clock(id, RESOLVE).due()).isEmpty();
    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-21T23:59"));
    assertThat(town.find(id).timing().pausedAt()).contains(at("2026-11-20T10:00"));
    assertThat(town.desk.page("cases-paused", "/cases?d=paused")).contains("/cases/" + id);

    time.to(at("2026-11-22T20:00"));
    end();
    assertThat(clock(id, RESOLVE).due()).isEmpty();
    time.to(at("2026-11-23T08:00"));
    end();

    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-24T22:59"));
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.WAITING);
    assertThat(town.find(id).timing().pausedAt()).isEmpty();
    assertThat(town.desk.page("case-wait-over", "/cases/" + id)).contains("等待超过了约定的天数，恢复计时");
    end();
    assertThat(town.count("SELECT count(*) FROM case_note WHERE kind = 'RESUMED'")).isEqualTo(1);
  }

  @Test
  void theOwnersAnswerEndsTheWaitForHerAndNoOther() {
    UUID hers = inHand();
    UUID parts = inHand();
    await(hers, "owner", "5", "2026-11-23");
    await(parts, "parts", "5", "2026-11-23");
    time.to(at("2026-11-20T14:00"));

    for (UUID id : List.of(hers, parts)) {
      assertThat(town.ownerPosts(town.link(id) + "/messages", "words", "周六在家").getStatus())
          .isEqualTo(303);
    }

    assertThat(clock(hers, RESOLVE).due()).contains(at("2026-11-22T14:00"));
    assertThat(clock(parts, RESOLVE).due()).isEmpty();
    assertThat(town.count("SELECT count(*) FROM service_case WHERE wait_ends_at IS NULL"))
        .isEqualTo(1);
  }

  @Test
  void startingAgainEndsAWaitToo() {
    UUID id = inHand();
    await(id, "third-party", "5", "2026-11-23");
    time.to(at("2026-11-20T12:00"));

    town.move(town.technician, id, "start");

    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-22T12:00"));
    assertThat(town.count("SELECT count(*) FROM service_case WHERE wait_ends_at IS NULL"))
        .isEqualTo(1);
  }

  @Test
  void anotherSeverityChangesTheTimeFromTheStart() {
    UUID id = normal();
    time.to(at("2026-11-20T11:00"));

    town.move(town.desk, id, "assess", "kind", "repair", "severity", "urgent");
    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-21T09:00"));
    town.move(town.desk, id, "assess", "kind", "complaint", "severity", "normal");

    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-27T09:00"));
    assertThat(town.find(id).timing().due()).contains(at("2026-11-21T09:00"));
  }

  @Test
  void anOfferStopsTheTimeAndWhatIsAcceptedHasATimeOfItsOwn() {
    UUID id = inHand();
    time.to(at("2026-11-20T10:00"));
    town.move(town.technician, id, "propose", "words", "免费更换整个龙头");
    assertThat(clock(id, RESOLVE).due()).isEmpty();

    time.to(at("2026-11-21T10:00"));
    town.ownerDecides(id, "remedy", "answer", "accept");

    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-23T09:00"));
    assertThat(clock(id, REMEDY).due()).contains(at("2026-11-28T10:00"));
    town.move(town.technician, id, "start");
    town.move(town.technician, id, "finish", "words", "已更换");
    assertThat(clock(id, REMEDY).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void silenceAboutAnOfferStopsTheTimeForAWeek() {
    UUID id = inHand();
    town.move(town.technician, id, "propose", "words", "免费更换整个龙头");

    time.to(at("2026-11-27T09:30"));
    end();

    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-29T09:00"));
  }

  @Test
  void whatIsDoneIsMetAndWhatIsTakenUpAgainBeginsAnew() {
    UUID id = inHand();
    time.to(at("2026-11-20T16:00"));
    town.move(town.technician, id, "finish", "words", "换了阀芯");
    assertThat(clocks(id)).extracting(ClockView::state).containsOnly(ClockState.MET);
    assertThat(town.find(id).timing().due()).isEmpty();

    time.to(at("2026-11-21T10:00"));
    town.ownerDecides(id, "verdict", "verdict", "unsolved", "words", "还在漏");

    assertThat(clock(id, ACKNOWLEDGE).state()).isEqualTo(ClockState.MET);
    assertThat(clock(id, FIRST_RESPONSE).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(id, NEXT_UPDATE).due()).contains(at("2026-11-22T10:00"));
    assertThat(clock(id, RESOLVE).due()).contains(at("2026-11-23T10:00"));
    assertThat(town.find(id).timing().measure()).isNotEmpty();
  }

  @Test
  void anAnswerThatEndsItSolvesItAndAWithdrawalFreezesIt() {
    UUID explained = normal();
    UUID withdrawn = normal();
    time.to(at("2026-11-20T12:00"));

    town.move(town.desk, explained, "close", "outcome", "explained", "words", "已说明用法");
    town.ownerDecides(withdrawn, "withdrawal", "words", "自己修好了");

    assertThat(clock(explained, RESOLVE).met()).contains(at("2026-11-20T12:00"));
    assertThat(clock(withdrawn, RESOLVE).state()).isEqualTo(ClockState.FROZEN);
    assertThat(town.find(withdrawn).timing().due()).isEmpty();
    assertThat(town.count("SELECT count(*) FROM service_case WHERE is_timed")).isZero();
  }

  private UUID normal() {
    return town.takeIn("severity", "normal");
  }

  private UUID inHand() {
    UUID id = normal();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "start");
    return id;
  }

  private void await(UUID id, String on, String days, String next) {
    town.move(town.technician, id, "await", "on", on, "words", "等一等", "days", days, "next", next);
  }

  private void plan(UUID id, String words, String until) {
    assertThat(write(id, words, until).getStatus()).isEqualTo(303);
  }

  private MockHttpServletResponse write(UUID id, String words, String until) {
    String seen = String.valueOf(town.find(id).version());
    return town.desk.posted(
        "/cases/" + id + "/messages", "words", words, "until", until, "version", seen);
  }

  private void end() {
    town.town.in(waits::end);
  }

  private List<ClockView> clocks(UUID id) {
    return town.town.in(() -> clocks.of(CaseTerms.subject(town.find(id))));
  }

  private ClockView clock(UUID id, ClockMeasure measure) {
    return clocks(id).stream()
        .filter(clock -> clock.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  /** Of receipt and first response. */
  private List<ClockState> states(UUID id) {
    return Arrays.stream(new ClockMeasure[] {ACKNOWLEDGE, FIRST_RESPONSE})
        .map(measure -> clock(id, measure).state())
        .toList();
  }
}
