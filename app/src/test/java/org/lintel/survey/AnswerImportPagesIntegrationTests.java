package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.web.Viewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Past answers brought through the pages, as a quality manager does it. */
@LintelTest
class AnswerImportPagesIntegrationTests {

  private static final String HEADINGS =
      "序号,提交答卷时间,所用时间,来源,来自IP,1、您所在的小区,2、您的房号,3、您有多大可能向朋友或同事推荐我们的服务？\n";

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired Instruments instruments;
  @Autowired ImportingAnswers importing;

  private MockMvc mvc;
  private Town town;
  private UUID garden;
  private Viewer manager;

  @BeforeEach
  void build() {
    mvc = MockMvcBuilders.webAppContextSetup(application).build();
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 10);
    manager = town.everybody();
  }

  /** Twelve answers of the first twelve homes. */
  private static String answers() {
    var rows = new StringBuilder(HEADINGS);
    for (int i = 0; i < 12; i++) {
      rows.append(
          "%d,2025/9/30 10:12:%02d,95秒,微信,10.0.0.%d(浙江-杭州),翠湖天地,%d栋1单元%d,%d%n"
              .formatted(i + 1, i, i, i % 2 + 1, 100 * (i / 2 + 1) + i % 2 + 1, 6 + i % 5));
    }
    return rows.toString();
  }

  @Test
  void whoWasAskedIsChosenAndUnknownShowsNoRateAnywhere() {
    String address = upload(answers());

    assertThat(shown(address)).contains("12 行可以存入，其中 12 行对上了住户", "不清楚");
    assertThat(post(address + "/plan", "asked", "UNKNOWN")).isEqualTo(303);
    run(address);

    String wave = waveOf(address);
    assertThat(shown(address)).contains("/cockpit?q=2025Q3&amp;c=" + garden);
    assertThat(shown(wave)).contains("当时问了多少户并不清楚，因此没有回收率", "当时询问户数未知").doesNotContain("%</b>");
    assertThat(shown("/surveys")).contains(">12<").doesNotContain("12 / ");
    assertThat(shown("/cockpit?q=2025Q3"))
        .contains("n = 12 · 当时询问户数未知", "没有回收率")
        .doesNotContain("N = 0", "回收率 60");
    assertThat(shown("/figures.csv?q=2025Q3")).contains("未知");
  }

  @Test
  void theRosterGivesNAndTheWavePageAgreesWithTheCockpit() {
    String address = upload(answers());
    post(address + "/plan", "asked", "ROSTER");
    run(address);

    assertThat(shown(waveOf(address))).contains("60.0%", "按导入时选定的户数计算");
    assertThat(shown("/surveys")).contains("12 / 20", "60.0%");
    assertThat(shown("/cockpit?q=2025Q3")).contains("N = 20", "60.0%");
  }

  @Test
  void fewerHouseholdsThanAnswersAreRefusedBesideTheFieldWithBothNumbers() {
    String address = upload(answers());
    String field = "population." + garden;

    assertThat(post(address + "/plan", "asked", "STATED", field, "11")).isEqualTo(303);
    assertThat(shown(address))
        .contains("翠湖天地：填写的是 11 户，而文件里有 12 份答卷", "id=\"" + field + "-error\"");
    assertThat(post(address + "/job")).isEqualTo(422);
    assertThat(post(address + "/plan", "asked", "STATED", field, "")).isEqualTo(303);
    assertThat(shown(address)).contains("请填写当时问了多少户（文件里有 12 份答卷）");
    assertThat(post(address + "/plan", "asked", "STATED", field, "40")).isEqualTo(303);
    run(address);
    assertThat(shown(waveOf(address))).contains("30.0%");
  }

  @Test
  void anExportOfOursIsToldToBeHereAndKeepsWhatTheOwnersWereTold() {
    String address = upload(answers());
    post(address + "/plan", "asked", "ROSTER", "mode", "NAMED");
    run(address);
    String exported = shown(waveOf(address) + "/answers.csv");

    String again = upload(exported);
    assertThat(shown(again))
        .contains("其中 12 份回答已经在这里了")
        .containsPattern("<option value=\"NAMED\"\\s+selected");
    assertThat(shown(upload(answers().replace("9/30", "9/28")))).contains("其中 12 户在同一季度已经回答过这份问卷");
    assertThat(shown(upload(answers().replace("2025/9/30", "2024/9/30"))))
        .doesNotContain("已经回答过这份问卷");
  }

  @Test
  void ofAnswersBeyondTheViewersReachNothingIsTold() {
    String address = upload(answers());
    post(address + "/plan", "asked", "ROSTER", "mode", "NAMED");
    run(address);
    String exported = shown(waveOf(address) + "/answers.csv");

    manager = town.of(town.community("望江府", "lake", 3));

    assertThat(shown(upload(exported)))
        .doesNotContain("份回答已经在这里了")
        .doesNotContainPattern("<option value=\"NAMED\"\\s+selected");
  }

  @Test
  void rejectedRowsAreReadAsTheFileThatTheyComeFrom() {
    String odd = answers().replace("1、您所在的小区", "备注").replace("翠湖天地", "翠湖老区");
    town.community("望江府", "lake", 3);
    manager = town.everybody();
    String address = upload(odd);
    assertThat(
            post(
                address + "/plan",
                "asked",
                "UNKNOWN",
                "column",
                "",
                "column",
                "_submitted",
                "column",
                "",
                "column",
                "",
                "column",
                "",
                "column",
                "_community",
                "column",
                "_address",
                "column",
                "recommend"))
        .isEqualTo(303);
    assertThat(shown(address)).contains("认不出的社区名");

    String rejected = shown(address + "/rejects.csv");
    assertThat(rejected).contains("原因");
    assertThat(shown(upload(rejected))).contains("认不出的社区名").doesNotContain("还不知道这些回答属于哪个社区");
  }

  @Test
  void namesOfCommunitiesAreKnownUnderAnyHeadingAndAMissingOneIsSaidFirst() {
    town.community("望江府", "lake", 3);
    manager = town.everybody();

    assertThat(shown(upload(answers().replace("1、您所在的小区", "1、您家在哪个小区？"))))
        .contains("12 行可以存入")
        .doesNotContain("还不知道这些回答属于哪个社区");
    assertThat(shown(upload(answers().replace("1、您所在的小区", "备注").replace("翠湖天地", "某处"))))
        .contains("还不知道这些回答属于哪个社区", "href=\"#columns\"", "2 起，共 12 行")
        .containsOnlyOnce("没有写明社区");
  }

  @Test
  void whatIsWrongWithThePlanIsToldAndNothingTypedIsLost() {
    String address = upload(answers());

    var refused =
        sent(
            address + "/plan",
            "name",
            "秋季 2025",
            "headings",
            "9",
            "asked",
            "STATED",
            "population." + garden,
            "很多",
            "day",
            "昨天",
            "community",
            garden.toString(),
            "column",
            "recommend",
            "column",
            "recommend",
            "column",
            "",
            "column",
            "",
            "column",
            "",
            "column",
            "",
            "column",
            "",
            "column",
            "");
    String page = text(refused);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(page)
        .contains("标题行数“9”不对，应为 1 到 4 的整数", "“很多”不是 0 到 1000000 之间的户数")
        .contains("value=\"很多\"", "value=\"9\"", "value=\"秋季 2025\"", "value=\"昨天\"");
    assertThat(page).contains("“昨天”不是日期", "序号、提交答卷时间都选了");
  }

  @Test
  void rowErrorsNameTheColumnsOfTheFile() {
    String address =
        upload(answers() + "13,哪天,9秒,微信,ip,翠湖天地,,9\n14,2025/9/30,9秒,微信,ip,别处,1栋101,11\n");

    String page = shown(address);

    assertThat(page)
        .contains("<bdi>1、您所在的小区</bdi></td>", "<bdi>提交答卷时间</bdi></td>", "不在 0 到 10 之间")
        .doesNotContain(">_submitted<", ">_community<", ">_unit<");
  }

  @Test
  void aColleagueWithThePermissionSeesTheImportAndUndoesIt() {
    String address = upload(answers());
    post(address + "/plan", "asked", "ROSTER");
    run(address);
    UUID lake = town.community("望江府", "lake", 3);
    Viewer neighbour = town.of(lake);

    manager = town.of(garden);
    assertThat(shown("/imports/answers")).contains(address);
    assertThat(post(address + "/undoing")).isEqualTo(303);
    assertThat(shown(address)).contains("已撤销");
    assertThat(count("response") + count("rollup") + count("participation")).isZero();
    assertThat(shown("/cockpit")).doesNotContain("n = 12");

    manager = neighbour;
    assertThat(shown("/imports/answers")).doesNotContain(address);
    assertThat(asked(MockMvcRequestBuilders.get(address)).getStatus()).isEqualTo(404);
  }

  private int count(String table) {
    return town.in(
        () -> database.sql("SELECT count(*)::int FROM " + table).query(Integer.class).single());
  }

  private void run(String address) {
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    var result = town.in(() -> importing.run(id, new Quiet(manager.id())));
    assertThat(result.stored()).isEqualTo(12);
  }

  private record Quiet(UUID requestedBy) implements JobContext {
    @Override
    public UUID job() {
      return requestedBy;
    }

    @Override
    public java.util.Map<String, String> parameters() {
      return java.util.Map.of();
    }

    @Override
    public void progress(long done, long total) {
      assertThat(done).isPositive();
    }

    @Override
    public void problems(long count) {
      assertThat(count).isPositive();
    }
  }

  private String waveOf(String address) {
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    return "/surveys/"
        + town.in(() ->
            database
                .sql(
                    """
                    SELECT w.uuid FROM wave w JOIN answer_import i ON i.wave_id = w.id
                    WHERE i.id = :id
                    """)
                .param("id", id)
                .query((row, number) -> row.getObject("uuid", UUID.class))
                .single());
  }

  private String upload(String csv) {
    UUID version =
        town.in(() -> instruments.published(town.organisation, "relationship_nps").uuid());
    var request =
        MockMvcRequestBuilders.multipart("/imports/answers")
            .file(
                new MockMultipartFile(
                    "file", "问卷星.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
            .param("version", version.toString());
    request.header("Sec-Fetch-Site", "same-origin");
    request.requestAttr(Viewing.class.getName(), manager);
    return Objects.requireNonNull(town.in(() -> perform(request)).getHeader("Location"));
  }

  /** Sends a form; the plan is completed with a name and the columns that are suggested. */
  private int post(String address, String... fields) {
    return sent(address, fields).getStatus();
  }

  private MockHttpServletResponse sent(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(address);
    request.header("Sec-Fetch-Site", "same-origin");
    boolean isWhole = java.util.Arrays.asList(fields).contains("headings");
    if (address.endsWith("/plan") && !isWhole) {
      request.param("name", "2025 秋季").param("headings", "1").param("unknown", "keep");
    }
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return asked(request);
  }

  private String shown(String address) {
    var response = asked(MockMvcRequestBuilders.get(address));
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return text(response);
  }

  private MockHttpServletResponse asked(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
    request.requestAttr(Viewing.class.getName(), manager);
    return town.in(() -> perform(request));
  }

  private static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse perform(RequestBuilder request) {
    try {
      return mvc.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
