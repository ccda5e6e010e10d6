package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.service.Touchpoint;
import org.lintel.service.TouchpointPassed;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

/** Staff take cases in, move them, and talk about them. */
@LintelTest
@RecordApplicationEvents
class CasePagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired ApplicationEvents events;

  private CaseTown town;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
  }

  @Test
  void theDeskFindsTheHouseholdAndTakesTheCaseIn() {
    String household = town.town.households().getFirst().toString();

    assertThat(town.desk.page("new-case-search", "/cases/new?q=王小101"))
        .contains("/cases/new?household=" + household);
    assertThat(town.desk.page("new-case", "/cases/new?household=" + household))
        .contains("翠湖天地", "王小101", "漏水、渗水");
    UUID id = town.takeIn();

    assertThat(town.desk.page("case", "/cases/" + id))
        .contains("#A1001", "家里 · 漏水、渗水", "厨房水龙头漏水", "王小101", "派单", "我来处理");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSESSED);
    assertThat(town.find(id).matter().severity().name()).isEqualTo("URGENT");
  }

  @Test
  void theSameFormSentTwiceIsOneCase() {
    String submission = UUID.randomUUID().toString();

    assertThat(town.takeIn("submission", submission))
        .isEqualTo(town.takeIn("submission", submission));
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(1);
  }

  @Test
  void aCallerWhomNobodyKnowsIsTakenInWithANumberToCallBack() {
    UUID id =
        town.takeIn(
            "household",
            "",
            "community",
            town.garden.toString(),
            "caller",
            "刘女士",
            "phone",
            "13800138000");

    assertThat(town.desk.page("case-unknown", "/cases/" + id)).contains("刘女士", "未对应住户");
    assertThat(StaffBrowser.content(town.desk.posted("/cases/" + id + "/phone")))
        .contains("+8613800138000");
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'case-phone-shown'"))
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeTakenInIsSaidBesideTheFieldAndNothingTypedIsLost() {
    var refused =
        town.desk.posted(
            "/cases",
            "household",
            town.town.households().getFirst().toString(),
            "channel",
            "phone",
            "place",
            "lift",
            "problem",
            "water-leak",
            "spot",
            "三单元",
            "words",
            "");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("这个位置没有这类问题", "请填写", "value=\"三单元\"", "value=\"lift\" selected");
    assertThat(town.count("SELECT count(*) FROM service_case")).isZero();
  }

  @Test
  void thePagesOfTheListCoverEveryCaseOnce() {
    for (int taken = 0; taken < 52; taken++) {
      town.takeIn("household", town.town.households().get(taken % 3).toString());
    }
    var listed = new TreeSet<String>();
    String next = "/cases";
    int pages = 0;
    while (!next.isEmpty()) {
      String page = town.desk.page("cases-paged", next);
      var marked = Pattern.compile("<bdi>(#A\\d+)</bdi>").matcher(page);
      marked.results().forEach(found -> assertThat(listed.add(found.group(1))).isTrue());
      var link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : "";
      pages++;
    }
    assertThat(listed).hasSize(52);
    assertThat(pages).isEqualTo(2);
  }

  @Test
  void theLinkIsShownOnAskingAndEachLookIsWrittenDown() {
    UUID id = town.takeIn();
    assertThat(town.desk.page("case-with-link", "/cases/" + id))
        .contains("显示链接")
        .doesNotContain(town.link(id));

    assertThat(StaffBrowser.content(town.desk.posted("/cases/" + id + "/link")))
        .contains(town.link(id));
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'case-link-shown'"))
        .isEqualTo(1);

    town.run(
        "UPDATE service_case SET state = 'CLOSED', outcome = 'EXPLAINED', detail = '已说明',"
            + " closed_at = now() - interval '181 days'");
    assertThat(town.desk.page("case-without-link", "/cases/" + id)).doesNotContain("显示链接");
    assertThat(StaffBrowser.content(town.desk.posted("/cases/" + id + "/link")))
        .contains("这个链接已经失效");
  }

  @Test
  void theListIsFilteredInTheAddressAndCountsWhatFits() {
    UUID leak = town.takeIn();
    UUID trapped =
        town.takeIn(
            "household",
            "",
            "community",
            town.lake.toString(),
            "place",
            "lift",
            "problem",
            "lift-trapped",
            "words",
            "有人被困");

    String all = town.desk.page("cases", "/cases");
    assertThat(all.indexOf("/cases/" + trapped))
        .isPositive()
        .isLessThan(all.indexOf("/cases/" + leak));
    assertThat(town.desk.page("cases-lake", "/cases?c=" + town.lake))
        .contains("/cases/" + trapped)
        .doesNotContain("/cases/" + leak);
    assertThat(town.desk.page("cases-number", "/cases?q=a1001"))
        .contains("/cases/" + leak)
        .doesNotContain("/cases/" + trapped);
    assertThat(town.desk.page("cases-home", "/cases?q=王小101")).contains("/cases/" + leak);
    assertThat(town.desk.page("cases-mine", "/cases?s=mine")).contains("筛选后没有工单");
  }

  @Test
  void aCaseGoesItsWayAndEveryStepStandsInTheTimeline() {
    UUID id = town.takeIn();
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "start");
    String next = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();
    town.move(
        town.technician, id, "await", "on", "parts", "words", "等阀芯", "days", "5", "next", next);
    town.move(town.technician, id, "start");
    town.move(town.technician, id, "finish", "words", "换了阀芯");

    assertThat(town.state(id)).isEqualTo(CaseState.Kind.DONE);
    assertThat(town.desk.page("case-done", "/cases/" + id))
        .contains("张师傅", "等配件材料", "等阀芯", "最晚 " + next, "已完成", "换了阀芯", "业主说解决了");
    assertThat(StaffBrowser.content(town.moved(town.technician, id, "confirm")))
        .contains("处理人不能替业主对自己的工作表态");
    town.move(town.desk, id, "confirm");
    town.move(town.desk, id, "close", "outcome", "remedied", "words", "已换阀芯，质保一年");
    assertThat(town.find(id).state())
        .isEqualTo(new CaseState.Closed(new ClosingOutcome.Remedied("已换阀芯，质保一年")));
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'case-moved'"))
        .isEqualTo(7);
  }

  @Test
  void othersHearWhenTheOwnerMetTheService() {
    UUID id = town.takeIn();
    town.done(id);
    town.move(town.desk, id, "confirm");
    town.move(town.desk, id, "close", "outcome", "remedied", "words", "修好了");

    assertThat(events.stream(TouchpointPassed.class).filter(event -> event.subject().equals(id)))
        .extracting(TouchpointPassed::touchpoint)
        .containsExactly(
            Touchpoint.CASE_REPORTED,
            Touchpoint.CASE_ANSWERED,
            Touchpoint.CASE_DONE,
            Touchpoint.CASE_CLOSED);
    assertThat(events.stream(TouchpointPassed.class))
        .allSatisfy(
            event -> assertThat(event.household()).contains(town.town.households().getFirst()));
  }

  @Test
  void whoComesLateSeesBothAndOverwritesNothing() {
    UUID id = town.takeIn();
    int seen = town.find(id).version();
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());

    var late = town.moved(town.desk, id, seen, "close", "outcome", "explained", "words", "已经电话说明");

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(StaffBrowser.content(late)).contains("有人改动了这件工单", "已派单", "已经电话说明");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSIGNED);
  }

  @Test
  void aMoveWithoutItsWordsIsRefusedBesideTheField() {
    UUID id = town.takeIn();

    var refused = town.moved(town.desk, id, "close", "outcome", "not-ours", "words", "请联系供电局");
    var tooLong = town.moved(town.desk, id, "escalate", "words", "长".repeat(1001));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("close-whose-error", "请联系供电局");
    assertThat(StaffBrowser.content(tooLong)).contains("有 1001 个字，最多 1000 个字");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSESSED);
  }

  @Test
  void aReasonThatIsTooLongIsRefusedWhateverElseIsTyped() {
    UUID id = town.takeIn();
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());
    String next = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();

    var refused =
        town.moved(
            town.technician,
            id,
            "await",
            "on",
            "parts",
            "words",
            "等".repeat(2500),
            "days",
            "5",
            "next",
            next);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("有 2500 个字，最多 1000 个字");
    assertThat(town.state(id)).isEqualTo(CaseState.Kind.ASSIGNED);
  }

  @Test
  void aCaseOfAnotherCommunityDoesNotExist() {
    UUID id = town.takeIn();
    var lakeOnly = new StaffBrowser(application, town.town, town.town.of(town.lake));

    assertThat(lakeOnly.get("/cases/" + id).getStatus()).isEqualTo(404);
    assertThat(town.moved(lakeOnly, id, "escalate", "words", "看看").getStatus()).isEqualTo(404);
    assertThat(lakeOnly.page("cases-of-lake", "/cases")).doesNotContain(id.toString());
  }

  @Test
  void somebodyWhoDoesNotHandleCasesHereCannotBeGivenOne() {
    UUID id = town.takeIn();

    var refused = town.moved(town.desk, id, "assign", "handler", UUID.randomUUID().toString());

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("这位同事不在这个社区处理工单");
  }

  @Test
  void casesAboutTheSameThingAreLinkedAndEachGetsItsOwnWord() {
    UUID first = town.takeIn();
    UUID second = town.takeIn("household", town.town.households().get(1).toString());
    String version = String.valueOf(town.find(second).version());

    assertThat(
            StaffBrowser.content(
                town.desk.posted(
                    "/cases/" + second + "/duplicate", "number", "A1001", "version", version)))
        .contains("请确认核对过", "value=\"A1001\"");
    assertThat(
            town.desk.post(
                "/cases/" + second + "/duplicate",
                "number",
                "#a1001",
                "same",
                "true",
                "version",
                version))
        .isEqualTo(303);

    assertThat(town.desk.page("case-first", "/cases/" + first)).contains("还有 1 件", "#A1002");
    assertThat(
            StaffBrowser.content(
                town.moved(town.desk, second, "close", "outcome", "duplicate", "words", "同 A1001")))
        .contains("关联的那一件还没有完成");
    town.done(first);
    town.move(town.desk, second, "close", "outcome", "duplicate", "words", "您家的水也恢复了");
    assertThat(town.ownerReads(second)).contains("您家的水也恢复了").doesNotContain("换了阀芯");
    assertThat(town.state(first)).isEqualTo(CaseState.Kind.DONE);
  }

  @Test
  void whatCameInTooFarApartIsNotTheSameThing() {
    UUID first = town.takeIn();
    UUID second = town.takeIn();
    town.run(
        "UPDATE service_case SET received_at = received_at - interval '15 days' WHERE number = 1001");

    var refused =
        town.desk.posted(
            "/cases/" + second + "/duplicate",
            "number",
            "1001",
            "same",
            "true",
            "version",
            String.valueOf(town.find(second).version()));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("相隔超过 14 天");
    assertThat(town.find(second).duplicateOf()).isEmpty();
    assertThat(town.find(first).duplicateOf()).isEmpty();
  }
}
