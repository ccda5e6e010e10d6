package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.Open311Town.json;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** An administrator opens communities and hands out keys; staff decide what everybody sees. */
@LintelTest
class Open311PagesIntegrationTests {

  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private static final String SETTINGS = "/settings/open311";

  @Autowired WebApplicationContext application;

  private Open311Town town;

  @BeforeEach
  void build() {
    town = new Open311Town(application);
  }

  @Test
  void theSettingsNameWhatIsOpenAndWhoHoldsAKey() {
    String page = town.administrator.page("open311-settings", SETTINGS);

    assertThat(page)
        .contains("翠湖天地", town.garden, "12345 热线", "所有对外开放的社区", "还没有用过")
        .contains("/api/open311/v2", "/api/open311/discovery.xml")
        .contains("<code>" + town.key.substring(town.key.length() - 4) + "</code>")
        .doesNotContain(town.key);
    town.take();
    assertThat(town.administrator.page("open311-used", SETTINGS)).contains("最近使用");
  }

  @Test
  void aNameThatCannotBeUsedIsSaidBesideTheFieldAndKept() {
    var other = new Open311Town(application);
    var refused =
        town.administrator.posted(
            SETTINGS + "/communities",
            "community",
            town.cases.lake.toString(),
            "jurisdiction",
            other.garden);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("已经用于别的社区", "value=\"" + other.garden + "\"", "aria-invalid=\"true\"");
    assertThat(town.open(town.cases.lake, "大 写")).isEqualTo(422);
    assertThat(town.open(town.cases.lake, town.garden)).isEqualTo(422);
    assertThat(town.open(UUID.randomUUID(), "somewhere")).isEqualTo(422);
    assertThat(town.open(other.cases.lake, "somewhere")).isEqualTo(422);
    assertThat(town.administrator.post(SETTINGS + "/keys", "name", " ")).isEqualTo(422);
    assertThat(town.administrator.post(SETTINGS + "/keys", "name", "长".repeat(81))).isEqualTo(422);
    assertThat(
            town.administrator.post(
                SETTINGS + "/keys", "name", "x", "where", other.cases.lake.toString()))
        .isEqualTo(422);
  }

  @Test
  void aCommunityCanBeCalledSomethingElse() {
    String other = town.garden + ".example.com";
    assertThat(town.open(town.cases.garden, other)).isEqualTo(303);

    json(town.get("services.json", "jurisdiction_id", town.garden), 404);
    json(town.get("services.json", "jurisdiction_id", other), 200);
  }

  @Test
  void withoutANameTheCodeOfTheCommunityIsUsed() {
    town.cases.run(
        "UPDATE community SET code = 'c"
            + town.cases.town.organisation
            + "' WHERE uuid = '"
            + town.cases.garden
            + "'");
    town.cases.run("DELETE FROM open311_community");

    assertThat(town.open(town.cases.garden, "")).isEqualTo(303);
    json(town.get("services.json", "jurisdiction_id", "c" + town.cases.town.organisation), 200);
  }

  @Test
  void staffSeeWhoBroughtACaseAndWhatElseThePublicDoesNot() {
    String id =
        town.take(
            "lat",
            "31.23041234",
            "long",
            "121.4737",
            "media_url",
            "https://example.com/a.jpg",
            "email",
            "liu@example.com",
            "account_id",
            "u-77");
    UUID found = town.caseOf(id);

    assertThat(town.cases.desk.page("open311-case-link", "/cases/" + found))
        .contains("/cases/" + found + "/open311", "对外公开", "接口")
        .doesNotContain("liu@example.com");
    assertThat(town.cases.desk.page("open311-case", "/cases/" + found + "/open311"))
        .contains("12345 热线", "31.23041234, 121.4737", "https://example.com/a.jpg")
        .contains("noreferrer")
        .doesNotContain("liu@example.com", "u-77");
    assertThat(
            StaffBrowser.content(town.cases.desk.posted("/cases/" + found + "/open311/reporter")))
        .contains("liu@example.com", "u-77");
    assertThat(
            town.cases.count("SELECT count(*) FROM audit_entry WHERE act = 'case-reporter-shown'"))
        .isEqualTo(1);
  }

