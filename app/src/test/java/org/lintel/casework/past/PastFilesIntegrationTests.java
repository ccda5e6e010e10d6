package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.Cases;
import org.lintel.casework.ServiceCase;
import org.lintel.community.PersonalDataHolder.Item;
import org.lintel.identity.Permission;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Files of every kind, and what their cases are to owners and to people who are erased. */
@LintelTest
class PastFilesIntegrationTests {

  private static final String HEADINGS = "工单号,受理时间,应办结时间,办结时间,状态,来源,类别,内容,处理结果,楼栋,房号\n";

  @Autowired WebApplicationContext application;
  @Autowired PersonInPastCases person;
  @Autowired CaseLinks links;
  @Autowired Cases cases;
  @Autowired UploadingPastCases uploading;

  private PastTown town;

  @BeforeEach
  void build() {
    town = new PastTown(application);
  }

  @Test
  void filesOfOldProgramsAreReadAndOthersAreRefusedWithNothingKept() {
    String gbk = HEADINGS + "甲1,2026-03-01 14:05,,,处理中,电话,漏水,厨房漏水,,,\n";
    String address = town.uploaded("台账.csv", gbk.getBytes(Charset.forName("GB18030")));
    town.check(address);
    assertThat(town.counts(address)).isEqualTo("1 0 0 0 0");
    String marked = town.uploaded("台账.csv", ("\uFEFF" + gbk).getBytes(StandardCharsets.UTF_8));
    town.check(marked);
    assertThat(town.counts(marked)).isEqualTo("1 0 0 0 0");

    int before = town.count("SELECT count(*) FROM stored_file");
    assertThat(town.upload("x.csv", new byte[0], "").getStatus()).isEqualTo(422);
    var headings = town.upload("x.csv", HEADINGS.getBytes(StandardCharsets.UTF_8), "");
    assertThat(StaffBrowser.content(headings)).contains("文件里只有标题，没有数据行");
    assertThat(town.count("SELECT count(*) FROM stored_file")).isEqualTo(before);

    String unclear = town.uploaded("甲,乙\n1,2\n");
    var refused =
        town.manager.posted(unclear + "/check", "columns", "-", "columns", "-", "cut", "明天");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("请指出哪一列是编号", "请指出哪一列是受理时间", "请选择这些工单属于哪个社区", "“明天”不是时间", "value=\"明天\"");
    assertThat(town.manager.post(unclear + "/removal")).isEqualTo(303);
    assertThat(town.state(unclear)).isEqualTo("DISCARDED");
  }

  @Test
  void aYearThatNobodyMeansMakesItsRowWrongAndNoOther() {
    String address =
        town.uploaded(
            HEADINGS
                + "G1,0001-01-01,,,处理中,电话,漏水,a,,,\n"
                + "G2,2026-03-01,9999-12-31,,处理中,电话,漏水,b,,,\n"
                + "G3,2026-03-01,,1899-12-31 10:00,已办结,电话,漏水,c,,,\n"
                + "G4,2026-03-01,,,处理中,电话,漏水,d,,,\n");
    town.check(address);

    assertThat(town.counts(address)).isEqualTo("1 0 0 0 3");
    assertThat(town.page(address))
        .contains(
            "受理时间“0001-01-01”不在 1900 年到 2199 年之间",
            "应办结时间“9999-12-31”不在 1900 年到 2199 年之间",
            "办结时间“1899-12-31 10:00”不在 1900 年到 2199 年之间");
    var refused =
        town.manager.posted(
            address + "/check", "columns", "NUMBER", "columns", "RECEIVED", "cut", "0001-01-01");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("“0001-01-01”不在 1900 年到 2199 年之间", "value=\"0001-01-01\"");
  }

