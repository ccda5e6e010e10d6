package org.lintel.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.HandsOver.Handover;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class AssigningHouseholdsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired AccountManagers managers;
  @Autowired HandingOverHouseholds handingOver;
  @Autowired RelationshipWork work;
  @Autowired Clock clock;

  private ManagedTown town;

  @BeforeEach
  void build() {
    town = new ManagedTown(application);
  }

  @Test
  void aHouseholdHasTheAccountManagerWhomSomebodyNamed() {
    assertThat(of(0)).isEmpty();

    assertThat(town.assign(0, town.mei)).isEqualTo(303);

    assertThat(of(0)).contains(town.mei);
    assertThat(town.manager.page("owner-with-manager", "/owners/" + town.home(0)))
        .contains("李梅", "业主看到：李管家", "由李梅担任管家");
  }

  @Test
  void whoMayNotContactOwnersHereCannotBeNamed() {
    var refused =
        town.manager.posted(
            "/owners/" + town.home(0) + "/account-manager",
            "colleague",
            UUID.randomUUID().toString());

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("请选择一位可以联系这个社区业主的同事");
    assertThat(of(0)).isEmpty();
  }

  @Test
  void aBuildingIsGivenAtOnceAndTakenBackAtOnce() {
    town.assign(0, town.chen);
    String building = building();

    assertThat(give(building, "every", town.mei)).isEqualTo(303);

    assertThat(List.of(of(0), of(1), of(2))).allMatch(Optional.of(town.mei)::equals);
    assertThat(of(3)).isEmpty();
    String act = town.texts("SELECT id::text FROM assignment_act WHERE kind = 'PLACE'").getFirst();
    assertThat(town.manager.page("account-managers", "/account-managers?c=garden"))
        .contains("1栋：由李梅负责（3 户）", "没有管家的住户：3 户");

    assertThat(town.manager.post("/account-managers/acts/" + act + "/undoing")).isEqualTo(303);

    assertThat(of(0)).contains(town.chen);
    assertThat(of(1)).isEmpty();
    assertThat(town.manager.post("/account-managers/acts/" + act + "/undoing")).isEqualTo(303);
    assertThat(of(0)).contains(town.chen);
  }

  @Test
  void onlyHouseholdsWithoutAnAccountManagerAreGivenWhenThatIsAsked() {
    town.assign(0, town.chen);

    give(building(), "free", town.mei);

    assertThat(of(0)).contains(town.chen);
    assertThat(of(1)).contains(town.mei);
  }

  @Test
  void undoingLeavesWhatChangedSinceAsItIs() {
    give(building(), "every", town.mei);
    town.assign(1, town.chen);
    String act = town.texts("SELECT id::text FROM assignment_act WHERE kind = 'PLACE'").getFirst();

    town.manager.post("/account-managers/acts/" + act + "/undoing");

    assertThat(of(0)).isEmpty();
    assertThat(of(1)).contains(town.chen);
  }

  @Test
  void whoTakesOverHasToMeetTheHouseholdUntilSheHasSpokenWithIt() {
    town.assign(0, town.chen);
    assertThat(waiting(town.chen)).isEmpty();

    town.assign(0, town.mei);

    assertThat(waiting(town.mei)).hasSize(1).allMatch(item -> item.contains("翠湖天地"));
    town.steward.post("/owners/" + town.home(0) + "/contact-log", call("not-reached"));
    assertThat(waiting(town.mei)).hasSize(1);

    town.steward.post("/owners/" + town.home(0) + "/contact-log", call("reached"));

    assertThat(waiting(town.mei)).isEmpty();
    assertThat(town.manager.page("owner-met", "/owners/" + town.home(0))).contains("新管家李梅与这户认识了");
  }

  @Test
  void whoIsAwayIsStoodInForAndWhoHasLeftActsForNobody() {
    town.assign(0, town.mei);
    away(town.mei, town.chen);

    assertThat(acting(0)).contains(town.chen);
    assertThat(of(0)).contains(town.mei);
    assertThat(shown(0).orElseThrow().standIn()).contains("欧阳管家");

    town.run("UPDATE staff SET state = 'INACTIVE' WHERE id = '" + town.mei + "'");

    assertThat(of(0)).isEmpty();
    assertThat(acting(0)).isEmpty();
    assertThat(shown(0)).isEmpty();
    assertThat(town.manager.page("manager-left", "/account-managers")).contains("已离职");
  }

  @Test
  void whoIsAwayWithoutAStandInActsForNobody() {
    town.assign(0, town.mei);
    town.run(
        "INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, entered_by,"
            + " entered_at) VALUES (uuidv7(), "
            + town.town.organisation
            + ", '"
            + town.mei
            + "', now() - interval '1 day', now() + interval '1 day', uuidv7(), now())");

    assertThat(acting(0)).isEmpty();
  }

  @Test
  void ownersReadTheNameThatSheChoseAndTheTitleOfTheCompany() {
    town.assign(0, town.chen);
    assertThat(shown(0).orElseThrow().name()).isEqualTo("欧阳管家");

    assertThat(
            town.manager.post(
                "/account-manager-names/title", "chinese", "楼管家", "english", "Steward"))
        .isEqualTo(303);

    assertThat(shown(0).orElseThrow())
        .satisfies(shown -> {
          assertThat(shown.title()).isEqualTo("楼管家");
          assertThat(shown.name()).isEqualTo("欧阳楼管家");
        });
    town.assign(0, town.mei);
    assertThat(town.steward.post("/account-manager-names/mine", "name", "梅姐")).isEqualTo(303);
    assertThat(shown(0).orElseThrow().name()).isEqualTo("梅姐");
    assertThat(
            town.steward.posted("/account-manager-names/mine", "name", "梅".repeat(41)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void whatALeaverHasGoesEvenlyToThoseNamedAndComesBack() {
    give("all", "every", town.mei);
    Instant now = clock.instant();
    var handover =
        new Handover(
            UUID.randomUUID(), town.mei, List.of(town.chen, town.boss), town.boss, "", now);

    int went = town.town.in(() -> handingOver.handOver(handover));

    assertThat(went).isEqualTo(6);
    assertThat(town.town.in(() -> handingOver.count(town.mei))).isZero();
    assertThat(town.town.in(() -> handingOver.count(town.chen))).isEqualTo(3);
    assertThat(town.town.in(() -> handingOver.giveBack(handover))).isEqualTo(6);
    assertThat(town.town.in(() -> handingOver.count(town.mei))).isEqualTo(6);
  }

  @Test
  void theListOfOwnersCanBeCutDownToOnesOwn() {
    town.assign(1, town.mei);

    String mine = town.steward.page("owners-mine", "/owners?mine=true");

    assertThat(mine).contains("/owners/" + town.home(1)).doesNotContain("/owners/" + town.home(0));
  }

  @Test
  void aNewOwnerKeepsTheAccountManagerOfTheHomeWhoIntroducesHerself() {
    town.assign(0, town.mei);

    var done =
        town.manager.posted(
            "/owners/" + town.home(0) + "/succession",
            "day",
            "2026-01-05",
            "name",
            "赵新",
            "role",
            "OWNER");

    assertThat(done.getStatus()).isEqualTo(303);
    String successor = Objects.requireNonNull(done.getRedirectedUrl()).substring(8);
    assertThat(town.town.in(() -> managers.of(town.community, UUID.fromString(successor))))
        .contains(town.mei);
    assertThat(of(0)).isEmpty();
    assertThat(waiting(town.mei)).hasSize(1);

    town.manager.post("/owners/" + successor + "/departure", "day", "2026-01-06");

    assertThat(waiting(town.mei)).isEmpty();
    assertThat(town.count("SELECT count(*) FROM account_management WHERE until IS NULL")).isZero();
  }

  private Optional<UUID> of(int place) {
    return town.town.in(() -> managers.of(town.community, town.home(place)));
  }

  private Optional<UUID> acting(int place) {
    return town.town.in(
        () -> managers.actingFor(town.community, town.home(place), clock.instant()));
  }

  private Optional<AccountManagers.Shown> shown(int place) {
    return town.town.in(() -> managers.shownTo(town.community, town.home(place), "zh-CN"));
  }

  private List<String> waiting(UUID staff) {
    return town.town.in(() -> work.of(town.town.as(staff), clock.instant())).stream()
        .map(item -> item.title() + " " + item.detail())
        .toList();
  }

  private String building() {
    return town.texts("SELECT id::text FROM building WHERE name = '1栋'").getFirst();
  }

  private int give(String place, String which, UUID staff) {
    return town.manager.post(
        "/account-managers/assignments",
        "c",
        "garden",
        "place",
        place,
        "which",
        which,
        "colleague",
        staff.toString());
  }

  private void away(UUID staff, UUID cover) {
    town.run(
        "INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,"
            + " entered_by, entered_at) VALUES (uuidv7(), "
            + town.town.organisation
            + ", '"
            + staff
            + "', now() - interval '"
            + Duration.ofDays(1).toHours()
            + " hours', now() + interval '1 day', '"
            + cover
            + "', uuidv7(), now())");
  }

  private static String[] call(String outcome) {
    return new String[] {
      "id", UUID.randomUUID().toString(), "kind", "call", "outcome", outcome, "words", ""
    };
  }
}