  @Test
  void aPersonLetsTheDescriptionThroughOrHidesEverything() {
    String id = town.take("media_url", "https://example.com/a.jpg");
    String page = "/cases/" + town.caseOf(id) + "/open311";

    assertThat(town.cases.desk.post(page, "publication", "by-rule", "words", "true"))
        .isEqualTo(303);
    JsonNode shown = json(town.get("requests/" + id + ".json"), 200).get(0);
    assertThat(shown.get("description").stringValue()).isEqualTo("楼道灯不亮");
    assertThat(shown.get("media_url").stringValue()).isEqualTo("https://example.com/a.jpg");

    assertThat(town.cases.desk.post(page, "publication", "hidden")).isEqualTo(303);
    json(town.get("requests/" + id + ".json"), 404);
    assertThat(town.cases.desk.post(page, "publication", "nonsense")).isEqualTo(422);
  }

  @Test
  void aCaseFromTheDeskIsShownOnlyWhenAPersonSaysSo() {
    UUID found = town.cases.takeIn("place", "lift", "problem", "lift-stopped", "words", "电梯停了");
    String code = town.cases.find(found).code();
    String page = "/cases/" + found + "/open311";

    json(town.get("requests/" + code + ".json"), 404);
    assertThat(town.cases.desk.post(page, "publication", "by-rule")).isEqualTo(422);
    assertThat(town.cases.desk.post(page, "publication", "shown")).isEqualTo(303);
    JsonNode shown = json(town.get("requests/" + code + ".json"), 200).get(0);
    assertThat(shown.get("service_code").stringValue()).isEqualTo("lift-stopped");
    assertThat(shown.get("description").isNull()).isTrue();
    assertThat(shown.get("address").stringValue()).isEqualTo("电梯、翠湖天地");
  }

  @Test
  void whatIsInAHomeIsNeverShown() {
    UUID found = town.cases.takeIn();
    String page = "/cases/" + found + "/open311";

    assertThat(town.cases.desk.page("open311-home", page)).contains("不会公开");
    assertThat(town.cases.desk.post(page, "publication", "shown")).isEqualTo(422);
    assertThat(town.cases.desk.page("open311-home-case", "/cases/" + found))
        .doesNotContain("/open311");
  }

  @Test
  void pagesOfOthersReadInTheBrowserOnlyWhereTheyAreLetAndNeverWithAKey() {
    String id = town.take();
    String browsers = SETTINGS + "/communities/" + town.cases.garden + "/browsers";
    List<String> readings =
        List.of(
            "services.json",
            "services.xml",
            "services/light-out.json",
            "requests.json",
            "requests/" + id + ".json");
    for (String path : readings) {
      assertThat(town.get(path).getHeader(ORIGIN)).as(path).isNull();
    }

    assertThat(town.administrator.post(browsers, "may", "true")).isEqualTo(303);
    for (String path : readings) {
      assertThat(town.get(path).getHeader(ORIGIN)).as(path).isEqualTo("*");
    }
    assertThat(town.get("requests/A9.json").getHeader(ORIGIN)).isEqualTo("*");
    assertThat(town.get("requests.json", "api_key", town.key).getHeader(ORIGIN)).isNull();
    assertThat(town.post("requests.json", town.report()).getHeader(ORIGIN)).isNull();
    assertThat(town.administrator.page("open311-browsers", SETTINGS)).contains("不再允许网页读取");

    assertThat(town.administrator.post(browsers)).isEqualTo(303);
    assertThat(town.get("requests.json").getHeader(ORIGIN)).isNull();
    assertThat(
            town.cases.count(
                "SELECT count(*) FROM audit_entry WHERE act LIKE 'open311-browsers-%'"))
        .isEqualTo(2);
  }

  @Test
  void theCompanySaysWhichPlacesAreCommonAndHomesNeverAre() {
    String light = town.take();
    json(town.get("requests/" + light + ".json"), 200);

    assertThat(
            town.administrator.post(
                SETTINGS + "/places", "place", "lift", "place", "home", "place", "nonsense"))
        .isEqualTo(303);

    json(town.get("requests/" + light + ".json"), 404);
    assertThat(town.cases.town.in(() -> application.getBean(CommonPlaces.class).current()))
        .containsExactly("lift");
    assertThat(town.administrator.page("open311-places", SETTINGS))
        .contains("value=\"lift\" checked", "value=\"entrance\"")
        .doesNotContain("value=\"entrance\" checked", "name=\"place\" value=\"home\"");
    assertThat(town.administrator.post(SETTINGS + "/places")).isEqualTo(303);
    assertThat(town.cases.town.in(() -> application.getBean(CommonPlaces.class).current()))
        .isEmpty();
  }
}
