package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.identity.Role;
import org.lintel.survey.Mode;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Wave;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of recoveries when a person is erased, or two households turn out to be one. */
@LintelTest
@Import(MovedTime.class)
class PeopleInRecoveriesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired PersonInRecoveries people;
  @Autowired HouseholdInRecoveries households;

  private RecoveryTown town;
  private int community;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    community = town.town.id(town.garden);
  }

  @Test
  void herCopyTellsOfItAndErasedSheIsInNoneOfItsWords() {
    UUID id = town.wished();
    town.browser(Role.DESK)
        .post("/callbacks/" + id + "/calls", "outcome", "settled", "words", "王小101 很生气，已道歉");
    UUID person = person();

    assertThat(town.town.in(() -> people.export(community, person, "zh-CN")))
        .extracting(item -> item.value())
        .anyMatch(text -> text.contains("已道歉"));
    town.town.in(() -> {
      people.erase(community, person);
      return true;
    });

    assertThat(town.count("SELECT count(*) FROM recovery_entry WHERE words <> ''")).isZero();
    assertThat(town.count("SELECT count(*) FROM recovery_cause WHERE reasons <> '{}'")).isZero();
    assertThat(town.count("SELECT count(*) FROM recovery WHERE member_id IS NOT NULL")).isZero();
    assertThat(town.count("SELECT count(*) FROM recovery")).isEqualTo(1);
  }

  @Test
  void twoHouseholdsThatAreOneAreInOneRecovery() {
    var wave = town.wave(Mode.CONFIDENTIAL);
    UUID other = town.town.households().get(1);
    town.answer(wave, town.home, 3, true);
    town.answer(wave, other, 2, true);
    town.tellAgain();

    assertThat(town.town.in(() -> households.repoint(community, other, town.home)))
        .containsEntry("recoveries", "0");

    assertThat(town.count("SELECT count(*) FROM recovery")).isEqualTo(1);
    assertThat(town.count("SELECT count(DISTINCT recovery_id) FROM recovery_cause")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_entry WHERE kind = 'OPENED'"))
        .isEqualTo(2);
  }

  @Test
  void theOneThatWasOpenedFirstGoesOnWithItsClocksAndWhatWasDoneForEither() {
    var wave = town.wave(Mode.CONFIDENTIAL);
    UUID other = town.town.households().get(1);
    UUID first = wishes(wave, other);
    member(first);
    time.to(at("2026-11-20T15:00"));
    UUID second = wishes(wave, town.home);
    StaffBrowser browser = town.browser(Role.DESK);
    browser.post("/callbacks/" + second + "/calls", "outcome", "promised", "words", "周五修好");
    end(browser, second, "problem", "explained");
    end(browser, first, "problem", "explained");

    join(other);

    Recovery found = town.find(town.only());
    assertThat(found.id()).isEqualTo(first);
    assertThat(found.whom().household()).isEqualTo(town.home);
    assertThat(town.text("SELECT member_id::text FROM recovery")).isNotNull();
    assertThat(found.calls().called()).isPresent();
    assertThat(found.problem().end()).contains(TrackEnd.EXPLAINED);
    assertThat(found.emotion().isOpen()).isTrue();
    assertThat(open(first)).isEmpty();
  }

  @Test
  void whatWasSolvedForTheOneIsStillToBeSolvedForTheOther() {
    var wave = town.wave(Mode.CONFIDENTIAL);
    UUID other = town.town.households().get(1);
    UUID first = wishes(wave, other);
    end(town.browser(Role.DESK), first, "problem", "solved");
    time.to(at("2026-11-20T15:00"));
    wishes(wave, town.home);
    Instant call = town.find(first).times().callDue().orElseThrow();

    join(other);

    Recovery found = town.find(town.only());
    assertThat(found.problem().isOpen()).isTrue();
    assertThat(open(first)).containsExactlyInAnyOrder("FIRST_RESPONSE", "RESOLVE");
    assertThat(found.times().callDue()).contains(call);
  }

  @Test
  void herNameIsTakenOutOfWhatOthersOfHerHouseholdSaidWhenTheyWereAsked() {
    UUID id = town.wished();
    UUID person = person();
    town.run(
        """
        WITH p AS (
          INSERT INTO person (community_id, id, organisation_id, name, created_at)
          SELECT community_id, gen_random_uuid(), organisation_id, '李家人', now()
          FROM recovery
          RETURNING community_id, id, organisation_id),
        m AS (
          INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
            role, created_at)
          SELECT p.community_id, gen_random_uuid(), p.organisation_id, r.household_id, p.id,
            'FAMILY', now()
          FROM p, recovery r
          RETURNING id)
        UPDATE recovery SET member_id = m.id FROM m
        """);
    town.run(
        """
        INSERT INTO recovery_question
          (community_id, recovery_id, organisation_id, asked_at, expires_at, said, said_at, words)
        SELECT community_id, id, organisation_id, now(), now() + interval '1 day', 'RECOVERED',
          now(), '王小101 很满意'
        FROM recovery
        """);

    town.town.in(() -> {
      people.erase(community, person);
      return true;
    });

    assertThat(town.text("SELECT words FROM recovery_question")).isEqualTo("\u25A2 很满意");
    assertThat(town.find(id).isClosed()).isFalse();
  }

  private UUID wishes(Wave wave, UUID household) {
    town.answer(wave, household, 3, true);
    town.tellAgain();
    return UUID.fromString(
        town.text("SELECT id::text FROM recovery WHERE household_id = '%s'".formatted(household)));
  }

  private void member(UUID id) {
    town.run(
        """
        UPDATE recovery r
        SET member_id = (
          SELECT m.member_id
          FROM household_member m
          WHERE m.community_id = r.community_id AND m.household_id = r.household_id
          LIMIT 1)
        WHERE r.id = '%s'
        """
            .formatted(id));
  }

  private void end(StaffBrowser browser, UUID id, String track, String how) {
    String version = String.valueOf(town.find(id).version());
    assertThat(
            browser.post(
                "/callbacks/" + id + "/" + track + "-end",
                "end",
                how,
                "words",
                "说明了原因",
                "version",
                version))
        .isEqualTo(303);
  }

  private void join(UUID gone) {
    town.town.in(() -> households.repoint(community, gone, town.home));
  }

  /** Measures whose clocks run. */
  private List<String> open(UUID id) {
    return town.town.in(() ->
        application.getBean(Recoveries.class).clocks(town.find(id)).stream()
            .filter(clock -> clock.state().isOpen())
            .map(clock -> clock.measure().name())
            .toList());
  }

  private UUID person() {
    return UUID.fromString(
        town.text(
            "SELECT person_id::text FROM household_member WHERE household_id = '%s'"
                .formatted(town.home)));
  }
}
