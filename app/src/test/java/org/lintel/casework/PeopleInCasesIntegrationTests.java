package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.PersonalDataHolder.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of cases when people are erased and households merged. */
@LintelTest
class PeopleInCasesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired PersonInCases person;
  @Autowired HouseholdInCases households;

  private CaseTown town;
  private UUID id;
  private int community;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
    id = town.takeIn("words", "我是王小101，厨房漏水", "spot", "厨房");
    town.desk.post("/cases/" + id + "/notes", "words", "王小101说话急");
    town.ownerPosts(town.link(id) + "/messages", "words", "我姓王，请快点");
    community = town.town.id(town.garden);
  }

  @Test
  void aPersonGetsACopyOfWhatSheSaid() {
    List<Item> items = town.town.in(() -> person.export(community, she(), "zh-CN"));

    assertThat(items)
        .extracting(Item::value)
        .anySatisfy(value -> assertThat(value).startsWith("#A1001").contains("厨房 · 我是王小101"))
        .anySatisfy(value -> assertThat(value).contains("我姓王，请快点"));
  }

  @Test
  void afterErasingNothingTellsWhoSheWasAndTheLinkIsGone() {
    town.town.in(() -> {
      person.erase(community, she());
      return id;
    });

    assertThat(
            town.count(
                "SELECT count(*) FROM service_case WHERE words <> '' OR spot <> '' OR member_id IS NOT NULL"))
        .isZero();
    assertThat(town.count("SELECT count(*) FROM case_entry WHERE words LIKE '%王%'")).isZero();
    assertThat(town.count("SELECT count(*) FROM case_note WHERE words LIKE '%王小101%'")).isZero();
    assertThat(town.count("SELECT count(*) FROM service_case")).isEqualTo(1);
    assertThat(town.ownerGets(town.link(id)).getStatus()).isEqualTo(404);
  }

  @Test
  void aNameThatLooksLikeACodeBreaksNoTimeline() {
    town.move(town.desk, id, "assess", "kind", "complaint", "severity", "urgent");
    town.move(town.desk, id, "take-outside", "body", "mediation", "number", "COMPLAINT 12");
    UUID she = town.town.in(this::she);
    town.run("UPDATE person SET name = 'COMPLAINT' WHERE id = '" + she + "'");

    town.town.in(() -> {
      person.erase(community, she);
      return id;
    });

    assertThat(town.desk.page("case-of-erased", "/cases/" + id))
        .contains("判断")
        .doesNotContain("显示链接");
    assertThat(town.find(id).state())
        .isEqualTo(new CaseState.Disputed(OutsideBody.MEDIATION, "\u25A2 12"));
  }

  @Test
  void casesFollowTheHouseholdThatAnotherBecomes() {
    UUID from = town.town.households().get(0);
    UUID to = town.town.households().get(1);

    assertThat(town.town.in(() -> households.vetoes(community, List.of(from)))).isNotEmpty();
    assertThat(town.town.in(() -> households.repoint(community, from, to)))
        .isEqualTo(Map.of("cases", "1"));

    assertThat(town.find(id).reporter().household()).contains(to);
    assertThat(town.town.in(() -> households.vetoes(community, List.of(from)))).isEmpty();
  }

  private UUID she() {
    return database
        .sql("SELECT person_id FROM household_belonging WHERE household_id = :household")
        .param("household", town.town.households().getFirst())
        .query((row, number) -> row.getObject("person_id", UUID.class))
        .single();
  }
}
