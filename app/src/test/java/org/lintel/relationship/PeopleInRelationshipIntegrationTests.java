package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.PersonalDataHolder.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of contacts and notes when people are erased and households merged. */
@LintelTest
class PeopleInRelationshipIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired PersonInRelationship person;
  @Autowired HouseholdInRelationship households;
  @Autowired AccountManagers managers;

  private ManagedTown town;

  @BeforeEach
  void build() {
    town = new ManagedTown(application);
    log(0, "王小101想换门锁");
    note(0, "叫她小王就好");
  }

  @Test
  void aPersonGetsACopyOfWhatWasWrittenAboutHer() {
    List<Item> items = town.town.in(() -> person.export(town.community, she(0), "zh-CN"));

    assertThat(items)
        .extracting(Item::value)
        .anySatisfy(value -> assertThat(value).endsWith("王小101想换门锁"))
        .anySatisfy(value -> assertThat(value).endsWith("叫她小王就好"));
  }

  /** What the contact said before somebody put it right. */
  private void correct() {
    town.run(
        """
        INSERT INTO contact_correction (community_id, contact_id, id, organisation_id, kind, outcome,
          words, corrected_at, corrected_by)
        SELECT community_id, id, uuidv7(), organisation_id, kind, outcome, '王小101想换锁', now(),
          staff_id
        FROM contact
        """);
  }

  @Test
  void wordsAboutWhoLivedAloneGoAndTheContactStays() {
    correct();
    erase(0);

    assertThat(town.texts("SELECT words FROM contact_correction")).containsExactly("");

    assertThat(town.count("SELECT count(*) FROM contact WHERE words <> ''")).isZero();
    assertThat(town.count("SELECT count(*) FROM handover_note WHERE words <> ''")).isZero();
    assertThat(town.count("SELECT count(*) FROM contact")).isEqualTo(1);
  }

  @Test
  void ofAHouseholdOfSeveralOnlyTheNameGoes() {
    moveIn(1, 0);
    correct();

    erase(0);

    assertThat(town.texts("SELECT words FROM contact_correction")).containsExactly("\u25A2想换锁");
    assertThat(town.texts("SELECT words FROM contact")).containsExactly("\u25A2想换门锁");
    assertThat(town.texts("SELECT words FROM handover_note")).containsExactly("叫她小王就好");
  }

  @Test
  void everythingFollowsTheHouseholdThatAnotherBecomes() {
    town.assign(0, town.mei);
    town.assign(1, town.chen);
    note(1, "狗会叫，按门铃前先打电话");
    note(1, "狗会叫，先打电话");
    UUID from = town.home(0);
    UUID to = town.home(1);
    assertThat(town.town.in(() -> households.vetoes(town.community, List.of(from)))).isNotEmpty();
    assertThat(town.town.in(() -> households.consequences(town.community, from, to))).hasSize(1);

    town.town.in(() -> households.repoint(town.community, from, to));

    assertThat(town.town.in(() -> households.vetoes(town.community, List.of(from)))).isEmpty();
    assertThat(town.town.in(() -> managers.of(town.community, to))).contains(town.chen);
    assertThat(town.texts("SELECT words FROM handover_note ORDER BY version"))
        .containsExactly("狗会叫，按门铃前先打电话", "狗会叫，先打电话", "叫她小王就好", "狗会叫，先打电话\n\n叫她小王就好");
    assertThat(
            town.count(
                "SELECT count(DISTINCT household_id) FROM account_management WHERE household_id = '"
                    + to
                    + "'"))
        .isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM account_management")).isEqualTo(2);
  }

  @Test
  void aHouseholdWithoutAnAccountManagerGetsThatOfTheOther() {
    town.assign(0, town.mei);

    town.town.in(() -> households.repoint(town.community, town.home(0), town.home(1)));

    assertThat(town.town.in(() -> managers.of(town.community, town.home(1)))).contains(town.mei);
  }

  private void erase(int place) {
    town.town.in(() -> {
      person.erase(town.community, she(place));
      return place;
    });
  }

  private void log(int place, String words) {
    assertThat(
            town.steward.post(
                "/owners/" + town.home(place) + "/contact-log",
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "call",
                "outcome",
                "reached",
                "words",
                words))
        .isEqualTo(303);
  }

  private void note(int place, String words) {
    int seen =
        town.count(
            "SELECT coalesce(max(version), 0) FROM handover_note WHERE household_id = '"
                + town.home(place)
                + "'");
    assertThat(
            town.steward.post(
                "/owners/" + town.home(place) + "/handover-note",
                "seen",
                String.valueOf(seen),
                "words",
                words))
        .isEqualTo(303);
  }

  /** Somebody of another home belongs to this one too. */
  private void moveIn(int who, int where) {
    town.run(
        "INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,"
            + " role, created_at) VALUES ("
            + town.community
            + ", uuidv7(), "
            + town.town.organisation
            + ", '"
            + town.home(where)
            + "', '"
            + she(who)
            + "', 'FAMILY', now())");
  }

  private UUID she(int place) {
    return UUID.fromString(
        town.texts(
                "SELECT person_id::text FROM household_belonging WHERE household_id = '"
                    + town.home(place)
                    + "' ORDER BY person_name")
            .getFirst());
  }
}
