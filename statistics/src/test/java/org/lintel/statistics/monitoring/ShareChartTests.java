package org.lintel.statistics.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Share;
import org.lintel.statistics.monitoring.PeriodBaseline.Period;

class ShareChartTests {

  /** Montgomery (2009) table 7.1: leaking cans of frozen orange juice in 30 samples of 50. */
  private static final List<Share> JUICE =
      Arrays.stream(
              new int[] {
                12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24,
                15, 9, 12, 7, 13, 9, 6
              })
          .mapToObj(leaking -> new Share(leaking, 50))
          .toList();

  private static ShareChart juice() {
    return ShareChart.plain(JUICE).value().orElseThrow();
  }

  @Test
  void publishedSamplesHaveThePublishedLimits() {
    assertThat(juice().centre()).isCloseTo(0.23133, within(0.000005));
    assertThat(juice().limits(50).lower()).isCloseTo(0.05243, within(0.000005));
    assertThat(juice().limits(50).upper()).isCloseTo(0.41024, within(0.000005));
    assertThat(
            IntStream.rangeClosed(1, 30)
                .filter(sample -> juice().signal(JUICE.get(sample - 1)) == Signal.UP))
        .containsExactly(15, 23);
    assertThat(JUICE).noneMatch(sample -> juice().signal(sample) == Signal.DOWN);
  }

  /** The specification's value of σ_z, R 4.2.2. */
  @Test
  void theMovingRangeWidensTheLimits() {
    var widened = ShareChart.widened(JUICE).value().orElseThrow();

    assertThat(widened.widening()).isCloseTo(1.661, within(0.0015));
    assertThat(widened.centre()).isEqualTo(juice().centre());
    assertThat(JUICE).allMatch(sample -> widened.signal(sample) == Signal.NONE);
  }

  @Test
  void aQuietSeriesIsNotNarrowed() {
    var quiet = IntStream.range(0, 12).mapToObj(i -> new Share(20 + i % 2, 100)).toList();

    assertThat(ShareChart.widened(quiet).value().orElseThrow().widening()).isEqualTo(1);
  }

  @Test
  void limitsAreCutToSharesAndSignalsGoBothWays() {
    var chart = new ShareChart(0.5, 1);

    assertThat(chart.limits(1)).isEqualTo(new ShareChart.Limits(0, 1));
    assertThat(chart.limits(900)).isEqualTo(new ShareChart.Limits(0.45, 0.55));
    assertThat(chart.signal(new Share(404, 900))).isEqualTo(Signal.DOWN);
    assertThat(chart.signal(new Share(405, 900))).isEqualTo(Signal.NONE);
    assertThat(chart.signal(new Share(495, 900))).isEqualTo(Signal.NONE);
    assertThat(chart.signal(new Share(496, 900))).isEqualTo(Signal.UP);
    assertThat(chart.signal(new Share(0, 0))).isEqualTo(Signal.NONE);
  }

