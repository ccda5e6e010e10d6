package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A file of past cases: checked first, imported as a whole, undone as a whole. */
@LintelTest
class PastImportIntegrationTests {

  private static final String HEADINGS = "工单号,受理时间,应办结时间,办结时间,状态,来源,类别,内容,处理结果,楼栋,房号\n";

  @Autowired WebApplicationContext application;

  private PastTown town;

  @BeforeEach
  void build() {
    town = new PastTown(application);
  }

  @Test
  void pastCasesAreCasesThatNobodyIsToldOf() {
    String address =
        town.uploaded(
            HEADINGS
                + "G1,2026年3月1日 14时05分,2026-03-02,2026-03-02 23:59,已办结,电话,漏水,厨房漏水,换了垫圈,1栋,101\n"
                + "G2,2026-03-05 09:00,2026-03-06 09:00,,处理中,微信,遛狗,遛狗不牵绳,,2栋,9999\n");
    town.check(address);
    var heard = town.heard(() -> town.complete(address));

    assertThat(town.counts(address)).isEqualTo("2 0 0 0 0");
    assertThat(heard).isNotEmpty();
    for (String id : town.texts("SELECT id::text FROM service_case")) {
      assertThat(heard).noneMatch(told -> told.contains(id));
    }
    assertThat(
            town.texts(
                """
                SELECT concat_ws('/', state, outcome, detail, channel, problem_code, place_code,
                  household_id IS NOT NULL, spot, is_timed)
                FROM service_case
                ORDER BY number
                """))
        .containsExactly(
            "CLOSED/REMEDIED/换了垫圈/PHONE/water-leak/home/t//f",
            "RECEIVED/WECHAT/遛狗/elsewhere/f/2栋 9999/t");
    assertThat(
            town.text(
                """
                SELECT (received_at AT TIME ZONE 'Asia/Shanghai')::text || ' '
                  || (closed_at AT TIME ZONE 'Asia/Shanghai')::text
                FROM service_case WHERE state = 'CLOSED'
                """))
        .isEqualTo("2026-03-01 14:05:00 2026-03-02 23:59:00");
    for (String table :
        new String[] {"open_clock", "notice", "case_entry", "case_in_pool", "case_call"}) {
      assertThat(town.count("SELECT count(*) FROM " + table)).as(table).isZero();
    }
    assertThat(town.manager.page("past-cases", "/cases?s=all")).contains("导入（电话）", "导入（微信）");
    String closed = town.text("SELECT id::text FROM service_case WHERE state = 'CLOSED'");
    assertThat(town.manager.page("past-case", "/cases/" + closed))
        .contains("从文件导入，原编号 G1", "换了垫圈", "已解决");
    assertThat(town.manager.page("past-owner", "/owners/" + town.town.households().getFirst()))
        .contains("2026", "办结");
  }

  @Test
  void theSameFileAddsNothingAndALaterOneOnlyWhatIsNewOrMovedOn() {
    String open = "G2,2026-03-05 09:00,2026-03-06 09:00,,处理中,微信,遛狗,遛狗不牵绳,,,\n";
    String first = HEADINGS + "G1,2026-03-01 14:05,,2026-03-02 10:00,已办结,电话,漏水,漏水,好了,,\n" + open;
    town.imported(first);

    String again = town.uploaded(first);
    town.check(again);
    assertThat(town.counts(again)).isEqualTo("0 0 2 0 0");
    assertThat(town.page(again)).contains("这份文件里没有新的内容可以导入");
    town.complete(again);
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(2);
    town.undo(again);
    assertThat(town.state(again)).isEqualTo("UNDONE");

    String later =
        town.imported(
            HEADINGS
                + "G1,2026-03-01 14:05,,2026-03-02 10:00,已取消,电话,漏水,漏水,改了,,\n"
                + "G2,2026-03-05 09:00,2026-03-06 09:00,2026-03-07 08:00,已办结,微信,遛狗,遛狗不牵绳,劝过了,,\n"
                + "G3,2026-03-08 09:00,,,处理中,微信,遛狗,又来了,,,\n");

    assertThat(town.counts(later)).isEqualTo("1 1 1 0 0");
    assertThat(
            town.texts(
                """
                SELECT concat_ws('/', p.external_number, c.state, c.outcome, c.detail)
                FROM past_case p
                JOIN service_case c ON c.id = p.case_id
                ORDER BY 1
                """))
        .containsExactly("G1/CLOSED/REMEDIED/好了", "G2/CLOSED/REMEDIED/劝过了", "G3/RECEIVED");

    town.undo(later);

    assertThat(
            town.texts(
                """
                SELECT concat_ws('/', p.external_number, c.state, p.is_closed, c.due_at = p.due_at)
                FROM past_case p
                JOIN service_case c ON c.id = p.case_id
                ORDER BY 1
                """))
        .containsExactly("G1/CLOSED/t", "G2/RECEIVED/f/t");
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(2);
  }

