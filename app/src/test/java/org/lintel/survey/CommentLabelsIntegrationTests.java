package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Comments with what they are about, as the model suggests and as people say. */
@LintelTest
class CommentLabelsIntegrationTests {

  private static final Pattern RESPONSE =
      Pattern.compile("name=\"comment\" value=\"([0-9a-f-]{36})\"");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;

  private Town town;
  private UUID garden;
  private Asking asking;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 10);
    asking = new Asking(application, town);
    browser = new StaffBrowser(application, town, town.everybody());
  }

  @Test
  void theModelSuggestsAndATopicFindsItsComments() {
    answered(Mode.NAMED, "电梯又坏了，没人修", "管家很热情，非常感谢");

    String all = browser.page("comments-suggested", "/comments");

    assertThat(all).contains("模型建议", "电梯", "投诉", "表扬", "未校正", "topic=lift");
    assertThat(browser.page("comments-lift", "/comments?topic=lift"))
        .contains("电梯又坏了")
        .doesNotContain("管家很热情");
    assertThat(browser.page("comments-praise", "/comments?tone=praise"))
        .contains("管家很热情")
        .doesNotContain("电梯又坏了");
    assertThat(browser.page("comments-noise", "/comments?topic=noise")).contains("按这些条件没有原声");
  }

  @Test
  void oneTapConfirmsAndAnotherLabelTakesItsPlace() {
    answered(Mode.NAMED, "电梯又坏了，没人修");
    String response = response("/comments");

    int confirmed = label(response, "complaint", "lift");

    assertThat(confirmed).isEqualTo(303);
    assertThat(browser.page("comments-confirmed", "/comments")).contains("已确认").contains("已确认 1 条");
    String open = browser.page("comments-open", "/comments?edit=c-" + response + "-why");
    assertThat(open).contains("勾选话题").contains("value=\"renovation\"");

    label(response, "other", "water");

    assertThat(browser.page("comments-water", "/comments?topic=water")).contains("电梯又坏了");
    assertThat(browser.page("comments-not-lift", "/comments?topic=lift")).contains("按这些条件没有原声");
    assertThat(entries(response)).isEqualTo(2);
  }

  @Test
  void nobodyLabelsWhatHeMayNotRead() {
    UUID lake = town.community("望江府", "lake", 6);
    answered(Mode.NAMED, "电梯又坏了，没人修");
    String response = response("/comments");
    var stranger = new StaffBrowser(application, town, town.of(lake));

    int refused =
        stranger.post(
            "/comments/labels",
            "community",
            garden.toString(),
            "comment",
            response,
            "item",
            "why",
            "said",
            "praise");
    int nonsense = browser.post("/comments/labels", "comment", "x", "said", "praise");

    assertThat(refused).isEqualTo(404);
    assertThat(nonsense).isEqualTo(404);
    assertThat(entries(response)).isZero();
  }

  @Test
  void aConfidentialCommunityIsReadAndCountedFromTenAnswersOn() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    for (int i = 0; i < 9; i++) {
      asking.answer(wave, garden, town.households().get(i), 3, i == 0 ? "电梯又坏了" : "", false);
    }

    assertThat(browser.page("comments-nine", "/comments?topic=lift"))
        .doesNotContain("电梯又坏了", "说的是什么");

    asking.answer(wave, garden, town.households().get(9), 3, "", false);

    assertThat(browser.page("comments-ten", "/comments?topic=lift")).contains("电梯又坏了", "说的是什么");
  }

  @Test
  void aConfidentialAnswerDoesNotTellWhenItWasSent() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    for (UUID household : town.households().subList(0, 10)) {
      asking.answer(wave, garden, household, 3, "电梯又坏了", false);
    }
    List<String> ids =
        town.in(() ->
            database
                .sql("SELECT id::text FROM response WHERE wave_id = :wave")
                .param("wave", wave.id())
                .query(String.class)
                .list());
    String handle = response("/comments");
    String open = browser.page("comments-handle", "/comments?edit=c-" + handle + "-why");

    assertThat(ids).hasSize(10);
    assertThat(open).contains(handle, "勾选话题").doesNotContain(ids);
    assertThat(label(handle, "complaint", "lift")).isEqualTo(303);
    assertThat(entries(handle)).isOne();
    assertThat(label(ids.getFirst(), "complaint", "lift")).isEqualTo(404);
  }

  private void answered(Mode mode, String... words) {
    Wave wave = asking.open(mode, garden);
    for (int i = 0; i < words.length; i++) {
      asking.answer(wave, garden, town.households().get(i), 5, words[i], false);
    }
  }

  private String response(String address) {
    Matcher found = RESPONSE.matcher(browser.page("comments-response", address));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private int label(String response, String said, String topic) {
    return browser.post(
        "/comments/labels",
        "community",
        garden.toString(),
        "comment",
        response,
        "item",
        "why",
        "said",
        said,
        "topics",
        topic,
        "back",
        "/comments");
  }

  private int entries(String response) {
    return town.in(() ->
        database
            .sql(
                """
                SELECT count(*)::int
                FROM audit_entry
                WHERE act = 'comment-labelled' AND subject = :response
                """)
            .param("response", response)
            .query(Integer.class)
            .single());
  }
}