  @Test
  void whatIsTheMatterWithALiftIsInTheLift() {
    town.imported(
        HEADINGS
            + "G1,2026-03-01,,,处理中,电话,停运,电梯不动,,,\n"
            + "G2,2026-03-01,,,处理中,电话,停运,电梯不动,,1栋,101\n"
            + "G3,2026-03-01,,,处理中,电话,漏水,漏水,,,\n");

    assertThat(
            town.texts(
                "SELECT problem_code || ' ' || place_code FROM service_case ORDER BY number"))
        .containsExactly("lift-stopped lift", "lift-stopped lift", "water-leak elsewhere");
  }

  @Test
  void anImportWhoseFileIsGoneCanBeDiscarded() {
    String address = town.uploaded(HEADINGS + "G1,2026-03-01,,,处理中,电话,漏水,a,,,\n");
    town.check(address);
    town.run("UPDATE case_import SET uploaded_at = uploaded_at - interval '31 days'");
    town.town.in(() -> {
      uploading.tidy();
      return true;
    });

    assertThat(town.page(address)).contains("上传的文件已经清除", "放弃这次导入").doesNotContain("检查全部行", "导入全部");
    assertThat(town.manager.post(address + "/removal")).isEqualTo(303);
    assertThat(town.state(address)).isEqualTo("DISCARDED");
  }

  @Test
  void aWorkbookIsReadAsATextIs() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = SheetWriter.xlsx(bytes, "工单")) {
      writer.row(List.of("工单号", "受理时间", "办结时间", "状态", "地址"));
      writer.row(
          List.of(
              1001,
              LocalDateTime.of(2026, 3, 1, 0, 0),
              LocalDateTime.of(2026, 3, 1, 23, 59, 59),
              "已办结",
              "1栋1单元101室"));
      writer.row(List.of(1002, new BigDecimal("46082.5"), "", "处理中", "东门岗亭"));
    }
    String address = town.uploaded("工单.xlsx", bytes.toByteArray());
    town.check(address);
    town.complete(address);

    assertThat(
            town.texts(
                """
                SELECT concat_ws('/', p.external_number,
                  (c.received_at AT TIME ZONE 'Asia/Shanghai')::text,
                  (c.closed_at AT TIME ZONE 'Asia/Shanghai')::text, c.household_id IS NOT NULL, c.spot)
                FROM past_case p
                JOIN service_case c ON c.id = p.case_id
                ORDER BY 1
                """))
        .containsExactly(
            "1001/2026-03-01 00:00:00/2026-03-01 23:59:59/t/", "1002/2026-03-01 12:00:00/f/东门岗亭");
  }

  @Test
  void whatWordsSayWhereAPersonLivesGoesWithHer() {
    town.imported(HEADINGS + "G1,2026-03-01 14:05,,2026-03-02 10:00,已办结,电话,漏水,漏水,好了,1栋,101\n");
    int community = town.town.id(town.garden);
    String she = town.text("SELECT id::text FROM person WHERE name = '王小101'");

    assertThat(town.town.in(() -> person.export(community, UUID.fromString(she), "zh-CN")))
        .extracting(Item::value)
        .containsExactly("#A1001 · G1 · 1栋 101");
    town.town.in(() -> {
      person.erase(community, UUID.fromString(she));
      return she;
    });

    assertThat(town.text("SELECT place_words FROM past_case")).isEmpty();
  }

  @Test
  void ownersDoNotReadWhatAnOldRegisterSays() {
    town.imported(HEADINGS + "G1,2026-03-01 14:05,,2026-03-02 10:00,已办结,电话,漏水,漏水,好了,1栋,101\n");
    String id = town.text("SELECT id::text FROM service_case");
    assertThat(links.opens(found(id))).isFalse();

    assertThat(
            town.manager.post(
                "/cases/" + id + "/moves", "move", "reopen", "version", "1", "words", "又漏了"))
        .isEqualTo(303);

    assertThat(links.opens(found(id))).isTrue();
    assertThat(town.count("SELECT count(*) FROM open_clock")).isPositive();
  }

  private ServiceCase found(String id) {
    return town.town.in(
        () -> cases.find(town.town.as(town.boss), Permission.READ_CASES, UUID.fromString(id)));
  }
}
