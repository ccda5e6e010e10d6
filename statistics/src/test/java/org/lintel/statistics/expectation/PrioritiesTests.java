package org.lintel.statistics.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Interval;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.expectation.ImportancePerformance.Item;
import org.lintel.statistics.expectation.ImportancePerformance.Quadrant;
import org.lintel.statistics.expectation.PenaltyReward.Kind;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.Moments;

class PrioritiesTests {

  private static Item item(double performance, double importance, double half) {
    return new Item(
        performance,
        new Interval(performance - half, performance + half, 0.9),
        importance,
        new Interval(importance - half / 100, importance + half / 100, 0.9));
  }

  @Test
  void anItemIsPlacedOnlyWhenBothIntervalsAreOnOneSide() {
    var found =
        ImportancePerformance.of(
            List.of(item(8, 0.4, 0.5), item(6, 0.4, 0.5), item(6, 0.2, 0.5), item(8, 0.2, 0.5)));

    assertThat(found.performanceAxis()).isEqualTo(7);
    assertThat(found.importanceAxis()).isCloseTo(0.3, within(1e-12));
    assertThat(IntStream.range(0, 4).mapToObj(found::quadrant))
        .containsExactly(
            Quadrant.KEEP_UP, Quadrant.CONCENTRATE, Quadrant.LOW_PRIORITY, Quadrant.OVERDONE);
    assertThat(found.around(8.2, 0.3).quadrant(0)).isEqualTo(Quadrant.UNDECIDED);
    assertThat(found.around(8.6, 0.3).quadrant(0)).isEqualTo(Quadrant.CONCENTRATE);
    assertThat(found.around(7, 0.4).quadrant(0)).isEqualTo(Quadrant.UNDECIDED);
    assertThat(found.around(8.5, 0.3).quadrant(0)).isEqualTo(Quadrant.UNDECIDED);
  }

  @Test
  void intervalsOfAnotherLevelAndASingleItemAreRefused() {
    var usual = new Interval(1, 2, 0.95);
    var right = new Interval(1, 2, 0.9);
    assertThatThrownBy(() -> new Item(1, usual, 1, right)).hasMessageContaining("0.95");
    assertThatThrownBy(() -> new Item(1, right, 1, usual)).hasMessageContaining("0.95");
    assertThatThrownBy(() -> ImportancePerformance.of(List.of(item(1, 1, 1))))
        .hasMessageContaining("1 items");
  }

  /** Means and partial correlations of PERQ1-7 with CUSA1, R 4.2.2. */
  @Test
  void publishedAnswersGiveTheirPartialCorrelations() {
    var mobi = MomentTables.of("mobi");
    var found =
        ImportancePerformance.ofPartialCorrelations(
                mobi.covariances(), mobi.at("CUSA1"), mobi.family("PERQ"))
            .value()
            .orElseThrow();
    double[] means = {7.944, 7.192, 7.7, 7.916, 7.872, 7.776, 7.592};
    double[] partial = {.306, .117, .049, .184, .003, -.001, .127};

    for (int i = 0; i < means.length; i++) {
      assertThat(found.items().get(i).performance()).isCloseTo(means[i], within(1e-9));
      assertThat(found.items().get(i).importance()).isCloseTo(partial[i], within(0.0005));
      assertThat(found.items().get(i).ofImportance().contains(partial[i])).isTrue();
    }
    var first = found.items().getFirst().ofImportance();
    double wide = 1.6448536269514722 / Math.sqrt(250 - 6 - 3);
    assertThat(atanh(first.upper()) - atanh(first.lower())).isCloseTo(2 * wide, within(1e-9));
    var performance = found.items().getFirst().ofPerformance();
    double error = mobi.covariances().deviation(mobi.at("PERQ1")) / Math.sqrt(250);
    assertThat(performance.halfWidth()).isCloseTo(1.650996151677464 * error, within(1e-9));
    assertThat(found.quadrant(0)).isEqualTo(Quadrant.KEEP_UP);
    assertThat(found.quadrant(2)).isEqualTo(Quadrant.UNDECIDED);
  }

  private static double atanh(double r) {
    return 0.5 * Math.log((1 + r) / (1 - r));
  }

