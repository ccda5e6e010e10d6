package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.PersonalDataHolder.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of promises and expectations when people are erased and households merged. */
@LintelTest
class PeopleInPromisesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired PersonInPromises person;
  @Autowired HouseholdInPromises households;

  private PromiseTown town;
  private UUID promise;
  private int community;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
    community = town.town.id(town.garden);
    promise = town.promise("words", "周五前给王小101家补漆");
    town.move(promise, "withdraw", "way", "phone", "words", "王小101说家里老人要休息，不补了");
    town.desk.post(
        "/owners/" + town.home + "/expectations",
        "words",
        "孩子睡了不要按门铃",
        "strength",
        "must",
        "source",
        "said");
  }

  @Test
  void aPersonGetsACopyOfWhatSheWasPromisedAndExpects() {
    List<Item> items = town.town.in(() -> person.export(community, she(), "zh-CN"));

    assertThat(items)
        .extracting(Item::value)
        .anySatisfy(value -> assertThat(value).endsWith("孩子睡了不要按门铃"))
        .anySatisfy(value -> assertThat(value).endsWith("周五前给王小101家补漆"))
        .anySatisfy(value -> assertThat(value).endsWith("不补了"));
  }

  @Test
  void afterErasingHerWordsAreGoneAndTheCountsStay() {
    town.town.in(() -> {
      person.erase(community, she());
      return promise;
    });

    assertThat(
            town.count("SELECT count(*) FROM promise WHERE words LIKE '%王小101%' OR detail <> ''"))
        .isZero();
    assertThat(
            town.count(
                "SELECT count(*) FROM promise_entry WHERE words LIKE '%王小101%' OR words LIKE '%老人%'"))
        .isZero();
    assertThat(
            town.count(
                "SELECT count(*) FROM expectation WHERE words <> '' OR member_id IS NOT NULL"))
        .isZero();
    assertThat(town.count("SELECT count(*) FROM promise WHERE state = 'WITHDRAWN'")).isEqualTo(1);
    assertThat(town.desk.page("promise-of-erased", "/promises/" + promise)).contains("补漆");
    assertThat(town.desk.page("ledger-of-erased", "/owners/" + town.home + "/ledger"))
        .contains("内容已按业主要求删除");
  }

  @Test
  void theyFollowTheHouseholdThatAnotherBecomes() {
    UUID to = town.town.households().get(1);
    assertThat(town.town.in(() -> households.vetoes(community, List.of(town.home)))).hasSize(2);

    assertThat(town.town.in(() -> households.repoint(community, town.home, to)))
        .containsEntry("promises", "1")
        .containsEntry("expectations", "1");

    assertThat(town.find(promise).to().household()).contains(to);
    assertThat(town.town.in(() -> households.vetoes(community, List.of(town.home)))).isEmpty();
  }

  private UUID she() {
    return database
        .sql("SELECT person_id FROM household_belonging WHERE household_id = :household")
        .param("household", town.home)
        .query((row, number) -> row.getObject("person_id", UUID.class))
        .single();
  }
}
