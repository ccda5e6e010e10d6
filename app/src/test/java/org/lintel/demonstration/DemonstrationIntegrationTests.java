package org.lintel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.PortfolioTree;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Change;
import org.lintel.measurement.CommunityComparison;
import org.lintel.measurement.Filter;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Participations;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.platform.Paging;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.statistics.funnel.FunnelVerdict;
import org.lintel.survey.Callbacks;
import org.lintel.survey.Standing;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration as it is loaded, looked at by the product's own figures. */
@LintelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIntegrationTests {

  private static final String DECLINED = "前湾一号";

  @Autowired LoadingTheDemonstration loading;
  @Autowired PortfolioTree tree;
  @Autowired Selections selections;
  @Autowired Readings readings;
  @Autowired Participations participations;
  @Autowired Waves waves;
  @Autowired Callbacks callbacks;
  @Autowired JdbcClient database;

  private int organisation;
  private DemonstrationViewer viewer;

  @BeforeAll
  void load() {
    organisation = loading.load();
    UUID root =
        in(() ->
            tree.nodes().stream()
                .filter(node -> node.parent().isEmpty())
                .findFirst()
                .orElseThrow()
                .id());
    viewer = new DemonstrationViewer(new UUID(0, 1), organisation, root);
  }

  @Test
  void everyAnswerOfTheSheetsIsStored() {
    assertThat(count("household")).isBetween(5_300L, 5_500L);
    assertThat(in(() -> selections.select(viewer, Filter.USUAL)).choice().communities())
        .hasSize(24);
    assertThat(count("response")).isGreaterThan(4 * 1_700L);
    assertThat(count("roster_import_problem")).isZero();
    assertThat(
            in(() ->
                database
                    .sql("SELECT coalesce(sum(problems), 0)::bigint FROM job")
                    .query(Long.class)
                    .single()))
        .isZero();
  }

  @Test
  void theCockpitOpensOnTheLatestWholeWaveWithEveryHeadlineAndItsTargets() {
    var selected = in(() -> selections.select(viewer, Filter.USUAL));
    var reading = in(() -> readings.read(selected.now()));

    assertThat(selected.history()).hasSize(4);
    assertThat(selected.choice().periods()).hasSize(5);
    assertThat(HeadlineMetric.all())
        .allSatisfy(metric -> assertThat(metric.of(reading).shown()).isPresent());
    assertThat(HeadlineMetric.all())
        .filteredOn(metric -> metric.of(reading).target().isPresent())
        .hasSize(3);
  }

  @Test
  void someCommunitiesAreReallyBetterAndOneReallyDeclined() {
    var selected = in(() -> selections.select(viewer, Filter.USUAL));
    var rows = CommunityComparison.of(in(() -> readings.read(selected.now()))).rows();

    assertThat(rows)
        .filteredOn(row -> row.verdict() == FunnelVerdict.ABOVE)
        .extracting(row -> row.community().name())
        .contains("云溪上院", "浣花别院");
    assertThat(rows)
        .filteredOn(row -> row.verdict() == FunnelVerdict.BELOW)
        .extracting(row -> row.community().name())
        .contains("荔景华庭", DECLINED);
    assertThat(change(rows.stream().map(CommunityComparison.Row::community).toList()))
        .isInstanceOfSatisfying(
            Change.Verdict.Judged.class,
            judged -> {
              assertThat(judged.isSignificant()).isTrue();
              assertThat(judged.interval().upper()).isNegative();
            });
  }

  /** What is said about the change of the community that declined. */
  private Change.Verdict change(List<Community> communities) {
    UUID declined =
        communities.stream()
            .filter(each -> each.name().equals(DECLINED))
            .findFirst()
            .orElseThrow()
            .uuid();
    var filter =
        new Filter(Optional.empty(), Optional.empty(), Set.of(), Set.of(declined), Aim.PROCESS);
    var selected = in(() -> selections.select(viewer, filter));
    var now = in(() -> readings.read(selected.now()));
    var before = in(() -> readings.read(selected.before().orElseThrow()));
    return Change.between(now, before).of(new NetPromoterScore().metric());
  }

  @Test
  void whoIsNotHeardHasContentByTenureAndKindOfUnit() {
    var reading = in(() -> readings.read(selections.select(viewer, Filter.USUAL).now()));
    var groups = in(() -> participations.of(reading)).groups();

    assertThat(groups)
        .filteredOn(group -> group.dimension() == Participation.Dimension.UNIT_KIND)
        .extracting(Participation.Group::value)
        .contains("HOME", "SHOP");
    assertThat(rate(groups, "SHOP")).isLessThan(rate(groups, "HOME"));
    assertThat(rate(groups, "SETTLING_IN")).isLessThan(rate(groups, "LONG_TERM"));
  }

  private static double rate(List<Participation.Group> groups, String value) {
    return groups.stream()
        .filter(group -> group.value().equals(value))
        .findFirst()
        .orElseThrow()
        .row()
        .rate()
        .orElseThrow()
        .percent();
  }

  @Test
  void oneWaveIsOpenHasFirstAnswersAndWishesToBeCalled() {
    var open =
        in(() -> waves.visibleTo(viewer, Permission.MANAGE_SURVEYS)).stream()
            .filter(wave -> wave.standing(java.time.Instant.now()) == Standing.OPEN)
            .toList();

    assertThat(open).singleElement().satisfies(wave -> assertThat(answers(wave)).isEqualTo(6));
    assertThat(wishes(false)).isEqualTo(3);
    assertThat(wishes(true)).isEqualTo(1);
  }

  private long answers(Wave wave) {
    return in(() ->
        database
            .sql("SELECT count(*) FROM response WHERE wave_id = :wave")
            .param("wave", wave.id())
            .query(Long.class)
            .single());
  }

  private long wishes(boolean done) {
    var filter = new Callbacks.Filter(done, Optional.empty(), Optional.empty());
    return in(() -> callbacks.of(viewer, Permission.CALL_BACK, filter, new Paging(1, 50))).total();
  }

  private long count(String table) {
    return in(() -> database.sql("SELECT count(*) FROM " + table).query(Long.class).single());
  }

  private <T> T in(Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(organisation, work::get);
  }
}
