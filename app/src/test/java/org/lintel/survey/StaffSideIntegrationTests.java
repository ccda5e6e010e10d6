package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintelTest
class StaffSideIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired WaveOverviews overviews;
  @Autowired DryRun dryRun;
  @Autowired OpeningAWave opening;
  @Autowired Participation participation;
  @Autowired Comments comments;
  @Autowired Callbacks callbacks;

  private Town town;
  private UUID garden;
  private UUID lake;
  private Viewer viewer;
  private Asking asking;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 3);
    viewer = town.everybody();
    asking = new Asking(application, town);
  }

  @Test
  void aDryRunCountsWhomAWaveWouldAskAndLeavesOutWhoObjected() {
    Wave wave = asking.draft(Mode.NAMED, garden, lake);
    object(garden, town.households().getFirst());

    List<DryRun.Count> counts = town.in(() -> dryRun.of(wave));

    assertThat(counts).extracting(DryRun.Count::name).containsExactly("望江府", "翠湖天地");
    assertThat(counts).extracting(DryRun.Count::eligible).containsExactly(6, 12);
    assertThat(counts).extracting(DryRun.Count::invited).containsExactly(6, 11);
    assertThat(counts).extracting(DryRun.Count::leftOut).containsExactly(0, 1);
    assertThat(counts).extracting(DryRun.Count::onlyBySheet).containsExactly(6, 11);
    var opened = town.in(() -> opening.open(viewer, wave));
    assertThat(opened).isInstanceOf(Opening.Opened.class);
    assertThat(((Opening.Opened) opened).invited()).isEqualTo(17);
  }

  @Test
  void participationIsToldByGroupAndNeverBeyondTheScope() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden, lake);
    asking.answer(wave, garden, town.households().get(0), 9, "", false);
    asking.answer(wave, garden, town.households().get(1), 8, "", false);

    town.in(() -> {
      var groups = participation.byCommunity(viewer, Permission.READ_RESULTS, wave);
      assertThat(groups).extracting(Participation.Group::answered).containsExactly(0, 2);
      var buildings =
          participation.by(
              viewer,
              Permission.READ_RESULTS,
              wave,
              Participation.Dimension.BUILDING,
              Optional.of(garden));
      assertThat(buildings).extracting(Participation.Group::value).containsExactly("1栋", "2栋");
      assertThat(buildings).extracting(Participation.Group::answered).containsExactly(2, 0);
      assertThat(participation.byCommunity(town.of(lake), Permission.READ_RESULTS, wave))
          .extracting(Participation.Group::community)
          .containsExactly(lake);
      assertThat(
              participation.byDay(viewer, Permission.READ_RESULTS, wave, Optional.empty()).stream()
                  .mapToInt(Participation.Day::answered)
                  .sum())
          .isEqualTo(2);
      var overview = overviews.find(town.of(lake), Permission.READ_RESULTS, wave.uuid());
      assertThat(overview.asked()).hasValue(6);
      assertThat(overview.answered()).isZero();
      return true;
    });
  }

  @Test
  void aWaveOfAnotherCommunityOrOrganisationIsNotFound() {
    Wave wave = asking.open(Mode.NAMED, garden);
    var other = new Town(database);
    other.community("别处", "garden", 1);

    town.in(() -> {
      assertThatThrownBy(() -> overviews.find(town.of(lake), Permission.READ_RESULTS, wave.uuid()))
          .isInstanceOf(NotFound.class);
      return true;
    });
    other.in(() -> {
      assertThatThrownBy(
              () -> overviews.find(other.everybody(), Permission.READ_RESULTS, wave.uuid()))
          .isInstanceOf(NotFound.class);
      return true;
    });
  }

  @Test
  void commentsOfAConfidentialWaveAreReadFromTenAnswersOn() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    for (int i = 0; i < 9; i++) {
      asking.answer(wave, garden, town.households().get(i), 5, "", false);
    }
    asking.answer(wave, garden, town.households().get(9), 5, "我是王小" + "402，住2栋402室，灯坏了", false);
    Wave few = asking.open(Mode.CONFIDENTIAL, lake);
    asking.answer(few, lake, town.households().get(12), 5, "门禁坏了", false);

    town.in(() -> {
      var read =
          comments.of(
              viewer, Permission.READ_COMMENTS, Optional.empty(), Optional.empty(), Paging.first());
      assertThat(read.rows()).extracting(Comments.Comment::wave).containsExactly(wave.name());
      assertThat(read.rows().getFirst().words()).contains("灯坏了").doesNotContain("402");
      assertThat(
              comments.heldBack(
                  viewer, Permission.READ_COMMENTS, Optional.empty(), Optional.empty()))
          .isEqualTo(1);
      assertThat(
              comments
                  .of(
                      town.of(lake),
                      Permission.READ_COMMENTS,
                      Optional.empty(),
                      Optional.empty(),
                      Paging.first())
                  .rows())
          .isEmpty();
      return true;
    });
  }

  @Test
  void whoAsksForACallStandsOnTheListUntilItIsWrittenDown() {
    Wave wave = asking.open(Mode.CONFIDENTIAL, garden);
    asking.answer(wave, garden, town.households().get(0), 3, "", true);
    asking.answer(wave, garden, town.households().get(1), 3, "", false);

    town.in(() -> {
      var todo = callbacks.of(viewer, Permission.CALL_BACK, filter(false), Paging.first());
      assertThat(todo.rows()).extracting(Callbacks.Callback::person).containsExactly("王小101");
      var callback = todo.rows().getFirst();
      assertThat(callbacks.finish(viewer, callback, CallbackOutcome.REACHED, "说好周五上门")).isTrue();
      assertThat(callbacks.finish(viewer, callback, CallbackOutcome.DECLINED, "")).isFalse();
      assertThat(callbacks.of(viewer, Permission.CALL_BACK, filter(false), Paging.first()).rows())
          .isEmpty();
      assertThat(callbacks.of(viewer, Permission.CALL_BACK, filter(true), Paging.first()).rows())
          .extracting(done -> done.done().orElseThrow().note())
          .containsExactly("说好周五上门");
      return true;
    });
  }

  private static Callbacks.Filter filter(boolean isDone) {
    return new Callbacks.Filter(isDone, Optional.empty(), Optional.empty());
  }

  private void object(UUID community, UUID household) {
    town.in(() ->
        database
            .sql(
                """
                INSERT INTO survey_objection (community_id, household_id, organisation_id, objected_at)
                VALUES (:community, :household, :organisation, now())
                """)
            .param("community", town.id(community))
            .param("household", household)
            .param("organisation", town.organisation)
            .update());
  }
}
