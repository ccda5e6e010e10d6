package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What of owners' words is read and taken away, by the mode that they were told. */
@LintelTest
class HiddenWordsIntegrationTests {

  /** Speaks of its own home, a neighbour of the building, one of another building, and staff. */
  private static final String WORDS = "我是王小101，住1-1-101，王小201太吵，王小102很好，找赵明慧或13812345678";

  private static final Pattern UNREADABLE = Pattern.compile("&#x([0-9a-f]+);");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;

  private Town town;
  private UUID garden;
  private Asking asking;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    asking = new Asking(application, town);
    browser = new StaffBrowser(application, town, town.everybody());
    town.in(() ->
        database
            .sql(
                """
                INSERT INTO staff
                  (id, organisation_id, name, email, email_hash, language, state, created_at)
                VALUES (gen_random_uuid(), :organisation, '赵明慧', '\\x00', '\\x00', 'zh-CN',
                  'ACTIVE', now())
                """)
            .param("organisation", town.organisation)
            .update());
  }

  @Test
  void aConfidentialExportHoldsWordsOnlyAsTheReadingPageShowsThem() throws IOException {
    Wave wave = answered(Mode.CONFIDENTIAL);
    String hidden = "我是▢，住▢，▢太吵，王小102很好，找▢或▢";

    assertThat(browser.page("comments-hidden", "/comments")).contains(hidden);
    assertThat(browser.page("export-hidden", "/surveys/" + wave.uuid() + "/answers.csv"))
        .contains(hidden)
        .doesNotContain("王小101", "赵明慧", "13812345678");
    assertThat(browser.page("export-page", "/surveys/" + wave.uuid() + "/export")).contains("已隐去");
    var book = browser.get("/surveys/" + wave.uuid() + "/answers.xlsx");
    assertThat(unzipped(book.getContentAsByteArray()))
        .contains("保密调查：姓名", "PAPER = 纸质，员工代录", hidden)
        .doesNotContain("王小101");
  }

  @Test
  void aNamedExportHoldsThemAsTheyWereGiven() throws IOException {
    Wave wave = answered(Mode.NAMED);

    assertThat(browser.page("export-named", "/surveys/" + wave.uuid() + "/answers.csv"))
        .contains(WORDS);
    var book = browser.get("/surveys/" + wave.uuid() + "/answers.xlsx");
    assertThat(unzipped(book.getContentAsByteArray())).doesNotContain("保密调查：姓名");
  }

  @Test
  void manyWordsOfOneCommunityAreReadWithoutTheNamesOfTheStaff() {
    garden = town.community("望江府", "lake", 60);
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    for (UUID household : town.households().subList(12, 42)) {
      asking.answer(wave, garden, household, 5, WORDS, false);
    }

    String page = browser.page("comments-many", "/comments?c=" + garden);

    assertThat(page).contains("▢").doesNotContain("赵明慧", "13812345678");
  }

  private Wave answered(Mode mode) {
    Wave wave = asking.open(mode, garden);
    for (int household = 0; household < 10; household++) {
      String words = household == 0 ? WORDS : "";
      asking.answer(wave, garden, town.households().get(household), 5, words, false);
    }
    return wave;
  }

  private static String unzipped(byte[] book) throws IOException {
    Path file = Files.write(Files.createTempFile("export", ".xlsx"), book);
    var all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        all.append(new String(content, StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return UNREADABLE
        .matcher(all)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
