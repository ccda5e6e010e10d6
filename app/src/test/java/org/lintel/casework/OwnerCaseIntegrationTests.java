package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What an owner sees and decides with the link of her case. */
@LintelTest
class OwnerCaseIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired ConfirmingBySilence silence;
  @Autowired ForgettingCallers forgetting;

  private CaseTown town;
  private UUID id;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    id = town.takeIn();
  }

  @Test
  void theOwnerReadsWhatConcernsHerAndNothingElse() {
    town.desk.post("/cases/" + id + "/notes", "words", "这户经常投诉");
    town.move(town.desk, id, "escalate", "words", "业主情绪激动");
    town.move(town.desk, id, "assess", "kind", "complaint", "severity", "emergency");
    town.desk.post("/cases/" + id + "/messages", "words", "王女士您好，下午到");

    String page = town.ownerReads(id);

    assertThat(page)
        .contains("#A1001", "家里 · 漏水、渗水", "厨房水龙头漏水", "已受理", "陈立", "下午到", "处理中")
        .doesNotContain("经常投诉", "情绪激动", "升级", "紧急", "投诉", "项目经理");
    assertThat(page).containsOnlyOnce("<script").contains("/js/photos.js");
  }

  @Test
  void aTokenThatNobodyIssuedOpensNothing() {
    assertThat(town.ownerGets("/o/c/AAAAAAAAAAAAAAAAAAAAAAAA").getStatus()).isEqualTo(404);
    assertThat(town.ownerGets("/o/c/short").getStatus()).isEqualTo(404);
    assertThat(StaffBrowser.content(town.ownerGets("/o/c/short?lang=zh"))).contains("打不开这个链接");
  }

  @Test
  void theLinkEndsHalfAYearAfterTheCase() {
    town.move(town.desk, id, "close", "outcome", "explained", "words", "已说明");
    assertThat(town.ownerGets(town.link(id)).getStatus()).isEqualTo(200);
    town.run("UPDATE service_case SET closed_at = closed_at - interval '181 days'");

    assertThat(town.ownerGets(town.link(id)).getStatus()).isEqualTo(404);
  }

  @Test
  void whatSheWritesIsReadBeforeAnybodyCloses() {
    String submission = UUID.randomUUID().toString();
    for (int sent = 0; sent < 2; sent++) {
      town.ownerPosts(town.link(id) + "/messages", "words", "什么时候来", "submission", submission);
    }

    assertThat(town.count("SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE'")).isEqualTo(1);
    assertThat(town.desk.page("cases-unread", "/cases")).contains("1 条未读");
    assertThat(
            StaffBrowser.content(
                town.moved(town.desk, id, "close", "outcome", "explained", "words", "已说明")))
        .contains("业主还有没读的留言");
    assertThat(
            town.desk.post(
                "/cases/" + id + "/messages/" + submission + "/reading", "objection", "false"))
        .isEqualTo(303);
    town.move(town.desk, id, "close", "outcome", "explained", "words", "已说明");
  }

  @Test
  void aWordOfTheOwnerMakesAMoveThatDidNotSeeItLate() {
    int seen = town.find(id).version();
    town.ownerPosts(town.link(id) + "/messages", "words", "等等");

    assertThat(town.moved(town.desk, id, seen, "escalate", "words", "升级").getStatus())
        .isEqualTo(409);
  }

  @Test
  void sheNudgesOnceInFourHours() {
    assertThat(town.ownerReads(id)).contains("催一下", "会提醒");
    assertThat(town.ownerPosts(town.link(id) + "/nudges").getStatus()).isEqualTo(303);

    assertThat(town.ownerPosts(town.link(id) + "/nudges").getStatus()).isEqualTo(422);
    assertThat(town.desk.page("case-nudged", "/cases/" + id)).contains("催办");
    town.run("UPDATE service_case SET nudged_at = nudged_at - interval '4 hours'");
    assertThat(town.ownerPosts(town.link(id) + "/nudges").getStatus()).isEqualTo(303);
    assertThat(town.find(id).dates().nudges()).isEqualTo(2);
  }

  @Test
  void sheConfirmsAndThenRatesOnce() {
    town.done(id);
    assertThat(town.ownerReads(id)).contains("解决了吗？", "换了阀芯，试水 30 分钟不漏");

    assertThat(town.ownerDecides(id, "verdict", "verdict", "solved").getStatus()).isEqualTo(303);

    assertThat(town.find(id).state())
        .isEqualTo(new CaseState.Closed(new ClosingOutcome.Remedied("换了阀芯，试水 30 分钟不漏")));
    assertThat(StaffBrowser.content(town.ownerPosts(town.link(id) + "/rating", "stars", "9")))
        .contains("请选择 1 到 5 分");
    assertThat(town.ownerPosts(town.link(id) + "/rating", "stars", "5", "words", "很快").getStatus())
        .isEqualTo(303);
    assertThat(town.ownerPosts(town.link(id) + "/rating", "stars", "1").getStatus()).isEqualTo(422);
    assertThat(town.desk.page("case-rated", "/cases/" + id)).contains("5 分（满分 5 分）", "很快");
  }

  @Test
  void sheSaysThatItIsNotSolvedAndItIsOpenAgain() {
    town.done(id);

    assertThat(
            StaffBrowser.content(
                town.ownerDecides(id, "verdict", "verdict", "unsolved", "words", "滴".repeat(1001))))
        .contains("有 1001 个字");
    town.ownerDecides(id, "verdict", "verdict", "unsolved", "words", "还在滴");

    assertThat(town.find(id).state()).isEqualTo(new CaseState.Reopened("还在滴"));
    assertThat(town.find(id).reopened()).isEqualTo(1);
    assertThat(town.desk.page("cases-reopened", "/cases?s=escalated")).contains("重开 1 次");
  }

  @Test
  void herNoCountsWithoutAReasonAndAfterSomebodyElseSaidYes() {
    town.done(id);
    assertThat(town.ownerDecides(id, "verdict", "verdict", "unsolved", "words", "").getStatus())
        .isEqualTo(303);
    assertThat(town.find(id).state()).isEqualTo(new CaseState.Reopened(""));
    assertThat(town.desk.page("case-reopened", "/cases/" + id)).contains("已重开");

    town.move(town.technician, id, "finish", "words", "又换了垫片");
    town.move(town.desk, id, "confirm");
    assertThat(town.ownerReads(id)).contains("记录为您已确认；如果没有解决，可以重新打开。", "没解决");
    assertThat(town.ownerDecides(id, "verdict", "verdict", "unsolved").getStatus()).isEqualTo(303);
    assertThat(town.find(id).reopened()).isEqualTo(2);
  }

  @Test
  void aNoThatWasWrittenBeforeAndReadAfterItWasDoneStands() {
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.ownerPosts(town.link(id) + "/messages", "words", "这样修没用");
    town.move(town.technician, id, "finish", "words", "换了阀芯");
    town.answer(id, "我们再看看");
    town.run("UPDATE service_case SET done_at = done_at - interval '7 days'");
    town.run("UPDATE case_entry SET at = at - interval '8 days' WHERE kind = 'MESSAGE'");

    assertThat(town.find(id).ownersWord().isDiscontent()).isTrue();
    assertThat(town.town.<Integer>in(silence::confirm)).isZero();
    town.move(town.desk, id, "confirm");
    assertThat(
            StaffBrowser.content(
                town.moved(town.desk, id, "close", "outcome", "remedied", "words", "已修好")))
        .contains("业主表示没有解决");
  }

  @Test
  void sheDecidesAboutWhatHerPageShowed() {
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "propose", "words", "免费更换整套龙头");
    int seen = town.find(id).version();
    assertThat(town.ownerReads(id)).contains("name=\"version\" value=\"" + seen + "\"");
    town.move(town.desk, id, "escalate", "words", "换个方案");
    town.move(town.technician, id, "propose", "words", "只补胶");

    var late = town.ownerDecides(id, seen, "remedy", "answer", "accept");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late)).contains("只补胶");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.REMEDY_PROPOSED);
    assertThat(town.ownerPosts(town.link(id) + "/remedy", "answer", "accept").getStatus())
        .isEqualTo(409);
    assertThat(town.ownerDecides(id, seen, "withdrawal", "words", "算了").getStatus()).isEqualTo(409);
  }

  @Test
  void whoDidTheWorkDoesNotReadHerWordAway() {
    town.done(id);
    town.move(town.desk, id, "reopen", "words", "业主来电");
    town.move(town.technician, id, "finish", "words", "又换了垫片");
    String message = UUID.randomUUID().toString();
    town.ownerPosts(town.link(id) + "/messages", "words", "还漏", "submission", message);
    town.run("UPDATE service_case SET handler_id = '" + town.chen + "'");
    String reading = "/cases/" + id + "/messages/" + message + "/reading";

    for (var own : List.of(town.technician, town.desk)) {
      var refused = own.posted(reading, "objection", "false");
      assertThat(refused.getStatus()).isEqualTo(422);
      assertThat(StaffBrowser.content(refused)).contains("处理人不能替业主对自己的工作表态");
    }
    assertThat(town.find(id).ownersWord().unread()).isEqualTo(1);
    assertThat(town.technician.post(reading, "objection", "true")).isEqualTo(303);
    assertThat(StaffBrowser.content(town.moved(town.technician, id, "confirm")))
        .contains("处理人不能替业主对自己的工作表态");
  }

  @Test
  void anAnswerReadsOnlyWhatItsPageShowedAndIsKeptOnce() {
    town.ownerPosts(town.link(id) + "/messages", "words", "什么时候来");
    String seen = String.valueOf(town.find(id).version());
    assertThat(town.desk.page("case-answering", "/cases/" + id))
        .contains("name=\"version\" value=\"" + seen + "\"", "name=\"submission\" value=\"");
    town.ownerPosts(town.link(id) + "/messages", "words", "别来了，没人在家");
    String submission = UUID.randomUUID().toString();

    for (int sent = 0; sent < 2; sent++) {
      town.desk.post(
          "/cases/" + id + "/messages",
          "words",
          "下午三点到",
          "submission",
          submission,
          "version",
          seen);
    }

    assertThat(town.find(id).ownersWord().unread()).isEqualTo(2);
    assertThat(
            town.count(
                "SELECT count(*) FROM case_entry WHERE kind = 'MESSAGE' AND author = 'STAFF'"))
        .isEqualTo(1);
    town.answer(id, "那改明天");
    assertThat(town.find(id).ownersWord().unread()).isZero();
  }

  @Test
  void sheTakesOrRefusesARemedy() {
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "propose", "words", "免费更换整套龙头");

    assertThat(town.ownerReads(id)).contains("免费更换整套龙头", "不接受");
    town.ownerDecides(id, "remedy", "answer", "refuse", "words", "要同款");
    assertThat(town.find(id).state()).isEqualTo(new CaseState.RemedyRefused("要同款"));

    town.move(town.technician, id, "propose", "words", "换同款");
    town.ownerDecides(id, "remedy", "answer", "accept");
    assertThat(town.find(id).state()).isEqualTo(new CaseState.RemedyAccepted("换同款"));
  }

  @Test
  void aRefusedComplaintIsNotClosedByStartingAnewOrRenaming() {
    town.move(town.desk, id, "assess", "kind", "complaint", "severity", "urgent");
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "propose", "words", "补胶");
    town.ownerDecides(id, "remedy", "answer", "refuse", "words", "要同款");
    town.move(town.technician, id, "start");

    var explained = town.moved(town.desk, id, "close", "outcome", "explained", "words", "已说明");
    var renamed = town.moved(town.desk, id, "assess", "kind", "enquiry", "severity", "minor");

    for (var refused : List.of(explained, renamed)) {
      assertThat(refused.getStatus()).isEqualTo(422);
      assertThat(StaffBrowser.content(refused)).contains("业主不认可的投诉不能由物业单方办结");
    }
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.IN_PROGRESS);
  }

  @Test
  void sheWithdrawsWhatIsNoLongerNeeded() {
    town.ownerDecides(id, "withdrawal", "words", "自己修好了");

    assertThat(town.find(id).state())
        .isEqualTo(new CaseState.Closed(new ClosingOutcome.Withdrawn("自己修好了")));
    assertThat(town.ownerPosts(town.link(id) + "/messages", "words", "谢谢").getStatus())
        .isEqualTo(422);
  }

  @Test
  void silenceClosesAfterAWeekButNotOverAWordOfHers() {
    town.done(id);
    assertThat(town.town.<Integer>in(silence::confirm)).isZero();
    town.run("UPDATE service_case SET done_at = done_at - interval '7 days'");
    town.ownerPosts(town.link(id) + "/messages", "words", "又有点渗");
    assertThat(town.town.<Integer>in(silence::confirm)).isZero();

    town.answer(id, "马上来看");
    assertThat(town.find(id).ownersWord().unread()).isZero();
    assertThat(town.town.<Integer>in(silence::confirm)).isZero();
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.DONE);

    UUID quiet = town.takeIn();
    town.done(quiet);
    town.run("UPDATE service_case SET done_at = done_at - interval '7 days' WHERE number = 1002");
    assertThat(town.town.<Integer>in(silence::confirm)).isEqualTo(1);
    assertThat(town.state(quiet)).isEqualTo(CaseState.Kind.CLOSED);
    assertThat(town.ownerReads(quiet)).contains("确认已解决", "已办结");
  }

  @Test
  void sheReportsSomethingElseWithinTheLimitsOfAHousehold() {
    String report = town.link(id) + "/report";
    assertThat(StaffBrowser.content(town.ownerGets(report + "?lang=zh"))).contains("报另一件事");
    String[] leak = {"problem", "light-out", "place", "entrance", "words", "灯不亮"};

    var first = town.ownerPosts(report, leak);
    var second = town.ownerPosts(report, leak);
    var third = town.ownerPosts(report, leak);

    assertThat(first.getStatus()).isEqualTo(303);
    assertThat(second.getStatus()).isEqualTo(303);
    assertThat(StaffBrowser.content(third)).contains("24 小时内已登记 2 次", "灯不亮");
    String followed = Objects.requireNonNull(first.getRedirectedUrl());
    assertThat(StaffBrowser.content(town.ownerGets(followed))).contains("已收到", "#A1002");
    assertThat(town.count("SELECT count(*) FROM service_case WHERE state = 'RECEIVED'"))
        .isEqualTo(2);
  }

  @Test
  void aFormOfAnotherHouseholdIsNeitherHersNorShownToHer() {
    String[] report = {"problem", "light-out", "place", "entrance", "words", "灯不亮"};
    String submission = UUID.randomUUID().toString();
    var form = new ArrayList<>(List.of(report));
    form.addAll(List.of("submission", submission));
    UUID neighbour = town.takeIn("household", town.town.households().get(1).toString());
    String[] sent = form.toArray(String[]::new);

    var first = town.ownerPosts(town.link(id) + "/report", sent);
    var again = town.ownerPosts(town.link(id) + "/report", sent);
    var neighbours = town.ownerPosts(town.link(neighbour) + "/report", sent);

    assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    assertThat(neighbours.getStatus()).isEqualTo(303);
    assertThat(neighbours.getRedirectedUrl()).isNotEqualTo(first.getRedirectedUrl());
    assertThat(town.count("SELECT count(*) FROM service_case WHERE state = 'RECEIVED'"))
        .isEqualTo(2);
  }

  @Test
  void aDoubleClickIsOneReport() throws Exception {
    String submission = UUID.randomUUID().toString();
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      var click =
          (Callable<Integer>)
              () ->
                  town.ownerPosts(
                          town.link(id) + "/report",
                          "problem",
                          "light-out",
                          "place",
                          "entrance",
                          "words",
                          "灯不亮",
                          "submission",
                          submission)
                      .getStatus();
      for (var answer : clicks.invokeAll(Collections.nCopies(6, click))) {
        assertThat(answer.get()).isEqualTo(303);
      }
    }

    assertThat(town.count("SELECT count(*) FROM service_case WHERE state = 'RECEIVED'"))
        .isEqualTo(1);
  }

  @Test
  void staffDoNotActAsTheOwnerThroughHerLink() {
    town.done(id);
    String version = String.valueOf(town.find(id).version());
    for (String what :
        List.of("verdict", "remedy", "withdrawal", "messages", "nudges", "rating", "report")) {
      var refused =
          town.desk.posted(
              town.link(id) + "/" + what, "verdict", "solved", "version", version, "words", "好");
      assertThat(refused.getStatus()).as(what).isEqualTo(403);
      assertThat(StaffBrowser.content(refused)).contains("这一步由业主本人来做");
    }
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.DONE);
    assertThat(town.desk.get(town.link(id)).getStatus()).isEqualTo(200);

    town.ownerDecides(id, "verdict", "verdict", "solved");
    assertThat(
            town.count(
                "SELECT count(*) FROM audit_entry WHERE act = 'case-moved' AND details ->> 'mover' = 'OWNER'"))
        .isEqualTo(2);
    assertThat(
            town.count(
                "SELECT count(*) FROM audit_entry WHERE act = 'case-moved' AND details ->> 'mover' = 'STAFF'"))
        .isEqualTo(3);
  }

  @Test
  void aMemberWhoLeftReportsNothingMoreThoughOthersStay() {
    UUID household = town.town.households().getFirst();
    town.run(
        "UPDATE service_case SET member_id = '%s' WHERE id = '%s'"
            .formatted(UUID.randomUUID(), id));
    assertThat(
            town.count(
                "SELECT count(*) FROM household_member WHERE household_id = '" + household + "'"))
        .isPositive();

    assertThat(town.ownerGets(town.link(id) + "/report").getStatus()).isEqualTo(404);
    town.run("UPDATE service_case SET member_id = NULL");
    assertThat(town.ownerGets(town.link(id) + "/report").getStatus()).isEqualTo(200);
  }

  @Test
  void aCaseThatFailsStopsNoOther() {
    UUID lake =
        town.takeIn(
            "household",
            "",
            "community",
            town.lake.toString(),
            "caller",
            "刘女士",
            "phone",
            "13800138000");
    town.done(id);
    town.done(lake);
    town.run("UPDATE service_case SET done_at = done_at - interval '7 days'");
    town.run("UPDATE community SET time_zone = 'Nowhere' WHERE uuid = '" + town.garden + "'");

    assertThat(town.town.<Integer>in(silence::confirm)).isEqualTo(1);
    assertThat(town.state(lake)).isEqualTo(CaseState.Kind.CLOSED);
    town.run("UPDATE community SET time_zone = 'Asia/Shanghai' WHERE uuid = '" + town.garden + "'");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.DONE);

    town.run(
        "UPDATE service_case SET closed_at = closed_at - interval '181 days' WHERE state = 'CLOSED'");
    assertThat(town.town.<Integer>in(forgetting::forget)).isEqualTo(1);
    assertThat(
            town.count(
                "SELECT count(*) FROM service_case WHERE caller <> '' OR caller_phone IS NOT NULL"))
        .isZero();
  }

  @Test
  void nobodyReportsForAHouseholdThatMovedAway() {
    town.run("UPDATE household_role SET until = current_date");

    assertThat(town.ownerGets(town.link(id) + "/report").getStatus()).isEqualTo(404);
    assertThat(town.ownerGets(town.link(id)).getStatus()).isEqualTo(200);
  }

  @Test
  void thePageAndItsSheetKeepTheBudgetOfOwnerPages() throws IOException {
    town.done(id);
    byte[] page = town.ownerReads(id).getBytes(StandardCharsets.UTF_8);
    byte[] sheet = Files.readAllBytes(Path.of("src/main/css/owner.css"));

    assertThat(zipped(page) + zipped(sheet)).isLessThan(14_000);
  }

  private static int zipped(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.size();
  }
}
