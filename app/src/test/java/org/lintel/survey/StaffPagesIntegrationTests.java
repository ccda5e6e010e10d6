package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the staff side, as the application answers; kept for looking at. */
@LintelTest
class StaffPagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired Instruments instruments;
  @Autowired Waves waves;
  @Autowired OpeningAWave opening;

  private StaffBrowser browser;
  private Town town;
  private UUID garden;
  private UUID lake;
  private Viewer viewer;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 3);
    viewer = town.everybody();
    browser = new StaffBrowser(application, town, viewer);
  }

  @Test
  void aDraftIsOpenedByTypingTheNumberOfHouseholds() {
    Wave wave = draft();

    assertThat(browser.page("draft", "/surveys/" + wave.uuid()))
        .contains("households")
        .contains("18");
    assertThat(browser.post("/surveys/" + wave.uuid() + "/opening", "households", "17"))
        .isEqualTo(422);
    assertThat(browser.post("/surveys/" + wave.uuid() + "/opening", "households", "18"))
        .isEqualTo(303);
    assertThat(browser.page("live", "/surveys/" + wave.uuid())).contains("participation");
    assertThat(browser.page("waves", "/surveys")).contains(wave.name());
  }

  @Test
  void linksArePrintedAndTakenAway() {
    Wave wave = opened();

    assertThat(browser.page("links", "/surveys/" + wave.uuid() + "/links")).contains("1栋");
    assertThat(browser.page("sheets", "/surveys/" + wave.uuid() + "/sheets?c=" + garden))
        .contains("<svg", "/s/");
    String csv = browser.page("links-csv", "/surveys/" + wave.uuid() + "/links.csv");
    assertThat(csv.lines().count()).isEqualTo(1 + 18 + 18);

    town.in(() ->
        database
            .sql(
                """
                INSERT INTO survey_objection
                  (community_id, household_id, organisation_id, objected_at)
                VALUES (:community, :household, :organisation, now())
                """)
            .param("community", town.id(garden))
            .param("household", town.households().getFirst())
            .param("organisation", town.organisation)
            .update());
    String left = browser.page("links-left", "/surveys/" + wave.uuid() + "/links.csv");
    assertThat(left.lines().count()).isEqualTo(1 + 17 + 17);
    assertThat(browser.page("sheets-left", "/surveys/" + wave.uuid() + "/sheets?c=" + garden))
        .contains("共 11 张");
  }

  @Test
  void theOtherPagesAnswer() {
    Wave wave = opened();
    UUID version = town.in(() -> instruments.version(wave.versionId()).uuid());

    assertThat(browser.page("new-wave", "/surveys/new")).contains("望江府");
    assertThat(browser.page("instruments", "/instruments")).contains("NPS");
    assertThat(browser.page("instrument", "/instruments/" + version)).contains("recommend");
    assertThat(browser.page("preview", "/instruments/" + version + "/preview"))
        .contains("a.recommend");
    assertThat(browser.page("comments", "/comments")).contains("filters");
    assertThat(browser.page("export", "/surveys/" + wave.uuid() + "/export"))
        .contains("answers.xlsx");
    assertThat(browser.page("answers-csv", "/surveys/" + wave.uuid() + "/answers.csv"))
        .contains("_community");
    assertThat(browser.page("imports", "/imports/answers")).contains("multipart/form-data");
  }

  @Test
  void hostileFilesAreRefusedWithASentence() {
    assertThat(upload("empty.csv", new byte[0])).isEqualTo(422);
    assertThat(upload("page.csv", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(422);
    assertThat(upload("cut.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo(422);
    String wide = "a,".repeat(400) + "\n" + "1,".repeat(400) + "\n";
    assertThat(upload("wide.csv", wide.getBytes(StandardCharsets.UTF_8))).isEqualTo(422);
    String script = "<script>alert(1)</script>,推荐\n1,9\n";
    assertThat(upload("../../<b>.csv", script.getBytes(StandardCharsets.UTF_8))).isEqualTo(303);
    UUID id =
        town.in(() ->
            database
                .sql("SELECT id FROM answer_import")
                .query((row, number) -> row.getObject("id", UUID.class))
                .single());
    assertThat(browser.page("import", "/imports/answers/" + id))
        .contains("&lt;script>")
        .doesNotContain("<script>alert");
  }

  private int upload(String name, byte[] content) {
    UUID version =
        town.in(() -> instruments.published(town.organisation, "relationship_nps").uuid());
    var request =
        MockMvcRequestBuilders.multipart("/imports/answers")
            .file(new MockMultipartFile("file", name, "text/csv", content))
            .param("version", version.toString());
    return browser.send(request).getStatus();
  }

  private Wave draft() {
    return town.in(() -> {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      int version = instruments.published(town.organisation, "relationship_nps").id();
      return waves.draft(
          viewer,
          new NewWave(
              "2026 秋季",
              version,
              Mode.NAMED,
              List.of(town.id(garden), town.id(lake)),
              now.minusSeconds(60),
              now.plus(Duration.ofDays(7))));
    });
  }

  private Wave opened() {
    Wave wave = draft();
    town.in(() -> opening.open(viewer, wave));
    return wave;
  }
}
