package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@LintelTest
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class MeasuringIntegrationTests {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired MeasuredCompany companies;
  @Autowired Selections selections;
  @Autowired Readings readings;
  @Autowired Participations participations;
  @Autowired SettingATarget setting;
  @Autowired Targets targets;
  @Autowired TakingFiguresAway taking;

  private Company company;
  private Community lake;
  private Community cloud;

  @BeforeEach
  void ask() {
    company = companies.found("测量物业");
    lake = company.community("翠湖天地", "Asia/Shanghai");
    cloud = company.community("云栖雅苑", "Asia/Shanghai");
    var lakeHomes = company.homes(lake, 60);
    var cloudHomes = company.homes(cloud, 50);
    Wave wave =
        company.wave(
            "relationship_nps",
            now.minus(2, ChronoUnit.DAYS),
            now.plus(9, ChronoUnit.DAYS),
            lake,
            cloud);
    var given = new ArrayList<Submission>();
    for (int i = 0; i < 40; i++) {
      given.add(company.submission(wave, lakeHomes.get(i), now, recommend(i < 30 ? 10 : 5)));
      given.add(company.submission(wave, cloudHomes.get(i), now, recommend(i < 10 ? 9 : 2)));
    }
    company.store(given);
  }

  @Test
  void aManagerSeesTheOwnCommunityWhateverTheAddressSays() {
    Viewer manager = company.managerOf(lake);

    for (Set<UUID> asked :
        List.of(Set.<UUID>of(), Set.of(cloud.uuid()), Set.of(lake.uuid(), cloud.uuid()))) {
      var selected = select(manager, asked);

      assertThat(selected.now().communities()).containsExactly(lake);
      assertThat(selected.now().isCut()).isEqualTo(asked.contains(cloud.uuid()));
      assertThat(nps(selected.now())).isEqualTo(50);
    }
  }

  @Test
  void theHeadSeesAllOrTheCommunitiesAskedFor() {
    assertThat(nps(select(company.chief(), Set.of()).now())).isZero();
    assertThat(nps(select(company.chief(), Set.of(cloud.uuid())).now())).isEqualTo(-50);
  }

  @Test
  void anotherCompanySeesNothing() {
    var other = companies.found("别家物业");
    var selected = other.within(() -> selections.select(other.chief(), Filter.USUAL));

    assertThat(selected.now().communities()).isEmpty();
    assertThat(selected.now().waves()).isEmpty();
    var reading = other.within(() -> readings.read(selected.now()));
    assertThat(new NetPromoterScore().of(reading).finding()).isEqualTo(new Finding.NotAsked());
  }

  @Test
  void participationTellsWhoIsHeardFromTheFirstHousehold() {
    var selection = select(company.managerOf(lake), Set.of()).now();
    var participation = company.within(() -> participations.of(readings.read(selection)));

    assertThat(participation.whole().base()).isEqualTo(new Base(60, 60, 40));
    assertThat(participation.whole().rate().orElseThrow().percent())
        .isEqualTo(200 / 3.0, within(1e-9));
    assertThat(participation.groups())
        .extracting(Participation.Group::dimension)
        .contains(
            Participation.Dimension.BUILDING,
            Participation.Dimension.TENURE,
            Participation.Dimension.UNIT_KIND);
    assertThat(participation.groups().getFirst().value()).isEqualTo("1号楼");
  }

  @Test
  void householdsThatTwoWavesOfAQuarterAskCountOnce() {
    company.wave(
        "relationship_nps", now.minus(1, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS), lake);
    var selection = select(company.managerOf(lake), Set.of()).now();
    var participation = company.within(() -> participations.of(readings.read(selection)));

    assertThat(participation.rounds()).isEqualTo(2);
    assertThat(participation.waves()).hasSize(1);
    assertThat(participation.whole().base()).isEqualTo(new Base(60, 60, 40));
    for (var dimension : Participation.Dimension.values()) {
      var groups =
          participation.groups().stream()
              .filter(group -> group.dimension() == dimension)
              .map(group -> group.row().base())
              .reduce(Base.NONE, Base::plus);
      assertThat(groups).as(dimension.name()).isEqualTo(new Base(60, 60, 40));
    }
  }

  @Test
  void aTargetThatChanceCouldMeetIsRefusedWithTheSmallestChangeThatShows() {
    var near = set(company.chief(), Optional.of(lake), "53");

    assertThat(near)
        .isInstanceOfSatisfying(
            TargetAnswer.WithinNoise.class,
            noise -> {
              assertThat(noise.n()).isEqualTo(40);
              assertThat(noise.current()).isEqualTo(50);
              assertThat(noise.smallest()).isBetween(40.0, 60.0);
            });
    assertThat(company.within(() -> targets.visibleTo(company.chief()))).isEmpty();
  }

  @Test
  void aTargetHoldsForItsSelectionAndANewOneEndsIt() {
    assertThat(set(company.chief(), Optional.empty(), "70")).isInstanceOf(TargetAnswer.Set.class);
    assertThat(set(company.chief(), Optional.of(cloud), "20")).isInstanceOf(TargetAnswer.Set.class);
    assertThat(set(company.chief(), Optional.of(cloud), "30")).isInstanceOf(TargetAnswer.Set.class);

    assertThat(verdict(Set.of())).contains(TargetStanding.Verdict.MISSED);
    assertThat(standing(Set.of(cloud.uuid())).orElseThrow().value()).isEqualByComparingTo("30");
    assertThat(standing(Set.of(lake.uuid()))).isEmpty();
    assertThat(company.within(() -> targets.visibleTo(company.chief()))).hasSize(3);
  }

  @Test
  void aManagerSetsNoTargetForOthers() {
    Viewer manager = company.managerOf(lake);
    assertThat(set(manager, Optional.empty(), "90")).isInstanceOf(TargetAnswer.NotForYou.class);
    var set = (TargetAnswer.Set) set(company.chief(), Optional.of(cloud), "30");

    assertThat(company.within(() -> targets.visibleTo(manager))).isEmpty();
    assertThatThrownBy(() -> company.run(() -> setting.withdraw(manager, set.id())))
        .isInstanceOf(NotFound.class);
    company.run(() -> setting.withdraw(company.chief(), set.id()));
    assertThat(standing(Set.of(cloud.uuid()))).isEmpty();
  }

  @Test
  void anImpossibleTargetIsNamedWithItsLimits() {
    assertThat(set(company.chief(), Optional.empty(), "101"))
        .isEqualTo(new TargetAnswer.OutOfRange(new BigDecimal("101"), -100, 100));
  }

  @Test
  void whatIsTakenAwayIsWhatPagesShow() {
    var taken = company.within(() -> taking.take(company.managerOf(cloud), Filter.USUAL));

    var shown =
        new NetPromoterScore()
            .of(
                company.within(
                    () -> readings.read(select(company.managerOf(cloud), Set.of()).now())));
    assertThat(taken.figures().getFirst().figure()).isEqualTo(shown);
    assertThat(taken.selection().communities()).containsExactly(cloud);
  }

  private Selections.Selected select(Viewer viewer, Set<UUID> communities) {
    var filter =
        new Filter(Optional.empty(), Optional.empty(), Set.of(), communities, Aim.DESCRIPTIVE);
    return company.within(() -> selections.select(viewer, filter));
  }

  private double nps(Selection selection) {
    var reading = company.within(() -> readings.read(selection));
    return new NetPromoterScore().of(reading).shown().orElseThrow().value();
  }

  private Optional<TargetStanding> standing(Set<UUID> communities) {
    var selection = select(company.chief(), communities).now();
    return new NetPromoterScore().of(company.within(() -> readings.read(selection))).target();
  }

  private Optional<TargetStanding.Verdict> verdict(Set<UUID> communities) {
    return standing(communities).map(TargetStanding::verdict);
  }

  private TargetAnswer set(Viewer viewer, Optional<Community> community, String value) {
    var today = LocalDate.ofInstant(now, lake.zone());
    var wanted =
        new NewTarget(
            new NetPromoterScore(), community, new BigDecimal(value), today, Optional.empty());
    return company.within(() -> setting.set(viewer, wanted));
  }

  private static Answers recommend(int score) {
    return new Answers(Map.of("recommend", new Answer.Score(score)));
  }
}