  @Test
  void anImportIsNotUndoneOnceSomebodyWorkedOnACaseOrALaterFileMovedItOn() {
    String open = HEADINGS + "G2,2026-03-05 09:00,,,处理中,微信,遛狗,遛狗不牵绳,,,\n";
    String first = town.imported(open);
    String later = town.imported(open + "G3,2026-03-06 09:00,,,处理中,微信,遛狗,又来了,,,\n");

    town.undo(first);
    assertThat(town.state(first)).isEqualTo("IMPORTED");

    String id = town.text("SELECT case_id::text FROM past_case WHERE external_number = 'G3'");
    assertThat(town.manager.post("/cases/" + id + "/moves", "move", "acknowledge", "version", "1"))
        .isEqualTo(303);
    town.undo(later);
    assertThat(town.state(later)).isEqualTo("IMPORTED");

    String third =
        town.imported(HEADINGS + "G3,2026-03-06 09:00,,2026-03-09 09:00,已办结,微信,遛狗,又来了,,,\n");
    assertThat(town.counts(third)).isEqualTo("0 0 1 0 0");
    assertThat(town.text("SELECT state FROM service_case WHERE id = '" + id + "'"))
        .isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void everyWrongRowSaysWhyAndTheOthersAreImported() {
    String address =
        town.uploaded(
            "2026 年投诉台账\n"
                + HEADINGS
                + "G1,2026-03-01 14:05,,,处理中,电话,漏水,a,,,\n"
                + ",2026-03-01 14:05,,,处理中,电话,漏水,b,,,\n"
                + "G3,昨天,,,处理中,电话,漏水,c,,,\n"
                + "G4,,,,处理中,电话,漏水,d,,,\n"
                + "G5,2026-03-01,2026-02-30,,处理中,电话,漏水,e,,,\n"
                + "G6,2026-03-01,,,古怪,电话,漏水,f,,,\n"
                + "G1,2026-03-02,,,处理中,电话,漏水,g,,,\n"
                + "合计,7,,,,,,,,,\n");
    town.check(address);

    assertThat(town.counts(address)).isEqualTo("1 0 0 0 6");
    assertThat(town.page(address))
        .contains(
            "没有编号",
            "受理时间“昨天”看不懂",
            "没有受理时间",
            "应办结时间“2026-02-30”看不懂",
            "不知道状态“古怪”是什么意思",
            "编号“G1”在第 3 行已经有了",
            "导入正确的 1 件");
    assertThat(town.manager.get(address + "/rejected").getStatus()).isEqualTo(200);

    town.check(address, "status-word", "古怪", "status-as", "WITHDRAWN");
    assertThat(town.counts(address)).isEqualTo("2 0 0 0 5");
    town.complete(address);

    String other = town.uploaded(HEADINGS + "G1,2026-04-01,,,处理中,电话,漏水,x,,,\n");
    town.check(other);
    assertThat(town.page(other)).contains("编号“G1”已经是另一件工单，它的受理时间是 2026-03-01 14:05");
  }

  @Test
  void datesThatCanBeReadEitherWayAreAskedFor() {
    String headings = "Unique Key,Created Date,Status\n";
    String address = town.uploaded(headings + "1,03/04/2026 02:05:00 PM,Closed\n");
    town.check(address);

    assertThat(town.state(address)).isEqualTo("MEASURED");
    assertThat(town.page(address)).contains("“Created Date”列，例如 03/04/2026 02:05:00 PM");
    assertThat(town.manager.post(address + "/completion")).isEqualTo(303);
    town.settle();
    assertThat(town.count("SELECT count(*) FROM service_case")).isZero();

    town.check(address, "order-1", "DAY_FIRST");
    assertThat(town.state(address)).isEqualTo("CHECKED");
    town.complete(address);
    assertThat(town.text("SELECT received_on::text FROM past_case")).isEqualTo("2026-04-03");

    String settled = town.imported(headings + "2,03/04/2026,Closed\n3,03/14/2026,Closed\n");
    assertThat(town.counts(settled)).isEqualTo("2 0 0 0 0");
    assertThat(town.text("SELECT received_on::text FROM past_case WHERE external_number = '2'"))
        .isEqualTo("2026-03-04");
  }

  @Test
  void wordsAreMatchedByHandOnceAndKeptForTheNextFile() {
    String address = town.uploaded(HEADINGS + "G1,2026-03-01 14:05,,,处理中,意见箱,遛狗,a,,,\n");
    town.check(address);
    assertThat(town.page(address)).contains("有 1 行的类别还没有对应到服务目录");

    town.check(
        address,
        "category-word",
        "遛狗",
        "category-as",
        "water-leak",
        "channel-word",
        "意见箱",
        "channel-as",
        "INSPECTION");
    town.complete(address);
    town.imported(HEADINGS + "G2,2026-03-02 14:05,,,处理中,意见箱,遛狗,b,,,\n");

    assertThat(
            town.texts(
                "SELECT problem_code || ' ' || category_code || ' ' || channel FROM service_case"))
        .containsExactly("water-leak water INSPECTION", "water-leak water INSPECTION");
  }

  @Test
  void openCasesMayStayOut() {
    String address =
        town.uploaded(
            HEADINGS
                + "G1,2026-03-01 14:05,,,处理中,电话,漏水,a,,,\n"
                + "G2,2026-03-01 14:05,,2026-03-02 10:00,,电话,漏水,b,,,\n");
    town.check(address, "open", "leave");
    town.complete(address);

    assertThat(town.counts(address)).isEqualTo("1 0 0 1 0");
    assertThat(town.texts("SELECT state FROM service_case")).containsExactly("CLOSED");
  }
}
