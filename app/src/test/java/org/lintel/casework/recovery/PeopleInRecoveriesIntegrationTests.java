package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.identity.Role;
import org.lintel.survey.Mode;
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
    UUID person =
        UUID.fromString(
            town.text(
                "SELECT person_id::text FROM household_member WHERE household_id = '%s'"
                    .formatted(town.home)));

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
}
