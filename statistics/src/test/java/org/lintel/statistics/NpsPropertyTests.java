package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.statistics.distribution.Quantiles;

class NpsPropertyTests {

  private static final int SAMPLES = 500;

  private static List<Nps> anyCounts(SplittableRandom random) {
    var counts = new ArrayList<Nps>();
    for (var i = 0; i < SAMPLES; i++) {
      var size = 1 + random.nextInt(300);
      counts.add(
          new Nps(
              random.nextBoolean() ? random.nextInt(size) : 0,
              random.nextInt(size),
              1 + random.nextInt(size)));
    }
    return counts;
  }

  @ParameterizedTest
  @EnumSource
  void exchangingPromotersAndDetractorsGivesTheNegative(NpsMethod method) {
    for (var nps : anyCounts(Seed.random())) {
      var mirrored =
          new Nps(
              /* detractors= */ nps.promoters(), nps.passives(), /* promoters= */ nps.detractors());

      var interval = nps.interval(method, Purpose.process(), 0.95);
      var negative = mirrored.interval(method, Purpose.process(), 0.95);

      assertThat(negative.lower()).as("%s", nps).isCloseTo(-interval.upper(), within(1e-12));
      assertThat(negative.upper()).as("%s", nps).isCloseTo(-interval.lower(), within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLimitsStayInRangeAndContainTheScore(NpsMethod method) {
    for (var nps : anyCounts(Seed.random())) {
      for (var purpose : List.of(Purpose.process(), Purpose.descriptive(nps.n() + nps.n() / 3))) {
        var interval = nps.interval(method, purpose, 0.95);

        assertThat(interval.lower()).as("%s %s", nps, purpose).isBetween(-1.0, nps.value());
        assertThat(interval.upper()).as("%s %s", nps, purpose).isBetween(nps.value(), 1.0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWidthShrinksWithTheRootOfTheAnswers(NpsMethod method) {
    var nps = new Nps(60, 95, 95);

    for (var k : new int[] {4, 9, 100}) {
      var more = new Nps(60L * k, 95L * k, 95L * k);
      var ratio =
          nps.interval(method, Purpose.process(), 0.95).width()
              / more.interval(method, Purpose.process(), 0.95).width();

      assertThat(ratio).isCloseTo(Math.sqrt(k), within(0.02 * Math.sqrt(k)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORE", "MOVER", "ADJUSTED_WALD"})
  void withAMillionAnswersAllMethodsAgree(NpsMethod method) {
    var n = 1_000_000L;
    for (var shares : new double[][] {{0.2, 0.5}, {0.05, 0.8}, {0.4, 0.1}, {0.24, 0.38}}) {
      var nps =
          new Nps(
              Math.round(shares[0] * n),
              n - Math.round(shares[0] * n) - Math.round(shares[1] * n),
              Math.round(shares[1] * n));
      var wald = nps.interval(NpsMethod.WALD, Purpose.process(), 0.95);

      var interval = nps.interval(method, Purpose.process(), 0.95);

      assertThat(interval.lower()).isCloseTo(wald.lower(), within(5.0 / n));
      assertThat(interval.upper()).isCloseTo(wald.upper(), within(5.0 / n));
    }
  }

  @Test
  void theScoreLimitIsWhereTheScoreTestTurns() {
    for (var nps : anyCounts(Seed.random())) {
      var interval = nps.interval(Purpose.process());
      if (nps.detractors() == 0 || interval.upper() > 1 - 1e-9) {
        continue;
      }

      assertThat(scoreStatistic(nps, interval.upper()))
          .as("%s", nps)
          .isCloseTo(-Quantiles.twoSidedNormal(0.95), within(1e-6));
      assertThat(scoreStatistic(nps, interval.lower()))
          .as("%s", nps)
          .isCloseTo(Quantiles.twoSidedNormal(0.95), within(1e-6));
    }
  }

  /** The statistic with the most likely detractor share found by search instead of formula. */
  private static double scoreStatistic(Nps nps, double delta) {
    var low = Math.max(0, -delta);
    var high = (1 - delta) / 2;
    for (var i = 0; i < 200; i++) {
      var left = low + (high - low) / 3;
      var right = high - (high - low) / 3;
      if (logLikelihood(nps, left, delta) < logLikelihood(nps, right, delta)) {
        low = left;
      } else {
        high = right;
      }
    }
    var variance = 2 * low + delta - delta * delta;
    return (nps.value() - delta) / Math.sqrt(variance / nps.n());
  }

  private static double logLikelihood(Nps nps, double detractors, double delta) {
    return term(nps.detractors(), detractors)
        + term(nps.promoters(), detractors + delta)
        + term(nps.passives(), 1 - 2 * detractors - delta);
  }

  private static double term(long count, double share) {
    return count == 0 ? 0 : count * Math.log(share);
  }

  @ParameterizedTest
  @EnumSource
  void aCensusDescribesWithoutDoubtButStillDoubtsTheProcess(NpsMethod method) {
    var everybody = new Nps(60, 95, 95);

    var described = everybody.interval(method, Purpose.descriptive(250), 0.95);
    var process = everybody.interval(method, Purpose.process(), 0.95);

    assertThat(described).isEqualTo(new Interval(0.14, 0.14, 0.95));
    assertThat(everybody.standardError(Purpose.descriptive(250))).isZero();
    assertThat(everybody.standardError(Purpose.process())).isPositive();
    assertThat(process.width()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void theMoreHouseholdsAnsweredTheSurerTheDescription(NpsMethod method) {
    var nps = new Nps(20, 30, 50);
    var width = 0.0;

    for (var population : new long[] {100, 120, 200, 1000, 1_000_000}) {
      var wider = nps.interval(method, Purpose.descriptive(population), 0.95).width();
      assertThat(wider).isGreaterThanOrEqualTo(width);
      width = wider;
    }
  }
}
