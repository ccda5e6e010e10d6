package org.lintel.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.pooling.BetaBinomial.Count;
import org.lintel.statistics.pooling.RankIntervals.Rank;

/** Small cases that can be followed with a pencil, and what lies on either side of a limit. */
class PoolingByHandTests {

  private static final Offset<Double> NEAR = within(1e-12);

  @Test
  void theScoresOfJamesAndStein() {
    var found = JamesStein.of(List.of(1.0, 2.0, 3.0, 6.0), 1);

    assertThat(found.mean()).isEqualTo(3);
    assertThat(found.factor()).isCloseTo(1 - 1 / 14.0, NEAR);
    assertThat(found.values().getFirst()).isCloseTo(3 - 2 * 13 / 14.0, NEAR);
    assertThat(found.values().getLast()).isCloseTo(3 + 3 * 13 / 14.0, NEAR);
    assertThat(JamesStein.of(List.of(1.0, 2.0, 3.0, 6.0), 15).factor()).isZero();
    assertThat(JamesStein.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0), 1).factor()).isCloseTo(0.8, NEAR);
  }

  @Test
  void whatJamesAndSteinNeed() {
    List<Double> three = List.of(1.0, 2.0, 3.0);
    assertThatThrownBy(() -> JamesStein.of(three, 1)).hasMessageContaining("3 scores");
    List<Double> four = List.of(1.0, 2.0, 3.0, 4.0);
    assertThatThrownBy(() -> JamesStein.of(four, 0)).hasMessageContaining("variance 0.0");
    assertThatThrownBy(() -> JamesStein.of(four, Double.NaN)).hasMessageContaining("NaN");
  }

  /** Weights 1/1 and 1/3: mean (0 + 4/3)/(4/3) = 1, spread 1 + 9/3 = 4. */
  @Test
  void meanAndSpreadOfTwoScores() {
    var scores = List.of(new Score(0, 1), new Score(4, 3));

    assertThat(BetweenVariance.mean(scores, 0)).isCloseTo(1, NEAR);
    assertThat(BetweenVariance.spread(scores, 0)).isCloseTo(4, NEAR);
    assertThat(BetweenVariance.mean(scores, 1)).isCloseTo(4 / 3.0, NEAR);
    assertThat(BetweenVariance.spread(scores, 1)).isCloseTo(16 / 9.0 / 2 + 64 / 9.0 / 4, NEAR);
    assertThat(BetweenVariance.DERSIMONIAN_LAIRD.of(scores))
        .isCloseTo(3 / (4 / 3.0 - 10 / 9.0 / (4 / 3.0)), NEAR);
  }

  /** With equal variances all three are the variance of the scores less their own. */
  @ParameterizedTest
  @EnumSource
  void equalVariancesLeaveNoChoice(BetweenVariance estimator) {
    var scores = List.of(new Score(1, 2), new Score(3, 2), new Score(8, 2));

    assertThat(estimator.of(scores)).isCloseTo(13 - 2, within(1e-9));
    var alike = List.of(new Score(1, 2), new Score(1.5, 2), new Score(1.2, 2));
    assertThat(estimator.of(alike)).isZero();
  }

  @Test
  void oneScoreHasNoSpread() {
    var one = List.of(new Score(1, 2));
    assertThatThrownBy(() -> BetweenVariance.PAULE_MANDEL.of(one))
        .hasMessageContaining("1 scores are below 2");
    var two = List.of(new Score(1, 2), new Score(9, 2));
    assertThat(BetweenVariance.PAULE_MANDEL.of(two)).isCloseTo(30, within(1e-9));
  }

  /** Morris (1983), five scores of variance 1 around 3 and τ² = 1. */
  @Test
  void whatIsPooledOfFiveScores() {
    var scores =
        List.of(
            new Score(1, 1), new Score(2, 1), new Score(3, 1), new Score(4, 1), new Score(5, 1));

    var found = PartialPooling.known(scores, 1);

    assertThat(found.mean()).isEqualTo(3);
    assertThat(found.isUncertain()).isTrue();
    assertThat(found.values()).containsExactly(2.0, 2.5, 3.0, 3.5, 4.0);
    var first = found.communities().getFirst();
    assertThat(first.raw()).isEqualTo(1);
    assertThat(first.shrinkage()).isEqualTo(0.5);
    assertThat(first.reliability()).isEqualTo(0.5);
    assertThat(first.standardError()).isCloseTo(Math.sqrt(1 - 0.8 * 0.5 + 0.25 * 4), NEAR);
    Interval interval = first.interval(0.95);
    assertThat(interval.lower()).isCloseTo(2 - 1.959963984540054 * first.standardError(), NEAR);
    assertThat(interval.upper()).isCloseTo(2 + 1.959963984540054 * first.standardError(), NEAR);
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(PartialPooling.of(scores).value()).isPresent();
    assertThat(PartialPooling.of(scores.subList(0, 4)))
        .isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
  }

  @Test
  void fromTenCommunitiesOnTheSpreadIsKnown() {
    assertThat(PartialPooling.known(Collections.nCopies(9, new Score(1, 1)), 0).isUncertain())
        .isTrue();
    assertThat(PartialPooling.known(Collections.nCopies(10, new Score(1, 1)), 0).isUncertain())
        .isFalse();
  }

  @Test
  void reliabilityIsTheShareThatIsReal() {
    assertThat(PartialPooling.reliability(0.02, 0.06)).isCloseTo(0.25, NEAR);
    assertThat(PartialPooling.reliability(0, 1)).isZero();
    assertThatThrownBy(() -> PartialPooling.reliability(-0.1, 1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> PartialPooling.reliability(1, 0)).hasMessageContaining("0.0");
  }

  @Test
  void countsOfAShareLieBetweenNoneAndAll() {
    assertThat(new Count(0, 1).n()).isEqualTo(1);
    assertThat(new Count(1, 1).x()).isEqualTo(1);
    assertThatThrownBy(() -> new Count(0, 0)).hasMessageContaining("0 of 0");
    assertThatThrownBy(() -> new Count(-1, 4)).hasMessageContaining("-1 of 4");
    assertThatThrownBy(() -> new Count(5, 4)).hasMessageContaining("5 of 4");
  }

  @Test
  void sharesAreDrawnTowardsTheMean() {
    var shares = new BetaBinomial(0.2, 10);
    assertThat(shares.share(new Count(5, 10))).isCloseTo(0.35, NEAR);
    var classes = new DirichletMultinomial(List.of(0.2, 0.3, 0.5), 10);
    assertThat(classes.pooled(5, 5, 0)).containsExactly(0.35, 0.4, 0.25);
  }

  @Test
  void fourCommunitiesHaveNoDistribution() {
    var counts = List.of(new Count(1, 9), new Count(4, 9), new Count(2, 9), new Count(7, 9));
    assertThat(BetaBinomial.fit(counts)).isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
    var classes =
        List.of(new long[] {1, 8}, new long[] {4, 5}, new long[] {2, 7}, new long[] {7, 2});
    assertThat(DirichletMultinomial.fit(classes))
        .isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
  }

  @Test
  void nobodyAndEverybodyAreNoDistribution() {
    assertThat(BetaBinomial.fit(Collections.nCopies(5, new Count(0, 9))))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(BetaBinomial.fit(Collections.nCopies(5, new Count(9, 9))))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(DirichletMultinomial.fit(Collections.nCopies(5, new long[] {3, 0, 6})))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
  }

  /** A place in common is enough not to order two communities. */
  @Test
  void placesThatTouchAreNoOrder() {
    var found =
        new RankIntervals(
            List.of(new Rank(1, 1, 2), new Rank(2, 2, 3), new Rank(3, 3, 4), new Rank(4, 3, 4)),
            0.95);

    assertThat(found.areOrdered(0, 1)).isFalse();
    assertThat(found.areOrdered(1, 0)).isFalse();
    assertThat(found.areOrdered(0, 2)).isTrue();
    assertThat(found.areOrdered(2, 0)).isTrue();
    assertThat(found.surelyInUpperHalf()).containsExactly(2, 3);
    assertThat(found.monteCarloError()).isCloseTo(Math.sqrt(0.025 * 0.975 / 20_000), within(1e-15));
  }

  @Test
  void theMiddlePlaceIsInNoHalf() {
    var found =
        new RankIntervals(List.of(new Rank(1, 1, 1), new Rank(2, 2, 2), new Rank(3, 3, 3)), 0.9);

    assertThat(found.surelyInUpperHalf()).containsExactly(2);
    assertThat(found.monteCarloError()).isCloseTo(Math.sqrt(0.05 * 0.95 / 20_000), within(1e-15));
  }

  // Shares of 0.136, 0.455, 0.503, 0.682 and 0.864 with 1,000 answers of the prior; the middle one,
  // of few answers, lies 3 of its errors above the one below it.
  @Test
  void placesByShares() {
    var prior = new BetaBinomial(0.5, 1_000);
    var counts =
        List.of(
            new Count(104, 200),
            new Count(4_500, 10_000),
            new Count(9_000, 10_000),
            new Count(1_000, 10_000),
            new Count(7_000, 10_000));

    var found = RankIntervals.of(prior, counts, 5).value().orElseThrow();

    assertThat(found.ranks())
        .containsExactly(
            new Rank(3, 3, 3),
            new Rank(2, 2, 2),
            new Rank(5, 5, 5),
            new Rank(1, 1, 1),
            new Rank(4, 4, 4));
    assertThat(RankIntervals.of(prior, counts.subList(0, 4), 5))
        .isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
  }

  // Five errors apart is an order; half an error is none.
  @Test
  void placesByScoresFollowTheirErrors() {
    var scores =
        List.of(
            new Score(0, 1e-4),
            new Score(1, 1e-4),
            new Score(2, 1e-4),
            new Score(3, 1e-4),
            new Score(4, 1e-4),
            new Score(4.05, 1e-4));

    var apart = RankIntervals.of(PartialPooling.known(scores, 1e6), 5);

    assertThat(apart.ranks())
        .containsExactly(
            new Rank(1, 1, 1),
            new Rank(2, 2, 2),
            new Rank(3, 3, 3),
            new Rank(4, 4, 4),
            new Rank(5, 5, 5),
            new Rank(6, 6, 6));
    var near = scores.stream().map(score -> new Score(score.value(), 0.01)).toList();
    var together = RankIntervals.of(PartialPooling.known(near, 1e6), 5).ranks();
    assertThat(together.get(4)).isEqualTo(new Rank(5, 5, 6));
    assertThat(together.get(5)).isEqualTo(new Rank(6, 5, 6));
  }

  /** Scores -1, 0 and 1 of variance 1: squares 2 as expected of chance, and nothing beyond. */
  @ParameterizedTest
  @EnumSource
  void asMuchSpreadAsChanceHasLeavesNothing(BetweenVariance estimator) {
    assertThat(estimator.of(List.of(new Score(-1, 1), new Score(0, 1), new Score(1, 1)))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void anotherUnitScalesTheVarianceByItsSquare(BetweenVariance estimator) {
    double[] values = {0, 3, 8, -4, 15};
    double[] variances = {1, 2, 4, 3, 5};
    double unit = 1e-5;
    var plain = scores(values, variances, 0, 1);
    var scaled = scores(values, variances, 0, unit);

    double expected = estimator.of(plain);

    assertThat(expected).isGreaterThan(1);
    assertThat(estimator.of(scaled) / (unit * unit)).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void scoresFarFromZeroSpreadAsMuch() {
    double[] values = {0, 1.5, 4, -2.25, 7.125};
    double[] variances = {1, 3, 7, 0.9, 1.7};
    double near = BetweenVariance.spread(scores(values, variances, 0, 1), 0);

    assertThat(BetweenVariance.spread(scores(values, variances, 1e9, 1), 0))
        .isCloseTo(near, within(1e-6));
    var moved = JamesStein.of(List.of(1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 6, 1e9 + 7), 1);
    assertThat(moved.factor())
        .isCloseTo(JamesStein.of(List.of(1.0, 2.0, 3.0, 6.0, 7.0), 1).factor(), within(1e-6));
  }

  private static List<Score> scores(
      double[] values, double[] variances, double moved, double unit) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Score(unit * values[i] + moved, unit * unit * variances[i]))
        .toList();
  }
}
