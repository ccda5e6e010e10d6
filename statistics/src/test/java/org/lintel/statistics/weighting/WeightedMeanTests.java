package org.lintel.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lintel.statistics.ReferenceValues.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Seed;
import org.lintel.statistics.comparison.StratifiedNps;
import org.lintel.statistics.weighting.WeightedMean.Stratum;

class WeightedMeanTests {

  private record Row(int cluster, double weight, double value) {}

  private static List<Row> rows(SplittableRandom random, int n, int clusters) {
    return IntStream.range(0, n)
        .mapToObj(
            i -> new Row(i % clusters, 1 + random.nextInt(4), random.nextInt(11) + (i % clusters)))
        .toList();
  }

  private static WeightedSums sums(List<Row> rows) {
    var sums = WeightedSums.none();
    for (Row row : rows) {
      sums = sums.plus(row.weight(), row.value());
    }
    return sums;
  }

  private static List<WeightedSums> byCluster(List<Row> rows, int clusters) {
    return IntStream.range(0, clusters)
        .mapToObj(c -> sums(rows.stream().filter(row -> row.cluster() == c).toList()))
        .toList();
  }

  /** The linearised variance row by row, from its definition. */
  private static double byHand(List<Row> rows, int clusters) {
    double weights = rows.stream().mapToDouble(Row::weight).sum();
    double mean = rows.stream().mapToDouble(r -> r.weight() * r.value()).sum() / weights;
    double[] z = new double[clusters];
    for (Row row : rows) {
      z[row.cluster()] += row.weight() * (row.value() - mean) / weights;
    }
    double spread = 0;
    for (double one : z) {
      spread += one * one;
    }
    return Math.sqrt(clusters / (clusters - 1.0) * spread);
  }

