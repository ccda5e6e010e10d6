package org.lintel.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.TestDatabase;
import org.lintel.platform.sheet.SheetWriter;

/** Rosters as offices keep them: a bad phone or area costs the field, never the household. */
class MessyRosterIntegrationTests {

  private static final String HEAD = "楼栋,单元,房号,姓名,电话,面积,交房日期";

  @TempDir Path folder;
  private final TestDatabase test = new TestDatabase();

  @SuppressWarnings("NullAway.Init") // set before each test
  private RosterFixture fixture;

  @BeforeEach
  void arrange() {
    fixture = new RosterFixture(test, folder);
  }

  @AfterEach
  void drop() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "XLSX"})
  void aBadPhoneAreaOrDateLeavesTheFieldEmptyAndTheHouseholdIsThere(String kind)
      throws IOException {
    Path roster =
        file(
            kind,
            HEAD,
            "1,1,101,王小明,无,约90,2021.3.5",
            "1,1,102,李红,1990003000x,两室一厅,去年",
            "1,1,103,钟灵,13800138000/13900139000,90㎡,/",
            "1,1,104,钟秀,13800138001、13900139001,90.5平米,2021年3月",
            "1,1,105,钟毓,138 0013 8002 13900139002,约 120 平方米左右,20210305",
            "1,1,106,钟梦,1.3800138003E+10,-,无",
            "1,1,107,钟鸿,本人13800138004（妻13900139004）,建筑面积：88,——",
            "1,1,108,钟雷,0571-88886666 13800138005,0,");

    var ran = fixture.run(roster, true, false);

    assertThat(ran.reasons()).isEmpty();
    assertThat(ran.warnings()).containsExactlyInAnyOrder("3 phone", "3 area", "3 date", "9 area");
    assertThat(ran.counts()).isEqualTo(new RosterCounts(8, 8, 0, 0, 0, 2));
    assertThat(fixture.members())
        .containsExactly(
            "1-1-101 王小明 OWNER *",
            "1-1-102 李红 OWNER *",
            "1-1-103 钟灵 OWNER 8000*",
            "1-1-104 钟秀 OWNER 8001*",
            "1-1-105 钟毓 OWNER 8002*",
            "1-1-106 钟梦 OWNER 8003*",
            "1-1-107 钟鸿 OWNER 8004*",
            "1-1-108 钟雷 OWNER 6666*");
    assertThat(fixture.count("person_contact")).isEqualTo(11);
    assertThat(areas()).containsExactly("90.00", "", "90.00", "90.50", "120.00", "", "88.00", "");
  }

  @Test
  void severalNamesAreSeveralPeopleWithAPhoneEach() throws IOException {
    Path roster =
        file(
            "UTF-8",
            HEAD,
            "1,1,101,张三、李四,13800138000/13900139000,90,",
            "1,1,102,王五/赵六,13800138001,90,",
            "1,1,103,杭州某某实业、宁波某某置业,13800138002,90,",
            "1,1,104,\"Smith, John\",13800138003,90,");

    var ran = fixture.run(roster, true, false);
    var again = fixture.run(roster, true, false);

    assertThat(ran.reasons()).isEmpty();
    assertThat(ran.warnings()).containsExactly("2 people", "3 people");
    assertThat(fixture.members())
        .containsExactly(
            "1-1-101 张三 OWNER 8000*",
            "1-1-101 李四 CO_OWNER 9000",
            "1-1-102 王五 OWNER 8001*",
            "1-1-102 赵六 CO_OWNER ",
            "1-1-103 杭州某某实业、宁波某某置业 OWNER 8002*",
            "1-1-104 Smith, John OWNER 8003*");
    assertThat(fixture.count("household")).isEqualTo(4);
    assertThat(again.counts()).isEqualTo(new RosterCounts(4, 0, 0, 6, 0, 2));
  }

  @Test
  void aRowOfTwoPeopleThatIsWrongIsWrongOnce() throws IOException {
    Path roster = file("UTF-8", HEAD, "1,1,101,张三,,,", "1,1,101,李四、张三,,,");

    var ran = fixture.run(roster, true, false);

    assertThat(ran.reasons()).containsExactly("3 repeated");
    assertThat(ran.warnings()).isEmpty();
    assertThat(fixture.members()).containsExactly("1-1-101 张三 OWNER *");
  }

  @ParameterizedTest
  @CsvSource({
    "无,true",
    "暂无,true",
    "-,true",
    "——,true",
    "/,true",
    "'',true",
    "N/A,true",
    "0,false",
    "无锡,false"
  })
  void nothingIsSaidInManyWays(String cell, boolean isNothing) {
    assertThat(RosterWords.isNothing(cell)).isEqualTo(isNothing);
  }

  @Test
  void oneBuildingInManySpellingsIsOneAndItsNameHasAWord() throws IOException {
    Path roster =
        file(
            "UTF-8",
            HEAD,
            "2,1,101,张三,,,",
            "2号楼,1单元,102,李四,,,",
            "2#,01,1001,王五,,,",
            "10,1,101,赵六,,,",
            "A座,,101,钱七,,,",
            "２栋,1单元,201,孙八,,,");

    fixture.run(roster, true, false);

    assertThat(names("building", "name")).containsExactly("2号楼", "10", "A座");
    assertThat(names("unit", "label")).containsExactly("101", "101", "101", "102", "201", "1001");
    assertThat(fixture.members()).contains("2号楼-1单元-101 张三 OWNER *");
  }

  private List<String> names(String table, String column) {
    return fixture.scoped(() ->
        fixture
            .database
            .sql("SELECT " + column + " FROM " + table + " ORDER BY sort_key")
            .query(String.class)
            .list());
  }

  private List<String> areas() {
    return fixture.scoped(() ->
        fixture
            .database
            .sql("SELECT coalesce(area::text, '') FROM unit ORDER BY label")
            .query(String.class)
            .list());
  }

  private Path file(String kind, String... lines) throws IOException {
    Path file = folder.resolve(kind.equals("XLSX") ? "roster.xlsx" : "roster.csv");
    if (!kind.equals("XLSX")) {
      return Files.write(file, String.join("\n", lines).getBytes(Charset.forName(kind)));
    }
    try (var output = Files.newOutputStream(file);
        SheetWriter book = SheetWriter.xlsx(output, "名册")) {
      for (String line : lines) {
        book.row(List.of(line.split(",", -1)));
      }
    }
    return file;
  }
}
