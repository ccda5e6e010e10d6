package org.lintel.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The company's own catalogue of what can be reported. */
@LintelTest
class CatalogueIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired ServiceCatalogue catalogue;

  private Town town;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    browser = new StaffBrowser(application, town, town.everybody());
  }

  @Test
  void theShippedCatalogueIsCopiedOnceAndHangsTogether() {
    Catalogue all = current();

    assertThat(all.problems()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(all.problems())
        .allSatisfy(problem -> assertThat(all.category(problem.category())).isPresent());
    assertThat(all.categories())
        .allSatisfy(category -> {
          assertThat(category.places()).isNotEmpty();
          assertThat(category.places())
              .allSatisfy(place -> assertThat(all.place(place)).isPresent());
          assertThat(all.problemsOf(category)).isNotEmpty();
        });
    assertThat(current()).isEqualTo(all);
  }

  @Test
  void aPlaceAndAProblemGoTogetherOrNot() {
    Catalogue all = current();

    assertThat(all.classify("home", "water-leak")).isInstanceOf(Catalogue.Classified.As.class);
    assertThat(all.classify("lift", "water-leak"))
        .isInstanceOf(Catalogue.Classified.NotThere.class);
    assertThat(all.classify("home", "no-such-thing"))
        .isInstanceOf(Catalogue.Classified.Unknown.class);
  }

  @Test
  void whatIsSwitchedOffIsNoLongerOfferedAndCanComeBack() {
    current();
    assertThat(browser.post("/catalogue/problems/entries/water-leak/archival")).isEqualTo(303);
    assertThat(current().offered().problem("water-leak")).isEmpty();
    assertThat(current().problem("water-leak")).isPresent();
    assertThat(browser.page("catalogue-off", "/catalogue")).contains("已停用");

    assertThat(browser.post("/catalogue/problems/entries/water-leak/restoration")).isEqualTo(303);
    assertThat(current().offered().problem("water-leak")).isPresent();
  }

  @Test
  void theCompanyAddsAndRenamesWhatItNeeds() {
    current();
    browser.post("/catalogue/places", "chinese", "泳池", "english", "Pool");
    String pool = codeOfPlace("泳池");
    browser.post(
        "/catalogue/categories", "chinese", "泳池设施", "english", "Pool equipment", "places", pool);
    String category =
        current().categories().stream()
            .filter(entry -> entry.name().chinese().equals("泳池设施"))
            .findFirst()
            .orElseThrow()
            .code();
    browser.post(
        "/catalogue/problems",
        "category",
        category,
        "chinese",
        "水温低",
        "english",
        "Water is cold",
        "kind",
        "COMPLAINT",
        "severity",
        "MINOR");

    assertThat(browser.page("catalogue", "/catalogue")).contains("泳池设施", "水温低");
    browser.post("/catalogue/places/entries/" + pool, "chinese", "游泳池", "english", "Swimming pool");
    assertThat(codeOfPlace("游泳池")).isEqualTo(pool);
    assertThat(current().problems())
        .anySatisfy(problem -> {
          assertThat(problem.name().chinese()).isEqualTo("水温低");
          assertThat(problem.kind()).isEqualTo(CaseKind.COMPLAINT);
        });
  }

  @Test
  void aNameThatIsMissingOrTooLongIsSaidBesideTheField() {
    var refused = browser.posted("/catalogue/places", "chinese", "长".repeat(41), "english", "");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("名称有 41 个字，最多 40 个字", "请填写英文名称", "长".repeat(41));
    assertThat(browser.post("/catalogue/places/entries/nobody", "chinese", "一", "english", "One"))
        .isEqualTo(404);
  }

  private Catalogue current() {
    return town.in(catalogue::current);
  }

  private String codeOfPlace(String name) {
    return current().places().stream()
        .filter(place -> place.name().chinese().equals(name))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
