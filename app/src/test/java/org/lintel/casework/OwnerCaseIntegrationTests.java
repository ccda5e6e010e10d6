package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
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
    town.move(town.desk, id, "assess", "kind", "complaint", "severity", "urgent");
    town.desk.post("/cases/" + id + "/messages", "words", "王女士您好，下午到");

    String page = town.ownerReads(id);

    assertThat(page)
        .contains("#A1001", "家里 · 漏水、渗水", "厨房水龙头漏水", "已受理", "陈立", "下午到", "处理中")
        .doesNotContain("经常投诉", "情绪激动", "升级", "紧急", "投诉", "项目经理");
    assertThat(page).doesNotContain("<script");
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

    assertThat(town.ownerPosts(town.link(id) + "/verdict", "verdict", "solved").getStatus())
        .isEqualTo(303);

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
                town.ownerPosts(town.link(id) + "/verdict", "verdict", "unsolved", "words", "")))
        .contains("请填写");
    town.ownerPosts(town.link(id) + "/verdict", "verdict", "unsolved", "words", "还在滴");

    assertThat(town.find(id).state()).isEqualTo(new CaseState.Reopened("还在滴"));
    assertThat(town.find(id).reopened()).isEqualTo(1);
    assertThat(town.desk.page("cases-reopened", "/cases?s=escalated")).contains("重开 1 次");
  }

  @Test
  void sheTakesOrRefusesARemedy() {
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "propose", "words", "免费更换整套龙头");

    assertThat(town.ownerReads(id)).contains("免费更换整套龙头", "不接受");
    town.ownerPosts(town.link(id) + "/remedy", "answer", "refuse", "words", "要同款");
    assertThat(town.find(id).state()).isEqualTo(new CaseState.RemedyRefused("要同款"));

    town.move(town.technician, id, "propose", "words", "换同款");
    town.ownerPosts(town.link(id) + "/remedy", "answer", "accept");
    assertThat(town.find(id).state()).isEqualTo(new CaseState.RemedyAccepted("换同款"));
  }

  @Test
  void sheWithdrawsWhatIsNoLongerNeeded() {
    town.ownerPosts(town.link(id) + "/withdrawal", "words", "自己修好了");

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

    town.desk.post("/cases/" + id + "/messages", "words", "马上来看");
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
    assertThat(StaffBrowser.content(third)).contains("今天已经报了 2 次", "灯不亮");
    String followed = Objects.requireNonNull(first.getRedirectedUrl());
    assertThat(StaffBrowser.content(town.ownerGets(followed))).contains("已收到", "#A1002");
    assertThat(town.count("SELECT count(*) FROM service_case WHERE state = 'RECEIVED'"))
        .isEqualTo(2);
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
