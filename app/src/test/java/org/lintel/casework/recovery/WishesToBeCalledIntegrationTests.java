package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.FiringNow;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.identity.Role;
import org.lintel.survey.Mode;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** No wish to be contacted is lost, whatever became of the recovery that it joins. */
@LintelTest
@Import(MovedTime.class)
class WishesToBeCalledIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;

  private RecoveryTown town;
  private UUID desk;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    desk = town.staff("陈立", Role.DESK);
    browser = town.browser(desk, Role.DESK);
  }

  @Test
  void whoAsksAfterTheCallIsCalledOnceMoreWithAllTheTimeThereIs() {
    UUID id = town.wished();
    time.to(at("2026-11-20T12:00"));
    browser.post("/callbacks/" + id + "/calls", "outcome", "promised", "words", "周五修好");
    time.to(at("2026-11-23T12:00"));

    wishes();
    town.tellAgain();

    Recovery found = town.find(id);
    assertThat(found.calls().called()).isEmpty();
    assertThat(found.times().callDue()).contains(at("2026-11-25T12:00"));
    assertThat(opened()).isEqualTo(2);
    assertThat(entries("ASKED_AGAIN")).isEqualTo(1);
    assertThat(browser.page("callback-asked-again", "/callbacks/" + id)).contains("业主又要求联系");
    assertThat(browser.page("callbacks-asked-again", "/callbacks")).contains("/callbacks/" + id);
    time.to(at("2026-11-26T12:00"));
    town.town.in(() -> FiringNow.all(application));
    RecoveryTown.awaitUntil(() -> told("recovery-late") > 0);
  }

  @Test
  void whoDeclinedToTalkAndThenAsksIsListenedTo() {
    UUID id = town.wished();
    browser.post("/callbacks/" + id + "/calls", "outcome", "declined", "words", "不想谈");
    assertThat(town.find(id).emotion().isOpen()).isFalse();

    wishes();

    assertThat(town.find(id).emotion().isOpen()).isTrue();
    browser.post("/callbacks/" + id + "/calls", "outcome", "settled", "words", "谈开了");
    assertThat(town.find(id).isClosed()).isTrue();
    assertThat(town.find(id).emotion().end()).contains(TrackEnd.HEARD);
  }

  @Test
  void whatIsNoWishBringsNoSecondCall() {
    UUID id = town.wished();
    browser.post("/callbacks/" + id + "/calls", "outcome", "promised", "words", "周五修好");

    town.answer(town.wave(Mode.NAMED), town.home, 2, false);
    town.tellAgain();

    assertThat(town.find(id).calls().called()).isPresent();
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void thoseWhoCallHearOfAnAnswerOnceSheAsksToBeCalled() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    assertThat(opened()).isZero();

    wishes();

    assertThat(town.find(town.only()).isRestricted()).isFalse();
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void aWishThatAnAnswerDidNotHaveBeforeCountsAfterItWasClosedToo() {
    town.answer(town.wave(Mode.NAMED), town.home, 5, false);
    town.tellAgain();
    UUID first = town.only();
    town.browser(Role.QUALITY_MANAGER)
        .post("/callbacks/" + first + "/calls", "outcome", "settled", "words", "当面道歉");
    assertThat(town.find(first).isClosed()).isTrue();

    asksOnTheSameAnswer();

    assertThat(town.count("SELECT count(*) FROM recovery WHERE closed_at IS NULL")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM recovery_cause")).isEqualTo(1);
    assertThat(opened()).isEqualTo(1);
    town.tellAgain();
    assertThat(town.count("SELECT count(*) FROM recovery")).isEqualTo(2);
    assertThat(opened()).isEqualTo(1);
  }

  private void wishes() {
    town.answer(town.wave(Mode.CONFIDENTIAL), town.home, 2, true);
    town.tellAgain();
  }

  /** As when she corrects it: the wish stands with the answer that was told before. */
  private void asksOnTheSameAnswer() {
    town.run(
        """
        INSERT INTO callback_request
          (community_id, id, organisation_id, wave_id, household_id, response_id, requested_at)
        SELECT community_id, gen_random_uuid(), organisation_id, wave_id, household_id, id,
          submitted_at
        FROM response
        """);
    town.tellAgain();
  }

  private int entries(String kind) {
    return town.count("SELECT count(*) FROM recovery_entry WHERE kind = '%s'".formatted(kind));
  }

  private int opened() {
    return told("recovery-opened");
  }

  private int told(String template) {
    return town.count(
        "SELECT count(*) FROM staff_notice WHERE staff_id = '%s' AND template = '%s'"
            .formatted(desk, template));
  }
}