  @Test
  void mergedSumsGiveTheLinearisedErrorOfTheRows() {
    var rows = rows(Seed.random(), 200, 8);

    var found = WeightedMean.ofClusters(byCluster(rows, 8)).value().orElseThrow();

    assertThat(found.standardError()).isCloseTo(byHand(rows, 8), within(1e-12));
    assertThat(found.value()).isCloseTo(sums(rows).mean(), within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(7);
    assertThat(found.n()).isEqualTo(200);
    assertThat(found.designEffect()).isGreaterThan(1);
    assertThat(found.interval().halfWidth())
        .isCloseTo(2.364624251 * found.standardError(), within(1e-8));
  }

  @Test
  void everyAnswerItsOwnClusterIsTheSameAsNoClusters() {
    var rows = rows(Seed.random(), 60, 60);

    var each = WeightedMean.ofClusters(byCluster(rows, 60)).value().orElseThrow();
    var none = WeightedMean.of(sums(rows)).value().orElseThrow();

    assertThat(none.standardError()).isCloseTo(each.standardError(), within(1e-12));
    assertThat(none.degreesOfFreedom()).isEqualTo(each.degreesOfFreedom()).isEqualTo(59);
    assertThat(none.designEffect()).isCloseTo(each.designEffect(), within(1e-12));
  }

  @Test
  void equalWeightsAreTheOrdinaryMean() {
    var answers = new Histogram(1, 3, 2, 1, 4, 10, 20, 10);
    var weighted = WeightedSums.none();
    for (int value = 1; value <= 7; value++) {
      for (long i = 0; i < answers.count(value); i++) {
        weighted = weighted.plus(2.5, value);
      }
    }

    var found = WeightedMean.of(weighted).value().orElseThrow();
    var plain = Mean.of(answers);

    assertThat(found.value()).isCloseTo(plain.value(), within(1e-12));
    assertThat(found.standardError())
        .isCloseTo(plain.standardError(Purpose.process()), within(1e-12));
    assertThat(found.designEffect()).isCloseTo(1, within(1e-9));
    assertThat(weighted.designEffect()).isCloseTo(1, within(1e-12));
  }

  /** Weights 1, 1, 2: Kish's effect 3 · 6/16. */
  @Test
  void kishCountsTheAnswersThatRemain() {
    var sums = WeightedSums.none().plus(1, 0).plus(1, 5).plus(2, 10);

    assertThat(sums.mean()).isEqualTo(6.25);
    assertThat(sums.designEffect()).isEqualTo(18 / 16.0);
    assertThat(sums.effectiveAnswers()).isCloseTo(16 / 6.0, within(1e-12));
  }

  /** Two buildings of 15, all of one mind in each: as much as two answers. */
  @Test
  void aBuildingOfOneMindIsOneAnswer() {
    var no = WeightedSums.none();
    var yes = WeightedSums.none();
    for (int i = 0; i < 15; i++) {
      no = no.plus(1, 0);
      yes = yes.plus(1, 1);
    }

    var found = WeightedMean.ofClusters(List.of(no, yes)).value().orElseThrow();

    assertThat(found.standardError()).isCloseTo(0.5, within(1e-12));
    assertThat(found.designEffect()).isCloseTo(29, within(1e-9));
  }

  @Test
  void strataTakeAwayTheirOwnDifferencesAndAFiniteNumberOfClusters() {
    var rows = rows(Seed.random(), 120, 6);
    var clusters = byCluster(rows, 6);
    var low = clusters.subList(0, 3);
    var high = clusters.subList(3, 6);
    var infinite =
        WeightedMean.ofStrata(
                List.of(
                    new Stratum(low, Double.POSITIVE_INFINITY),
                    new Stratum(high, Double.POSITIVE_INFINITY)))
            .value()
            .orElseThrow();
    var finite =
        WeightedMean.ofStrata(List.of(new Stratum(low, 4), new Stratum(high, 4)))
            .value()
            .orElseThrow();
    var all =
        WeightedMean.ofStrata(List.of(new Stratum(low, 3), new Stratum(high, 3)))
            .value()
            .orElseThrow();

    assertThat(infinite.standardError())
        .isLessThan(WeightedMean.ofClusters(clusters).value().orElseThrow().standardError());
    assertThat(infinite.degreesOfFreedom()).isEqualTo(4);
    assertThat(finite.standardError()).isCloseTo(infinite.standardError() / 2, within(1e-12));
    assertThat(all.standardError()).isZero();
  }

  @Test
  void anyMergeTreeGivesTheSame() {
    var random = Seed.random();
    var rows = new ArrayList<>(rows(random, 90, 1));
    var whole = sums(rows);
    var parts = Stream.of(rows.subList(60, 90), rows.subList(0, 1), rows.subList(1, 60));

    assertThat(parts.map(WeightedMeanTests::sums).reduce(WeightedSums.none(), WeightedSums::merge))
        .isEqualTo(whole);
  }

  @Test
  void meansThatCannotBeGivenSayWhy() {
    var few = sums(rows(Seed.random(), 29, 1));
    var many = sums(rows(Seed.random(), 40, 1));
    var constant = WeightedSums.none();
    for (int i = 0; i < 30; i++) {
      constant = constant.plus(1 + i % 2, 3);
    }
    assertThat(WeightedMean.of(few)).isEqualTo(new Outcome.TooFew<WeightedMean>(29, 30));
    assertThat(WeightedMean.ofClusters(List.of(few)))
        .isEqualTo(new Outcome.TooFew<WeightedMean>(29, 30));
    assertThat(WeightedMean.ofClusters(List.of(many)))
        .isEqualTo(new Outcome.Impossible<WeightedMean>(Reason.TOO_FEW_GROUPS));
    assertThat(WeightedMean.of(constant))
        .isEqualTo(new Outcome.Impossible<WeightedMean>(Reason.CONSTANT));
    assertThatThrownBy(() -> WeightedSums.none().mean()).hasMessageContaining("0");
    assertThatThrownBy(() -> WeightedSums.none().plus(0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> WeightedSums.none().plus(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new WeightedSums(-1, 0, 0, 0, 0, 0, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Stratum(List.of(few, many), 1)).hasMessageContaining("1.0");
  }

  private static final Histogram SMALL = new Histogram(0, 4, 6, 10);
  private static final Histogram LARGE = new Histogram(0, 10, 10, 20);

  private static List<StratifiedMean.Stratum> strata() {
    return List.of(
        new StratifiedMean.Stratum(60, SMALL.sums()),
        new StratifiedMean.Stratum(140, LARGE.sums()));
  }

  /** By hand: means 1.3 and 1.25, variances 12.2/19 and 27.5/39, weights .3 and .7. */
  @Test
  void aStratifiedMeanIsTheOneOfTheTextbook() {
    var finite = StratifiedMean.stratified(strata(), true).value().orElseThrow();
    var process = StratifiedMean.stratified(strata(), false).value().orElseThrow();

    assertThat(finite.value()).isCloseTo(0.3 * 1.3 + 0.7 * 1.25, within(1e-12));
    assertThat(process.standardError())
        .isCloseTo(Math.sqrt(0.09 * 12.2 / 19 / 20 + 0.49 * 27.5 / 39 / 40), within(1e-12));
    assertThat(finite.standardError())
        .isCloseTo(
            Math.sqrt(
                0.09 * 12.2 / 19 / 20 * (1 - 20 / 60.0) + 0.49 * 27.5 / 39 / 40 * (1 - 40 / 140.0)),
            within(1e-12));
    assertThat(finite.n()).isEqualTo(60);
    assertThat(process.interval().halfWidth())
        .isCloseTo(1.959963984540054 * process.standardError(), within(1e-12));
  }

  /** Linearised residuals W_h/n_h (y - mean of its stratum), row by row. */
  @Test
  void aPostStratifiedMeanHasTheErrorOfItsResiduals() {
    double residuals = 0.09 * 12.2 / 400 + 0.49 * 27.5 / 1600;

    var process = StratifiedMean.postStratified(strata(), false).value().orElseThrow();
    var finite = StratifiedMean.postStratified(strata(), true).value().orElseThrow();

    assertThat(process.standardError()).isCloseTo(Math.sqrt(60 / 59.0 * residuals), within(1e-12));
    assertThat(finite.standardError())
        .isCloseTo(Math.sqrt(60 / 59.0 * residuals * (1 - 60 / 200.0)), within(1e-12));
    assertThat(finite.value()).isEqualTo(process.value());
  }

  @Test
  void theWeightedNpsIsNearlyTheOneFromCounts() {
    var tower = counts("tower");
    var terrace = counts("terrace");
    var nps =
        new StratifiedNps(
            List.of(
                new StratifiedNps.Stratum(0.25, tower), new StratifiedNps.Stratum(0.75, terrace)));
    var mean =
        StratifiedMean.stratified(
                List.of(
                    new StratifiedMean.Stratum(1000, tower.classes().sums()),
                    new StratifiedMean.Stratum(3000, terrace.classes().sums())),
                false)
            .value()
            .orElseThrow();

    assertThat(mean.value()).isCloseTo(nps.value(), within(1e-12));
    assertThat(mean.standardError()).isCloseTo(nps.standardError(), within(2e-4));
  }

  @Test
  void strataThatAreTooSmallAreRefused() {
    assertThat(
            StratifiedMean.stratified(
                List.of(
                    new StratifiedMean.Stratum(60, new Histogram(0, 4, 10).sums()),
                    new StratifiedMean.Stratum(60, LARGE.sums())),
                true))
        .isEqualTo(new Outcome.TooFew<StratifiedMean>(14, 15));
    assertThat(StratifiedMean.postStratified(List.of(), true))
        .isEqualTo(new Outcome.TooFew<StratifiedMean>(0, 15));
    assertThatThrownBy(() -> new StratifiedMean.Stratum(19, SMALL.sums()))
        .hasMessageContaining("20 answers are more than 19");
  }

  /** Sums of squares of one large value round; what they leave is no variation. */
  @Test
  void roundingOfALargeValueIsNoVariation() {
    var constant = WeightedSums.none();
    for (int i = 0; i < 30; i++) {
      constant = constant.plus(1 / (1.0 + i % 7), 123_456_789.123);
    }
    assertThat(constant.variance()).isPositive();
    assertThat(WeightedMean.of(constant))
        .isEqualTo(new Outcome.Impossible<WeightedMean>(Reason.CONSTANT));
  }

  @Test
  void aStratumMayHaveAnsweredAsAWhole() {
    var fifteen = new Histogram(0, 5, 10).sums();
    var found =
        StratifiedMean.stratified(List.of(new StratifiedMean.Stratum(15, fifteen)), true)
            .value()
            .orElseThrow();

    assertThat(found.value()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(found.standardError()).isZero();
  }
}
