package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class RateTests {

  /** The example of R's help page for poisson.test: 137 events in 24.19893. */
  @Test
  void theExampleOfR() {
    var rate = new Rate(137, 24.19893);

    assertThat(rate.value()).isCloseTo(5.661407, within(1e-6));
    assertThat(rate.interval(0.95).lower()).isCloseTo(4.753125, within(1e-6));
    assertThat(rate.interval(0.95).upper()).isCloseTo(6.692709, within(1e-6));
  }

  /** Garwood's table: 0 and 10 events at 95 %. */
  @Test
  void fewEvents() {
    assertThat(new Rate(0, 1).interval(0.95).lower()).isZero();
    assertThat(new Rate(0, 1).interval(0.95).upper()).isCloseTo(3.688879, within(1e-6));
    assertThat(new Rate(10, 1).interval(0.95).lower()).isCloseTo(4.795389, within(1e-6));
    assertThat(new Rate(10, 1).interval(0.95).upper()).isCloseTo(18.390356, within(1e-6));
  }

  @Test
  void theLimitsAreWhereTheTailsOfPoissonAreTwoAndAHalfPerCent() {
    for (int events = 1; events < 60; events++) {
      Interval interval = new Rate(events, 1).interval(0.95);
      var low = PoissonDistribution.of(interval.lower());
      var high = PoissonDistribution.of(interval.upper());
      assertThat(1 - low.cumulativeProbability(events - 1)).isCloseTo(0.025, within(1e-9));
      assertThat(high.cumulativeProbability(events)).isCloseTo(0.025, within(1e-9));
    }
  }

  @Test
  void moreExposureIsAnotherUnitAndMergingAddsUp() {
    var rate = new Rate(7, 2).merge(new Rate(3, 3));

    assertThat(rate).isEqualTo(new Rate(10, 5));
    assertThat(rate.interval(0.9).upper())
        .isCloseTo(new Rate(10, 1).interval(0.9).upper() / 5, within(1e-12));
  }

  @Test
  void whatIsNoRateIsRefused() {
    assertThatThrownBy(() -> new Rate(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(1, 0).value()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Rate(1, 0).interval(0.95))
        .isInstanceOf(IllegalStateException.class);
  }
}
