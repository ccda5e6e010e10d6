package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.community.HouseholdsSucceeded;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;
import org.lintel.identity.Role;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** A recovery ends with the household that it is about, and goes on when that was wrong. */
@LintelTest
@Import(MovedTime.class)
class MovedHouseholdsIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;

  private RecoveryTown town;
  private StaffBrowser staff;
  private UUID id;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    staff = town.browser(Role.QUALITY_MANAGER);
    id = town.wished();
  }

  @Test
  void whoMovesOutIsNotCalledAnyMore() {
    assertThat(
            town.browser(Role.ADMINISTRATOR)
                .post("/owners/" + town.home + "/departure", "day", "2026-11-19"))
        .isEqualTo(303);

    assertThat(town.find(id).isClosed()).isTrue();
    assertThat(town.find(id).times().due()).isEmpty();
    assertThat(staff.page("callbacks-moved", "/callbacks")).doesNotContain("/callbacks/" + id);
    assertThat(staff.page("callback-moved", "/callbacks/" + id)).contains("这户已经搬走");
  }

  @Test
  void aNewOwnerIsNotCalledForTheOneBefore() {
    assertThat(
            town.browser(Role.ADMINISTRATOR)
                .post("/owners/" + town.home + "/succession", "day", "2026-11-19", "name", "周敏"))
        .isEqualTo(303);

    assertThat(town.find(id).isClosed()).isTrue();
  }

  @Test
  void nobodyIsToAskAHouseholdThatMovedAwayMeanwhile() {
    settle();
    assertThat(town.find(id).check().at()).isPresent();

    publish(succeeded());
    time.to(at("2026-12-04T10:00"));

    assertThat(staff.page("callbacks-ask-moved", "/callbacks?s=to-ask"))
        .doesNotContain("/callbacks/" + id);
    publish(takenBack());
    assertThat(town.find(id).check().at()).contains(at("2026-12-04T09:00"));
  }

  @Test
  void takenBackItGoesOnWithAllTheTimeThereIs() {
    staff.post("/callbacks/" + id + "/problem-end", ended());
    publish(succeeded());
    publish(succeeded());
    assertThat(town.find(id).isClosed()).isTrue();
    time.to(at("2026-11-24T09:00"));

    publish(takenBack());
    publish(takenBack());

    Recovery found = town.find(id);
    assertThat(found.isClosed()).isFalse();
    assertThat(found.emotion().isOpen()).isTrue();
    assertThat(found.problem().end()).contains(TrackEnd.EXPLAINED);
    assertThat(found.times().callDue()).contains(at("2026-11-26T09:00"));
    assertThat(staff.page("callback-stays", "/callbacks/" + id)).contains("继续回访");
    assertThat(town.count("SELECT count(*) FROM recovery_entry WHERE kind = 'STAYS'")).isEqualTo(1);
  }

  @Test
  void whatWasClosedBeforeForGoodStaysClosed() {
    settle();
    town.run(
        "UPDATE recovery SET checked_at = now(), check_result = 'RECOVERED', check_by = 'STAFF'");

    publish(succeeded());
    publish(takenBack());

    assertThat(town.find(id).isClosed()).isTrue();
    assertThat(town.count("SELECT count(*) FROM recovery_entry WHERE kind = 'MOVED_AWAY'"))
        .isZero();
  }

  private void settle() {
    staff.post("/callbacks/" + id + "/calls", "outcome", "settled", "words", "当面道歉");
  }

  private String[] ended() {
    return new String[] {
      "end", "explained", "words", "说明了原因", "version", String.valueOf(town.find(id).version())
    };
  }

  private HouseholdsSucceeded succeeded() {
    return new HouseholdsSucceeded(ended(UUID.randomUUID()));
  }

  private HouseholdsSucceeded.TakenBack takenBack() {
    return new HouseholdsSucceeded.TakenBack(ended(UUID.randomUUID()));
  }

  private List<HouseholdEnded> ended(UUID successor) {
    return List.of(
        new HouseholdEnded(town.town.id(town.garden), town.home, Optional.of(successor)));
  }

  private void publish(Object event) {
    town.town.in(() -> {
      application.publishEvent(event);
      return true;
    });
  }
}
