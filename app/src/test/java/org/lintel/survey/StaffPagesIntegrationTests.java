package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Viewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
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

  private MockMvc mvc;
  private Town town;
  private UUID garden;
  private UUID lake;
  private Viewer viewer;

  @BeforeEach
  void build() {
    mvc = MockMvcBuilders.webAppContextSetup(application).build();
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 3);
    viewer = town.everybody();
  }

  @Test
  void aDraftIsOpenedByTypingTheNumberOfHouseholds() {
    Wave wave = draft();

    assertThat(page("draft", "/surveys/" + wave.uuid())).contains("households").contains("18");
    assertThat(post("/surveys/" + wave.uuid() + "/opening", "households", "17")).isEqualTo(422);
    assertThat(post("/surveys/" + wave.uuid() + "/opening", "households", "18")).isEqualTo(303);
    assertThat(page("live", "/surveys/" + wave.uuid())).contains("participation");
    assertThat(page("waves", "/surveys")).contains(wave.name());
  }

  @Test
  void linksArePrintedAndTakenAway() {
    Wave wave = opened();

    assertThat(page("links", "/surveys/" + wave.uuid() + "/links")).contains("1栋");
    assertThat(page("sheets", "/surveys/" + wave.uuid() + "/sheets?c=" + garden))
        .contains("<svg", "/s/");
    String csv = page("links-csv", "/surveys/" + wave.uuid() + "/links.csv");
    assertThat(csv.lines().count()).isEqualTo(1 + 18 + 18);
  }

  @Test
  void anAnswerOnPaperIsTypedInOnce() {
    Wave wave = opened();
    UUID household = town.households().getFirst();
    String address = "/surveys/" + wave.uuid() + "/households/" + household + "/answer";

    assertThat(page("paper-search", "/surveys/" + wave.uuid() + "/answers/new?q=1栋 101"))
        .contains(household.toString());
    assertThat(page("paper", address)).contains("a.recommend");
    assertThat(post(address, "submission", UUID.randomUUID().toString(), "a.recommend", "11"))
        .isEqualTo(422);
    String submission = UUID.randomUUID().toString();
    assertThat(post(address, "submission", submission, "a.recommend", "9")).isEqualTo(303);
    assertThat(post(address, "submission", submission, "a.recommend", "9")).isEqualTo(303);
    int stored =
        town.in(() ->
            database
                .sql("SELECT count(*)::int FROM response WHERE channel = 'PAPER'")
                .query(Integer.class)
                .single());
    assertThat(stored).isEqualTo(1);
  }

  @Test
  void theOtherPagesAnswer() {
    Wave wave = opened();
    UUID version = town.in(() -> instruments.version(wave.versionId()).uuid());

    assertThat(page("new-wave", "/surveys/new")).contains("望江府");
    assertThat(page("instruments", "/instruments")).contains("NPS");
    assertThat(page("instrument", "/instruments/" + version)).contains("recommend");
    assertThat(page("preview", "/instruments/" + version + "/preview")).contains("a.recommend");
    assertThat(page("comments", "/comments")).contains("filters");
    assertThat(page("callbacks", "/callbacks")).contains("switcher");
    assertThat(page("export", "/surveys/" + wave.uuid() + "/export")).contains("answers.xlsx");
    assertThat(page("answers-csv", "/surveys/" + wave.uuid() + "/answers.csv"))
        .contains("_community");
    assertThat(page("imports", "/imports/answers")).contains("multipart/form-data");
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
    assertThat(page("import", "/imports/answers/" + id))
        .contains("&lt;script>")
        .doesNotContain("<script>alert");
  }

  private int upload(String name, byte[] content) {
    UUID version =
        town.in(() -> instruments.published(town.organisation, "relationship_nps").uuid());
    var request =
        MockMvcRequestBuilders.multipart("/imports/answers")
            .file(new MockMultipartFile("file", name, "text/csv", content))
            .param("version", version.toString())
            .header("Sec-Fetch-Site", "same-origin")
            .requestAttr(Viewing.class.getName(), viewer);
    return town.in(() -> perform(request)).getStatus();
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

  private String page(String name, String address) {
    return town.in(() -> {
      var response =
          perform(MockMvcRequestBuilders.get(address).requestAttr(Viewing.class.getName(), viewer));
      assertThat(response.getStatus()).as(address).isEqualTo(200);
      return kept(name, response);
    });
  }

  private int post(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(address).requestAttr(Viewing.class.getName(), viewer);
    request.header("Sec-Fetch-Site", "same-origin");
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return town.in(() -> perform(request)).getStatus();
  }

  private org.springframework.mock.web.MockHttpServletResponse perform(
      org.springframework.test.web.servlet.RequestBuilder request) {
    try {
      return mvc.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kept(
      String name, org.springframework.mock.web.MockHttpServletResponse response) {
    try {
      String content = response.getContentAsString(StandardCharsets.UTF_8);
      Path folder = Files.createDirectories(Path.of("target", "staff-pages"));
      Files.writeString(folder.resolve(name + ".html"), content);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
