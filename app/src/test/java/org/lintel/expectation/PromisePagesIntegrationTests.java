package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockState;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.identity.HandsOver;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

/** Staff promise things, and say what became of them. */
@LintelTest
@RecordApplicationEvents
class PromisePagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired ApplicationEvents events;
  @Autowired Clocks clocks;
  @Autowired BreakingByTime breaking;
  @Autowired PromiseRules rules;
  @Autowired PromisesToDo work;
  @Autowired HandingOverPromises handing;

  private PromiseTown town;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
  }

  @Test
  void somebodyIsLookedUpAndPromisedSomething() {
    assertThat(town.desk.page("promise-search", "/promises/new?q=王小101"))
        .contains("/promises/new?household=" + town.home);
    assertThat(town.desk.page("promise-new", "/promises/new?household=" + town.home))
        .contains("翠湖天地", "明天", "一周后", "陈立", "张师傅", "其他日期和时间");
    UUID id = town.promise();

    assertThat(town.desk.page("promise", "/promises/" + id))
        .contains("把厨房水龙头修到不漏", "未到期", "陈立", "王小101", "已兑现", "改期", "做不到");
    assertThat(town.desk.page("promises", "/promises"))
        .contains("/promises/" + id + "?act=keep#keep");
    assertThat(clock(id).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(id).due()).contains(town.find(id).due());
  }

  @Test
  void theSameFormSentTwiceIsOnePromise() {
    String submission = UUID.randomUUID().toString();

    assertThat(town.promise("submission", submission))
        .isEqualTo(town.promise("submission", submission));
    assertThat(town.count("SELECT count(*) FROM promise")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM promise_entry")).isEqualTo(1);
  }

  @Test
  void whatCannotBePromisedIsSaidBesideTheFieldAndNothingTypedIsLost() {
    var refused =
        town.promised(
            town.desk,
            "words",
            "补漆" + "x".repeat(600),
            "other",
            "2020-01-01 08:00",
            "source",
            "case");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("共 602 个字，最多 500 个字", "日期要在现在之后", "请选择", "补漆xxx");
    assertThat(town.count("SELECT count(*) FROM promise")).isZero();
  }

  @Test
  void aPromiseIsKeptWithWhatShowsIt() {
    UUID id = town.promise();

    var empty = town.moved(town.desk, id, "keep", "words", " ");
    town.move(id, "keep", "words", "换了阀芯，试水半小时不漏");

    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(empty)).contains("keep-words-error", "请填写");
    assertThat(town.desk.page("promise-kept", "/promises/" + id))
        .contains("按时兑现", "换了阀芯，试水半小时不漏", "其实没有兑现");
    assertThat(clock(id).state()).isEqualTo(ClockState.MET);
    assertThat(events.stream(PromiseKept.class).filter(each -> each.promise().equals(id)))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.isLate()).isFalse();
          assertThat(kept.household()).contains(town.home);
        });
  }

  @Test
  void whatWasWrittenDownAsKeptByMistakeRunsAgain() {
    UUID id = town.promise();
    Instant due = town.find(id).due();
    town.move(id, "keep", "words", "换好了");

    town.move(id, "reopen", "words", "又漏了");

    assertThat(town.find(id).state()).isEqualTo(new PromiseState.Made());
    assertThat(clock(id).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(id).due()).contains(due);
  }

  @Test
  void aDateMovesWithTheOwnersWordOnly() {
    UUID id = town.promise();
    town.age(id, 3);
    Instant due = town.find(id).due();
    String later = town.inDays(4);

    town.move(id, "renegotiate", "due", later, "way", "none", "words", "等配件");
    assertThat(town.find(id).due()).isEqualTo(due);
    assertThat(town.desk.page("promise-announced", "/promises/" + id))
        .contains("已逾期", "业主还没有同意", "告知新时间，业主没有同意");

    town.move(id, "renegotiate", "due", later, "way", "phone", "words", "等配件");
    assertThat(town.find(id).due()).isAfter(due);
    assertThat(town.desk.page("promise-moved", "/promises/" + id))
        .contains("未到期", "改期 1 次", "业主表示：电话里同意");
    assertThat(clock(id).due()).contains(town.find(id).due());
  }

  @Test
  void withoutTheChoiceOfHowSheAgreedNothingMoves() {
    UUID id = town.promise();

    var refused = town.moved(town.desk, id, "renegotiate", "due", town.inDays(4), "words", "等配件");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("renegotiate-way-error", "等配件");
  }

  @Test
  void whoSawAnOlderPromiseIsShownTheNewOneWithWhatWasTyped() {
    UUID id = town.promise();
    int seen = town.find(id).version();
    town.move(id, "give-up", "words", "配件停产");

    var late = town.moved(town.technician, id, seen, "keep", "words", "我换好了");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late)).contains("未兑现", "我换好了");
    assertThat(events.stream(PromiseBroken.class).filter(each -> each.promise().equals(id)))
        .hasSize(1);
  }

  @Test
  void whatNobodySpeaksOfBreaksAfterTheDaysOfTheRule() {
    UUID id = town.promise();
    town.age(id, 2 + 5);
    assertThat(town.town.in(breaking::breakOverdue)).isZero();
    assertThat(town.desk.post("/promises/rule", "days", "0")).isEqualTo(422);
    assertThat(town.desk.post("/promises/rule", "days", "4")).isEqualTo(303);

    assertThat(town.town.in(breaking::breakOverdue)).isEqualTo(1);
    assertThat(town.town.in(breaking::breakOverdue)).isZero();

    assertThat(town.find(id).standing(Instant.now())).isEqualTo(PromiseStanding.BROKEN);
    assertThat(town.desk.page("promise-broken", "/promises/" + id)).contains("自动记为未兑现");
    assertThat(clock(id).state()).isEqualTo(ClockState.FROZEN);
    assertThat(events.stream(PromiseBroken.class).filter(each -> each.promise().equals(id)))
        .hasSize(1);
    assertThat(town.town.in(rules::breaksAfterDays)).isEqualTo(4);
  }

  @Test
  void theListIsFilteredInTheAddress() {
    UUID late = town.promise("words", "补漆");
    town.age(late, 3);
    UUID soon = town.promise("words", "回电话", "responsible", town.zhang.toString());
    town.age(soon, 2);
    town.run("UPDATE promise SET due_at = now() + interval '3 hours' WHERE id = '" + soon + "'");
    UUID kept = town.promise("words", "修门禁");
    town.move(kept, "keep", "words", "修好了");

    assertThat(town.desk.page("promises-open", "/promises"))
        .contains("补漆", "回电话")
        .doesNotContain("修门禁");
    assertThat(town.desk.page("promises-overdue", "/promises?s=overdue"))
        .contains("补漆")
        .doesNotContain("回电话");
    assertThat(town.desk.page("promises-soon", "/promises?s=soon"))
        .contains("回电话")
        .doesNotContain("补漆");
    assertThat(town.desk.page("promises-kept", "/promises?s=kept"))
        .contains("修门禁")
        .doesNotContain("补漆");
    assertThat(town.desk.page("promises-who", "/promises?s=all&who=" + town.zhang))
        .contains("回电话")
        .doesNotContain("补漆", "修门禁");
  }

  @Test
  void aPromiseToAllOwnersIsMovedByTheirCommittee() {
    UUID id =
        town.promise(
            "household", "", "c", town.garden.toString(), "source", "notice", "words", "月底前恢复电梯");

    assertThat(town.desk.page("promise-all", "/promises/" + id)).contains("全体业主", "通知公告", "业委会同意");
    assertThat(
            town.moved(
                    town.desk,
                    id,
                    "renegotiate",
                    "due",
                    town.inDays(5),
                    "way",
                    "phone",
                    "words",
                    "等配件")
                .getStatus())
        .isEqualTo(422);
    town.move(id, "renegotiate", "due", town.inDays(5), "way", "committee", "words", "等配件");
  }

  @Test
  void anOpenPromiseWaitsForWhoAnswersForItAndGoesWithTheHandover() {
    UUID id = town.promise();
    town.age(id, 3);
    var viewer = town.town.as(town.chen);
    assertThat(town.town.in(() -> work.of(viewer, Instant.now())))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.isOverdue()).isTrue();
          assertThat(item.detail()).isEqualTo("把厨房水龙头修到不漏");
        });
    var handover =
        new HandsOver.Handover(
            UUID.randomUUID(), town.chen, List.of(town.zhang), town.chen, "", Instant.now());

    assertThat(town.town.in(() -> handing.count(town.chen))).isEqualTo(1);
    assertThat(town.town.in(() -> handing.handOver(handover))).isEqualTo(1);
    assertThat(town.find(id).terms().responsible()).isEqualTo(town.zhang);
    assertThat(town.town.in(() -> work.of(viewer, Instant.now()))).isEmpty();

    assertThat(town.town.in(() -> handing.giveBack(handover))).isEqualTo(1);
    assertThat(town.town.in(() -> handing.giveBack(handover))).isZero();
    assertThat(town.find(id).terms().responsible()).isEqualTo(town.chen);
  }

  private ClockView clock(UUID id) {
    return town.town.in(() -> clocks.of(town.find(id).subject())).getFirst();
  }
}
