package org.lintel.statistics.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Seed;

class MonitoringTests {

  @Test
  void aSeriesThatStaysWhereItWasKeepsTheSumsAtZero() {
    var chart = Cusum.start();
    for (int i = 0; i < 100; i++) {
      chart = chart.plus(0);
    }
    assertThat(chart.upper()).isZero();
    assertThat(chart.lower()).isZero();
    assertThat(chart.signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void aFallIsFoundLikeARiseAndTheSumsStartAgain() {
    var up = Cusum.start();
    var down = Cusum.start();
    int periods = 0;
    while (up.signal() == Signal.NONE) {
      up = up.plus(1.5);
      down = down.plus(-1.5);
      periods++;
    }
    assertThat(down.signal()).isEqualTo(Signal.DOWN);
    assertThat(up.upperRun()).isEqualTo(periods);
    assertThat(up.plus(1.5).upper()).isEqualTo(1);
    assertThat(up.plus(1.5).upperRun()).isOne();
  }

  /** Montgomery (2009) table 9.10: λ = 0.1, L = 2.7, in units of σ about 10. */
  @Test
  void theMovingAverageIsTheOneOfTheBook() {
    var chart = Ewma.start(0.1, 2.7);
    int first = 0;
    for (int i = 0; i < MonitoringReferenceTests.MONTGOMERY.length; i++) {
      chart = chart.plus(MonitoringReferenceTests.MONTGOMERY[i] - 10);
      if (i == 0) {
        assertThat(10 + chart.value()).isCloseTo(9.945, within(5e-4));
        assertThat(chart.limit()).isCloseTo(0.27, within(1e-12));
      }
      if (first == 0 && chart.signal() == Signal.UP) {
        first = i + 1;
        assertThat(10 + chart.value()).isCloseTo(10.6468, within(5e-5));
      }
    }
    assertThat(first).isEqualTo(29);
  }

  @Test
  void theLimitsOfTheMovingAverageWidenToTheirEnd() {
    var chart = Ewma.start();
    double before = 0;
    for (int i = 0; i < 200; i++) {
      chart = chart.plus(0);
      assertThat(chart.limit()).isGreaterThanOrEqualTo(before);
      before = chart.limit();
    }
    assertThat(before).isCloseTo(2.814 * Math.sqrt(0.1 / 1.9), within(1e-9));
  }

  /** Under NPS = 0 a promoter is as likely as a detractor: the mean e-value is at most 1. */
  @Test
  void theEvidenceIsNotAboveOneOnAverageWhenNothingIsTheMatter() {
    for (int n = 1; n <= 12; n++) {
      var fair = BinomialDistribution.of(n, 0.5);
      double mean = 0;
      for (int promoters = 0; promoters <= n; promoters++) {
        double evidence =
            Math.exp(EvidenceRatio.logAgainstZero(new Nps(n - promoters, 3, promoters)));
        mean += fair.probability(promoters) * evidence;
      }
      assertThat(mean).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theNormalMixtureHoldsAtEveryMomentTogether() {
    var random = Seed.random();
    double tuning = ConfidenceSequence.bestTuning(100, 0.05);
    int outside = 0;
    int paths = 4000;
    for (int path = 0; path < paths; path++) {
      double sum = 0;
      boolean left = false;
      for (int t = 1; t <= 200; t++) {
        sum += random.nextBoolean() ? 1 : -1;
        left |= Math.abs(sum) > ConfidenceSequence.normalMixture(t, tuning, 0.05);
      }
      outside += left ? 1 : 0;
    }
    assertThat(outside).isLessThan(paths / 20);
  }

  @Test
  void theAsymptoticSequenceIsTightestWhereItWasTuned() {
    double tuned = ConfidenceSequence.bestAnswers(100, 0.05);
    double width = ConfidenceSequence.halfWidth(100, 1, tuned, 0.05);
    for (double other : new double[] {tuned * 0.8, tuned * 0.95, tuned * 1.05, tuned * 1.3}) {
      assertThat(ConfidenceSequence.halfWidth(100, 1, other, 0.05)).isGreaterThan(width);
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Cusum.start().plus(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Ewma.start().plus(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> Ewma.start(0, 3)).hasMessageContaining("Weight 0");
    assertThatThrownBy(() -> Cusum.start(-1, 5)).hasMessageContaining("-1");
    assertThatThrownBy(
            () -> EvidenceRatio.logChanged(new long[2], new long[3], new double[] {1, 1}))
        .hasMessageContaining("classes");
  }

  @Test
  void theMovingAverageSignalsBothWaysAndOnlyOutsideItsLimits() {
    var up = Ewma.start(1, 2).plus(2);
    assertThat(up.limit()).isEqualTo(2);
    assertThat(up.signal()).isEqualTo(Signal.NONE);
    assertThat(Ewma.start(1, 2).plus(2.001).signal()).isEqualTo(Signal.UP);
    assertThat(Ewma.start(1, 2).plus(-2.001).signal()).isEqualTo(Signal.DOWN);
    assertThat(Ewma.start().signal()).isEqualTo(Signal.NONE);
    assertThatThrownBy(() -> Ewma.start(1.1, 2)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> Ewma.start(0.1, 0)).hasMessageContaining("0.0");
  }

  @Test
  void aSumOnTheLimitIsNoSignalAndRunsAreCounted() {
    var on = Cusum.start(0.5, 1).plus(1.5);
    assertThat(on.upper()).isEqualTo(1);
    assertThat(on.signal()).isEqualTo(Signal.NONE);
    assertThat(Cusum.start(0.5, 1).plus(-1.5).signal()).isEqualTo(Signal.NONE);
    assertThat(on.plus(0.6).signal()).isEqualTo(Signal.UP);
    assertThat(on.plus(0.6).upperRun()).isEqualTo(2);
    assertThat(on.plus(-0.6).upperRun()).isZero();
    assertThat(on.plus(-0.6).lowerRun()).isEqualTo(1);
    assertThat(Cusum.start(0.5, 1).plus(0.5).upperRun()).isZero();
    assertThat(Cusum.start(0, 1).plus(1).upper()).isEqualTo(1);
    assertThatThrownBy(() -> Cusum.start(0.5, 0)).hasMessageContaining("0.0");
  }

  /** Deviations in another unit, variances in its square: the bound is in that unit too. */
  @Test
  void anotherUnitOnlyScalesTheBoundOfTheSum() {
    double[][] ends = {{0.2, 0.8}, {0.5, 0.5}, {0.3, 0.9}};
    for (double[] end : ends) {
      for (double best : new double[] {100, end[0] * end[1]}) {
        double bound = ConfidenceSequence.betaBinomialMixture(100, end[0], end[1], best, 0.05);
        for (double unit : new double[] {3, 1e-6}) {
          double square = unit * unit;
          double scaled =
              ConfidenceSequence.betaBinomialMixture(
                  100 * square, unit * end[0], unit * end[1], best * square, 0.05);
          assertThat(scaled / unit).isCloseTo(bound, within(1e-9 * bound));
        }
      }
    }
  }

  /** With zeta(1.4) = 3.10554727797758, computed with 40 digits by mpmath 1.3. */
  @Test
  void theStitchedBoundOfNormalDeviationsHasAllItsDigits() {
    assertThat(ConfidenceSequence.stitched(100, 10, 0, 0.05))
        .isCloseTo(35.68049029888615, within(1e-10));
  }

  /** t = 1 and ρ² = 1: √(4 ln(√2/α)). */
  @Test
  void oneAnswerHasAWidth() {
    assertThat(ConfidenceSequence.halfWidth(1, 1, 1, 0.05))
        .isCloseTo(Math.sqrt(4 * Math.log(Math.sqrt(2) / 0.05)), within(1e-12));
    assertThatThrownBy(() -> ConfidenceSequence.halfWidth(0, 1, 1, 0.05))
        .hasMessageContaining("0 answers");
  }

  /** 2y = 4 and 3x + y = 5; without changing rows the first step would divide by 0. */
  @Test
  void equationsAreSolvedInWhateverOrderTheyStand() {
    assertThat(LinearSystem.solve(new double[][] {{0, 2}, {3, 1}}, new double[] {4, 5}))
        .containsExactly(1, 2);
    assertThatThrownBy(() -> LinearSystem.solve(new double[][] {{0, 2}, {0, 1}}, new double[2]))
        .hasMessageContaining("no single solution");
  }
}