  @Test
  void placesNeedAnswersAndVariation() {
    var mobi = MomentTables.of("mobi");
    assertThat(ImportancePerformance.ofPartialCorrelations(mobi.from(99).covariances(), 0, 1, 2))
        .isEqualTo(new Outcome.TooFew<ImportancePerformance>(99, 100));
    assertThat(
            ImportancePerformance.ofPartialCorrelations(
                Covariances.of(100, new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}}), 0, 1, 2))
        .isEqualTo(new Outcome.Impossible<ImportancePerformance>(Reason.CONSTANT));
    assertThat(
            ImportancePerformance.ofPartialCorrelations(
                Covariances.of(100, new double[][] {{1, 0, 0}, {0, 1, 1}, {0, 1, 1}}), 0, 1, 2))
        .isEqualTo(new Outcome.Impossible<ImportancePerformance>(Reason.DEPENDENT));
  }

  /** Four kinds of items on a scale 1 to 5, with what they do to the outcome built in. */
  private static Moments answers(SplittableRandom random, int n, double noise) {
    var collector = PenaltyReward.collect(4, 2, 4);
    for (int i = 0; i < n; i++) {
      double[] items = random.ints(4, 1, 6).asDoubleStream().toArray();
      double overall = 6 + noise * random.nextGaussian();
      overall -= items[0] <= 2 ? 2 : 0;
      overall += items[1] >= 4 ? 2 : 0;
      overall += items[2] >= 4 ? 1 : items[2] <= 2 ? -1 : 0;
      collector.add(overall, items);
    }
    return collector.moments();
  }

  @Test
  void whatWasBuiltInIsFound() {
    var random = Seed.random();
    var found =
        PenaltyReward.fit(answers(random, 400, 0.5).merge(answers(random, 400, 0.5)))
            .value()
            .orElseThrow();

    assertThat(found.items())
        .extracting(PenaltyReward.Item::kind)
        .startsWith(Kind.BASIC, Kind.EXCITING);
    assertThat(found.items().get(0).penalty()).isCloseTo(-2, within(0.3));
    assertThat(found.items().get(1).reward()).isCloseTo(2, within(0.3));
    assertThat(found.items().get(2).penalty()).isCloseTo(-1, within(0.3));
    assertThat(found.items().get(2).reward()).isCloseTo(1, within(0.3));
    assertThat(found.n()).isEqualTo(800);
    assertThat(found.rSquared()).isBetween(0.8, 1.0);
  }

  @Test
  void withoutNoiseTheCoefficientsAreExact() {
    var found = PenaltyReward.fit(answers(Seed.random(), 200, 0)).value().orElseThrow();

    assertThat(found.items().get(0).penalty()).isCloseTo(-2, within(1e-9));
    assertThat(found.items().get(0).reward()).isCloseTo(0, within(1e-9));
    assertThat(found.items().get(1).reward()).isCloseTo(2, within(1e-9));
    assertThat(found.rSquared()).isCloseTo(1, within(1e-9));
    assertThat(found.items().get(0).penaltyError()).isCloseTo(0, within(1e-6));
  }

  /** One item, so that the coefficients are differences of three means. */
  @Test
  void oneItemComparesThreeMeans() {
    var collector = PenaltyReward.collect(1, 2, 4);
    double[][] outcomes = {{3, 5}, {6, 6, 9}, {7, 9, 8}};
    for (int round = 0; round < 20; round++) {
      for (int level = 0; level < 3; level++) {
        for (double outcome : outcomes[level]) {
          collector.add(outcome, 1 + 2 * level);
        }
      }
    }

    var found = PenaltyReward.fit(collector.moments()).value().orElseThrow();

    assertThat(found.items().getFirst().penalty()).isCloseTo(-3, within(1e-9));
    assertThat(found.items().getFirst().reward()).isCloseTo(1, within(1e-9));
    double residual = 20 * (2 + 6 + 2) / 157.0;
    assertThat(found.items().getFirst().penaltyError())
        .isCloseTo(Math.sqrt(residual * (1 / 40.0 + 1 / 60.0)), within(1e-9));
    assertThat(found.items().getFirst().rewardError())
        .isCloseTo(Math.sqrt(residual * (1 / 60.0 + 1 / 60.0)), within(1e-9));
    assertThat(found.items().getFirst().kind()).isEqualTo(Kind.BASIC);
  }

  @Test
  void kindsDependOnTheSumAndItsError() {
    assertThat(kind(new double[] {5, 6, 7})).isEqualTo(Kind.LINEAR);
    assertThat(kind(new double[] {6, 6, 6})).isEqualTo(Kind.UNDECIDED);
    assertThat(kind(new double[] {6, 6, 8})).isEqualTo(Kind.EXCITING);
    assertThat(kind(new double[] {4, 6, 6})).isEqualTo(Kind.BASIC);
  }

  private static Kind kind(double[] means) {
    var collector = PenaltyReward.collect(1, 2, 4);
    for (int i = 0; i < 60; i++) {
      for (int level = 0; level < 3; level++) {
        collector.add(means[level] + (i % 2 == 0 ? 1 : -1), 1 + 2 * level);
      }
    }
    return PenaltyReward.fit(collector.moments()).value().orElseThrow().items().getFirst().kind();
  }

  @Test
  void contrastsNeedAnswersOnBothEnds() {
    assertThat(PenaltyReward.fit(answers(Seed.random(), 149, 1)))
        .isEqualTo(new Outcome.TooFew<PenaltyReward>(149, 150));
    var nobodyLow = PenaltyReward.collect(1, 2, 4);
    for (int i = 0; i < 150; i++) {
      nobodyLow.add(i % 7, 3 + i % 3);
    }
    assertThat(PenaltyReward.fit(nobodyLow.moments()))
        .isEqualTo(new Outcome.Impossible<PenaltyReward>(Reason.CONSTANT));
    assertThatThrownBy(() -> PenaltyReward.collect(0, 2, 4)).hasMessageContaining("0 items");
    assertThatThrownBy(() -> PenaltyReward.collect(1, 4, 4)).hasMessageContaining("4.0");
    assertThatThrownBy(() -> nobodyLow.add(1, 2, 3)).hasMessageContaining("2 answers");
  }

  @Test
  void twoItemsHaveAMiddle() {
    var found = ImportancePerformance.of(List.of(item(8, 0.4, 0.5), item(6, 0.2, 0.5)));

    assertThat(found.performanceAxis()).isEqualTo(7);
    assertThat(found.quadrant(0)).isEqualTo(Quadrant.KEEP_UP);
    assertThat(found.quadrant(1)).isEqualTo(Quadrant.LOW_PRIORITY);
  }

  @Test
  void answersAreTakenOneAfterTheOther() {
    var two = PenaltyReward.collect(1, 2, 4).add(5, 1).add(9, 5).moments();

    assertThat(two.n(0, 0)).isEqualTo(2);
    assertThat(two.mean(0)).isEqualTo(7);
    assertThat(two.mean(1)).isEqualTo(0.5);
  }
}
