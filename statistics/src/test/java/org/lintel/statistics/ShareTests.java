package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 10, 29, 300, 1_000_003, 20_000_000})
  void theEndsOfTheRangeAreExact(long n) {
    assertThat(new Share(0, n).interval(Purpose.process()).lower()).isEqualTo(0.0);
    assertThat(new Share(n, n).interval(Purpose.process()).upper()).isEqualTo(1.0);
    assertThat(new Share(0, n).interval(Purpose.descriptive(2 * n)).lower()).isEqualTo(0.0);
    assertThat(new Share(n, n).interval(Purpose.descriptive(2 * n)).upper()).isEqualTo(1.0);
  }

  @Test
  void theComplementHasTheMirroredInterval() {
    for (var count = 0; count <= 40; count++) {
      var interval = new Share(count, 40).interval(Purpose.descriptive(90));
      var complement = new Share(40 - count, 40).interval(Purpose.descriptive(90));

      assertThat(complement.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
      assertThat(complement.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
    }
  }

  @Test
  void wilsonCoversOnAverageAndClopperPearsonAlways() {
    var wilson = 0.0;
    var points = 0;
    for (var truth = 0.02; truth < 0.99; truth += 0.01) {
      wilson += coverage(ShareMethod.WILSON, 30, truth);
      points++;
      assertThat(coverage(ShareMethod.CLOPPER_PEARSON, 30, truth)).isGreaterThanOrEqualTo(0.95);
    }

    assertThat(wilson / points).isBetween(0.945, 0.96);
  }

  private static double coverage(ShareMethod method, int n, double truth) {
    var counts = BinomialDistribution.of(n, truth);
    var covered = 0.0;
    for (var count = 0; count <= n; count++) {
      if (new Share(count, n).interval(method, Purpose.process(), 0.95).contains(truth)) {
        covered += counts.probability(count);
      }
    }
    return covered;
  }

  @Test
  void aCensusDescribesWithoutDoubtButStillDoubtsTheProcess() {
    var share = new Share(30, 40);

    assertThat(share.interval(Purpose.descriptive(40))).isEqualTo(new Interval(0.75, 0.75, 0.95));
    assertThat(share.interval(Purpose.process()).width()).isPositive();
  }

  @Test
  void sharesOfAnswersHaveAFloorAndSharesOfFactsHaveNone() {
    var share = new Share(4, 9);

    assertThat(share.estimate(Purpose.process())).isEqualTo(new NotEnough(9, 10));
    assertThat(share.estimateOfFacts(Purpose.process()))
        .isInstanceOfSatisfying(
            Figure.class, figure -> assertThat(figure.method()).isEqualTo("share.wilson1927"));
    assertThat(new Share(0, 0).estimateOfFacts(Purpose.process())).isEqualTo(new NotEnough(0, 1));
  }

  @Test
  void onlyWilsonKnowsAFinitePopulation() {
    assertThatThrownBy(() ->
            new Share(4, 9).interval(ShareMethod.CLOPPER_PEARSON, Purpose.descriptive(300), 0.95))
        .hasMessageContaining("knows no finite population");
  }

  @Test
  void theExactIntervalEndsWhereTheCountsEnd() {
    var none = new Share(0, 20).interval(ShareMethod.CLOPPER_PEARSON, Purpose.process(), 0.95);
    var all = new Share(20, 20).interval(ShareMethod.CLOPPER_PEARSON, Purpose.process(), 0.95);

    assertThat(none.lower()).isEqualTo(0.0);
    assertThat(none.upper()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-12));
    assertThat(all.upper()).isEqualTo(1.0);
  }

  @Test
  void jeffreysContainsTheShareEvenAtTheEnds() {
    assertThat(new Share(0, 20).interval(ShareMethod.JEFFREYS, Purpose.process(), 0.95).lower())
        .isEqualTo(0.0);
    assertThat(new Share(20, 20).interval(ShareMethod.JEFFREYS, Purpose.process(), 0.95).upper())
        .isEqualTo(1.0);
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> new Share(5, 4)).hasMessage("Count 5 is outside 0 to 4");
    assertThatThrownBy(() -> new Share(-1, 4)).hasMessage("Count -1 is outside 0 to 4");
    assertThatThrownBy(() -> new Share(0, 0).value())
        .hasMessage("A share needs at least 1 answer, there are 0");
  }

  @Test
  void mergingAddsBothBases() {
    assertThat(new Share(1, 2).merge(new Share(3, 10))).isEqualTo(new Share(4, 12));
  }

  @Test
  void sharesOfNoneAndAllAreMarkedAsUnanimous() {
    assertThat(new Share(0, 40).isUnanimous()).isTrue();
    assertThat(new Share(40, 40).isUnanimous()).isTrue();
    assertThat(new Share(1, 40).isUnanimous()).isFalse();
    assertThat(new Share(0, 0).isUnanimous()).isFalse();
    assertThat(new Share(40, 40).estimate(Purpose.process()))
        .isInstanceOfSatisfying(
            Figure.class,
            figure -> assertThat(figure.cautions()).containsExactly(Caution.UNANIMOUS));
  }

  /** The sum of the binomial from one on is tail: 1 - (1 - p)^20 = 0.025. */
  @Test
  void theExactIntervalOfOneAnswerBeginsAboveNothing() {
    var one = new Share(1, 20).interval(ShareMethod.CLOPPER_PEARSON, Purpose.process(), 0.95);
    var rest = new Share(19, 20).interval(ShareMethod.CLOPPER_PEARSON, Purpose.process(), 0.95);

    assertThat(one.lower()).isCloseTo(1 - Math.pow(0.975, 1 / 20.0), within(1e-12));
    assertThat(rest.upper()).isCloseTo(Math.pow(0.975, 1 / 20.0), within(1e-12));
  }
}