  @Test
  void chartsNeedTwelvePeriodsThatDiffer() {
    assertThat(ShareChart.plain(JUICE.subList(0, 11)))
        .isEqualTo(new Outcome.TooFew<ShareChart>(11, 12));
    assertThat(ShareChart.widened(JUICE.subList(0, 12)).value()).isPresent();
    assertThat(ShareChart.plain(IntStream.range(0, 12).mapToObj(i -> new Share(0, 9)).toList()))
        .isEqualTo(new Outcome.Impossible<ShareChart>(Reason.CONSTANT));
    assertThatThrownBy(() -> new ShareChart(0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new ShareChart(0.5, 0.9)).hasMessageContaining("0.9");
    assertThatThrownBy(() -> juice().limits(0)).hasMessageContaining("0");
  }

  private static List<Period> periods(SplittableRandom random, int count, double weather) {
    return IntStream.range(0, count)
        .mapToObj(i -> {
          long n = 50L + random.nextInt(400);
          double noise = Math.sqrt(weather + 0.7 / n) * random.nextGaussian();
          return new Period(0.3 + noise, n);
        })
        .toList();
  }

  @Test
  void theBaselineFindsCentreAndWeather() {
    var found = PeriodBaseline.of(periods(Seed.random(), 400, 0.01), 0.7).value().orElseThrow();

    assertThat(found.centre()).isCloseTo(0.3, within(0.03));
    assertThat(found.between()).isCloseTo(0.01, within(0.004));
    assertThat(found.isIndependent()).isTrue();
    assertThat(found.z(new Period(found.centre(), 100))).isZero();
    assertThat(found.z(new Period(found.centre() + 1, 100)))
        .isCloseTo(1 / Math.sqrt(0.007 + found.between()), within(1e-12));
  }

  /** Four levels after each other: chance explains them, but neighbours are alike. */
  @Test
  void aSeriesThatDriftsIsNotIndependent() {
    var drifting =
        IntStream.range(0, 12).mapToObj(i -> new Period(Math.floorDiv(i, 3) * 0.1, 100)).toList();
    var found = PeriodBaseline.of(drifting, 0.7).value().orElseThrow();

    assertThat(found.isIndependent()).isFalse();
    assertThat(found.centre()).isCloseTo(0.15, within(1e-9));
    // Deviations -.15, -.05, .05, .15, three times each.
    assertThat(found.autocorrelation()).isCloseTo(0.1125 / 0.15, within(1e-9));
    var alternating = IntStream.range(0, 12).mapToObj(i -> new Period(i % 2, 100)).toList();
    assertThat(PeriodBaseline.of(alternating, 0.7).value().orElseThrow().autocorrelation())
        .isCloseTo(-11 / 12.0, within(1e-9));
  }

  @Test
  void aConstantSeriesHasNoWeather() {
    var constant = IntStream.range(0, 12).mapToObj(i -> new Period(0.2, 100)).toList();
    var found = PeriodBaseline.of(constant, 0.7).value().orElseThrow();

    assertThat(found.between()).isZero();
    assertThat(found.autocorrelation()).isZero();
    assertThat(PeriodBaseline.of(constant.subList(0, 11), 0.7))
        .isEqualTo(new Outcome.TooFew<PeriodBaseline>(11, 12));
    assertThatThrownBy(() -> new PeriodBaseline(0, 0, 0, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new PeriodBaseline(0, 1, -1, 0)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new Period(0, 0)).hasMessageContaining("0 answers");
    assertThatThrownBy(() -> new Period(Double.NaN, 3)).hasMessageContaining("NaN");
  }

  /**
   * Shares 4 of 4 and 6 of 16 in turn: centre 0.5, standardised 2 and -1, so every range is 3,
   * whatever the numbers of answers.
   */
  @Test
  void theMovingRangeIsOfStandardisedShares() {
    var unequal =
        IntStream.range(0, 12)
            .mapToObj(t -> t % 2 == 0 ? new Share(4, 4) : new Share(6, 16))
            .toList();

    var widened = ShareChart.widened(unequal).value().orElseThrow();

    assertThat(widened.centre()).isEqualTo(0.5);
    assertThat(widened.widening()).isCloseTo(3 * Math.sqrt(Math.PI) / 2, within(1e-12));
  }

  @Test
  void aPeriodWithoutAnswersIsNone() {
    var eleven = new ArrayList<>(JUICE.subList(0, 11));
    eleven.add(4, new Share(0, 0));
    assertThat(ShareChart.plain(eleven)).isEqualTo(new Outcome.TooFew<ShareChart>(11, 12));
    eleven.add(new Share(9, 50));
    assertThat(ShareChart.widened(eleven).value().orElseThrow().widening()).isFinite();
    assertThatThrownBy(() -> new ShareChart(1, 1)).hasMessageContaining("1.0");
  }

  /**
   * Six periods of one answer, six of four, with the weighted mean 0: standardised 1, 1, 0, 1, 1,
   * 0, -1, 0, -1, 0, 0, 0 with the mean 1/6, squares around it 17/3, products of neighbours 65/36.
   */
  @Test
  void neighboursAreComparedAroundTheirOwnMean() {
    double[] scores = {1, 1, 0, 1, 1, 0, -0.5, 0, -0.5, 0, 0, 0};
    var periods =
        IntStream.range(0, 12).mapToObj(t -> new Period(scores[t], t < 6 ? 1 : 4)).toList();

    var found = PeriodBaseline.of(periods, 1).value().orElseThrow();

    assertThat(found.centre()).isCloseTo(0, within(1e-12));
    assertThat(found.between()).isZero();
    assertThat(found.autocorrelation()).isCloseTo(65 / 204.0, within(1e-12));
    assertThat(found.isIndependent()).isFalse();
    assertThat(new PeriodBaseline(0, 1, 0, 0.3).isIndependent()).isTrue();
  }
}
