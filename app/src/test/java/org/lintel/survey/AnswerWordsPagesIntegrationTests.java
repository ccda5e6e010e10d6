package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.sheet.SheetWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Files in words instead of numbers, and with names of communities that nobody knows. */
@LintelTest
class AnswerWordsPagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired Instruments instruments;
  @Autowired ImportingAnswers importing;

  private Town town;
  private UUID garden;
  private Viewer manager;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 10);
    manager = town.everybody();
  }

  private static final List<String> FIVE = List.of("非常不满意", "不满意", "一般", "满意", "非常满意");

  /** Thirty answers in five words to a question of seven points. */
  private static String inWords(String community) {
    var rows = new StringBuilder("序号,提交时间,小区,您对我们的物业服务满意吗？\n");
    for (int i = 0; i < 30; i++) {
      rows.append("%d,2025/9/30 10:12:%02d,%s,%s%n".formatted(i, i, community, FIVE.get(i % 5)));
    }
    return rows.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "XLSX"})
  void wordsOfAShorterScaleAreShownAgreedToAndToldEverAfter(String kind) {
    String address = upload(inWords("翠湖天地"), kind);
    String page = shown(address);

    assertThat(page)
        .contains("文件里像是 5 级文字，而这道题是 1 到 7 分", "满意 → 6 × 6", "非常满意 → 7 × 6")
        .doesNotContain("开始导入");
    assertThat(browser().post(address + "/plan", plan())).isEqualTo(303);
    var refused = browser().posted(address + "/job");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("请核对文字对应的分数，并勾选同意后再导入");

    String[] typed = {"1", "2", "4", "5", "9"};
    var outside = browser().posted(address + "/plan", words(typed));
    assertThat(outside.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(outside))
        .contains("“9”不是 1 到 7 的整数", "value=\"9\"", "value=\"5\"");
    typed[4] = "7";
    assertThat(browser().post(address + "/plan", words(typed))).isEqualTo(303);
    assertThat(shown(address)).contains("满意 → 5 × 6", "开始导入");
    assertThat(stored(address)).isEqualTo(30);

    assertThat(shown(waveOf(address)))
        .contains("文件用 5 级量表，题目是 7 级（非常不满意 = 1、不满意 = 2、一般 = 4、满意 = 5、非常满意 = 7）");
    assertThat(shown(waveOf(address) + "/export")).contains("这轮有从别的量表换算来的回答");
    assertThat(histogram()).isEqualTo("1:6 2:6 4:6 5:6 7:6");
    assertThat(shown(waveOf(address) + "/codebook.csv"))
        .contains("由 5 级量表换算为 7 级（非常不满意 = 1", "满意 = 5");

    String next = upload(inWords("翠湖天地").replace("9/30", "10/8"), kind);
    assertThat(shown(next)).contains("满意 → 5 × 6", "checked");
    assertThat(browser().post(address + "/undoing")).isEqualTo(303);
    assertThat(count("wave_recoding")).isZero();
  }

  @Test
  void theImportItselfRefusesPointsThatNobodyAgreedTo() {
    String address = upload(inWords("翠湖天地"), "UTF-8");
    assertThat(browser().post(address + "/plan", plan())).isEqualTo(303);

    assertThatThrownBy(() -> stored(address)).isInstanceOf(RecodingNotAgreed.class);

    assertThat(count("response")).isZero();
    assertThat(count("wave")).isZero();
  }

  @Test
  void anExportThatIsImportedAgainStillTellsWhatWasConverted() {
    String address = upload(inWords("翠湖天地"), "UTF-8");
    assertThat(browser().post(address + "/plan", plan("agrees", "yes"))).isEqualTo(303);
    assertThat(stored(address)).isEqualTo(30);
    byte[] book = browser().get(waveOf(address) + "/answers.xlsx").getContentAsByteArray();
    assertThat(browser().post(address + "/undoing")).isEqualTo(303);

    String again = upload(book);
    assertThat(shown(again)).contains("文件的编码表写明", "文件用 5 级量表，题目是 7 级");
    assertThat(browser().post(again + "/plan", plan())).isEqualTo(303);
    assertThat(stored(again)).isEqualTo(30);

    assertThat(shown(waveOf(again))).contains("文件用 5 级量表，题目是 7 级（非常不满意 = 1");
    assertThat(shown(waveOf(again) + "/codebook.csv")).contains("recoded:");
    assertThat(shown(again)).doesNotContain("/rejects.csv");
  }

  private static String[] words(String... numbers) {
    var fields = new ArrayList<String>(List.of(plan("agrees", "yes")));
    for (int i = 0; i < FIVE.size(); i++) {
      fields.addAll(
          List.of("valueColumn", "3", "valueText", FIVE.get(i), "valueMeaning", numbers[i]));
    }
    return fields.toArray(String[]::new);
  }

  private String histogram() {
    return town.in(() ->
        database
            .sql(
                """
                SELECT string_agg(score || ':' || n, ' ' ORDER BY score)
                FROM (
                  SELECT score, count(*) AS n
                  FROM response, unnest(scores) AS score
                  WHERE score IS NOT NULL
                  GROUP BY score) counted
                """)
            .query(String.class)
            .single());
  }

  @Test
  void aCommunityUnderAnotherNameIsChosenOnceAndKnownTheNextTime() {
    String address = upload(inWords("翠湖 天地（一期）"), "UTF-8");

    assertThat(shown(address)).contains("认不出的社区名", "<label for=\"place.0\">翠湖 天地（一期）", "30 行");
    String[] form =
        plan("agrees", "yes", "placeName", "翠湖 天地（一期）", "placeCommunity", garden.toString());
    assertThat(browser().post(address + "/plan", form)).isEqualTo(303);
    assertThat(shown(address)).contains("共 30 行：30 行可以存入", "开始导入");
    assertThat(stored(address)).isEqualTo(30);

    String next = upload(inWords("翠湖 天地(一期)").replace("9/30", "10/8"), "UTF-8");
    assertThat(shown(next)).contains("共 30 行：30 行可以存入");

    String file = inTheEast("东楼").replace("翠湖天地", "翠湖 天地（一期）").replace("小区", "所在小区");
    String other = upload(file, "UTF-8");
    assertThat(shown(other)).as("in a file of another shape").doesNotContain("认不出的社区名");
  }

  @Test
  void aBuildingUnderAnotherNameIsChosenOnceAndKnownTheNextTime() {
    String address = upload(inTheEast("东楼"), "UTF-8");

    assertThat(shown(address))
        .contains("有 1 个楼栋名认不出", "<label for=\"building.0\">翠湖天地：东楼", "5 行")
        .contains("其中 0 行对上了住户");
    String name = garden + "/东楼";
    String[] form = plan("buildingName", name, "buildingChosen", "2栋");
    assertThat(browser().post(address + "/plan", form)).isEqualTo(303);
    assertThat(shown(address)).contains("其中 5 行对上了住户").doesNotContain("个楼栋名认不出");
    assertThat(stored(address)).isEqualTo(5);
    assertThat(
            town.in(() ->
                database
                    .sql(
                        """
                        SELECT DISTINCT h.building_name
                        FROM response r
                        JOIN household_place h
                          ON h.community_id = r.community_id AND h.household_id = r.household_id
                        """)
                    .query(String.class)
                    .list()))
        .containsExactly("2栋");

    assertThat(shown(upload(inTheEast("东 楼").replace("9/30", "10/8"), "UTF-8")))
        .contains("有 1 个楼栋名认不出");
    assertThat(shown(upload(inTheEast("东楼").replace("9/30", "10/8"), "UTF-8")))
        .contains("其中 5 行对上了住户");
    String file = inTheEast("东楼").replace("9/30", "10/9").replace("提交时间", "提交答卷时间");
    assertThat(shown(upload(file, "UTF-8")))
        .as("in a file of another shape")
        .contains("其中 5 行对上了住户");
  }

  @Test
  void aForgedBuildingChangesNothing() {
    String address = upload(inTheEast("东楼"), "UTF-8");

    String[] form = plan("buildingName", "no key", "buildingChosen", "<script>");
    assertThat(browser().post(address + "/plan", form)).isEqualTo(303);

    assertThat(shown(address)).contains("有 1 个楼栋名认不出").doesNotContain("<script>");
  }

  /** Five answers from the first entrance of a building. */
  private static String inTheEast(String building) {
    var rows = new StringBuilder("提交时间,小区,楼栋,单元,房号,您对我们的物业服务满意吗？\n");
    for (int i = 1; i <= 5; i++) {
      rows.append(
          "2025/9/30 10:12:%02d,翠湖天地,%s,1单元,%d,%d%n".formatted(i, building, 100 * i + 2, i));
    }
    return rows.toString();
  }

  @Test
  void aCommunityBeyondTheViewersReachIsNeverChosen() {
    UUID lake = town.community("望江府", "lake", 3);
    manager = town.of(garden);
    String address = upload(inWords("别处"), "UTF-8");

    String[] form = plan("placeName", "别处", "placeCommunity", lake.toString());
    assertThat(browser().post(address + "/plan", form)).isEqualTo(303);

    assertThat(shown(address)).contains("共 30 行：0 行可以存入").doesNotContain("望江府");
  }

  private int stored(String address) {
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    return town.in(() -> importing.run(id, new Quiet(manager.id()))).stored();
  }

  private int count(String table) {
    return town.in(
        () -> database.sql("SELECT count(*)::int FROM " + table).query(Integer.class).single());
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

  private String upload(String csv, String kind) {
    return upload(content(csv, kind));
  }

  private String upload(byte[] content) {
    UUID version = town.in(() -> instruments.published(town.organisation, "owner_loyalty").uuid());
    var request =
        MockMvcRequestBuilders.multipart("/imports/answers")
            .file(new MockMultipartFile("file", "问卷星.csv", "text/csv", content))
            .param("version", version.toString());
    return Objects.requireNonNull(browser().send(request).getHeader("Location"));
  }

  private static byte[] content(String csv, String kind) {
    if (!kind.equals("XLSX")) {
      return csv.getBytes(Charset.forName(kind));
    }
    var bytes = new ByteArrayOutputStream();
    try (SheetWriter book = SheetWriter.xlsx(bytes, "答卷")) {
      csv.lines().forEach(line -> book.row(List.of(line.split(",", -1))));
    }
    return bytes.toByteArray();
  }

  private StaffBrowser browser() {
    return new StaffBrowser(application, town, manager);
  }

  private String shown(String address) {
    var response = browser().get(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return StaffBrowser.content(response);
  }

  /** The plan with a name and the columns that are suggested. */
  private static String[] plan(String... fields) {
    var all =
        new ArrayList<String>(
            List.of("name", "2025 秋季", "headings", "1", "unknown", "keep", "asked", "UNKNOWN"));
    all.addAll(List.of(fields));
    return all.toArray(String[]::new);
  }

  private record Quiet(UUID requestedBy) implements JobContext {
    @Override
    public UUID job() {
      return requestedBy;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
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
}
