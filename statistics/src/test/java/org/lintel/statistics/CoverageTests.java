package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.statistics.distribution.Quantiles;

/** How often intervals of means and differences contain the truth. */
class CoverageTests {

  private static final int DRAWS = 20_000;
  private static final int[] SPREAD = {5, 5, 10, 20, 25, 20, 15};
  private static final int[] SATISFIED = {3, 2, 2, 3, 10, 25, 55};

  private static final int GROUP = 30;
  private static final Nps[] RESULTS = results();
  private static final double[] VALUES = Arrays.stream(RESULTS).mapToDouble(Nps::value).toArray();

  /** The figures that the method page on means gives, in percent; simulation error below 0.7. */
  @ParameterizedTest
  @CsvSource({
    "false, 10, 94", "false, 30, 95", "false, 100, 95",
    "true, 10, 87", "true, 30, 92", "true, 100, 94"
  })
  void theTIntervalIsTooShortForFewOneSidedAnswers(boolean oneSided, int n, int percent) {
    var shares = oneSided ? SATISFIED : SPREAD;
    var truth = new Histogram(1, toLongs(shares)).mean().orElseThrow();
    var random = Seed.random();
    var covered = 0;
    for (var draw = 0; draw < DRAWS; draw++) {
      if (Mean.of(sample(shares, n, random)).interval(Purpose.process()).contains(truth)) {
        covered++;
      }
    }

    assertThat(100.0 * covered / DRAWS).isCloseTo(percent, within(1.2));
  }

  private static long[] toLongs(int... values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private static Histogram sample(int[] percent, int n, SplittableRandom random) {
    var answers = new int[n];
    for (var i = 0; i < n; i++) {
      var left = random.nextInt(100);
      var answer = 0;
      while (left >= percent[answer]) {
        left -= percent[answer++];
      }
      answers[i] = answer + 1;
    }
    return Histogram.of(1, 7, answers);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.9, 0.9", "0.95, 0.85", "0.8, 0.6", "0.3, 0.1", "0.98, 0.7"})
  void newcombesIntervalKeepsItsLevelInTheSmallestGroupsCompared(double first, double second) {
    var n = 30;
    var ofFirst = BinomialDistribution.of(n, first);
    var ofSecond = BinomialDistribution.of(n, second);
    var covered = 0.0;
    for (var a = 0; a <= n; a++) {
      for (var b = 0; b <= n; b++) {
        if (difference(new Share(a, n), new Share(b, n)).contains(first - second)) {
          covered += ofFirst.probability(a) * ofSecond.probability(b);
        }
      }
    }

    assertThat(covered).isBetween(0.935, 0.985);
  }

  private static Interval difference(Share first, Share second) {
    return ((Difference) Difference.of(first, second)).interval();
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.5, 0.2, 0.5",
    "0.05, 0.8, 0.05, 0.8",
    "0.4, 0.2, 0.1, 0.6",
    "0.02, 0.9, 0.1, 0.7"
  })
  void theDifferenceOfNpsKeepsItsLevelInTheSmallestGroupsCompared(
      double firstDown, double firstUp, double secondDown, double secondUp) {
    var truth = firstUp - firstDown - secondUp + secondDown;
    var probability = probabilities(firstDown, firstUp);
    var others = probabilities(secondDown, secondUp);
    var limits = limits();
    var covered = 0.0;
    for (var i = 0; i < limits.length; i++) {
      for (var j = 0; j < limits.length; j++) {
        var both = Limits.ofDifference(VALUES[i], limits[i], VALUES[j], limits[j]);
        if (both.lower() - 1e-12 <= truth && truth <= both.upper() + 1e-12) {
          covered += probability[i] * others[j];
        }
      }
    }

    assertThat(covered).isBetween(0.94, 0.98);
  }

  private static Nps[] results() {
    var results = new ArrayList<Nps>();
    for (var d = 0; d <= GROUP; d++) {
      for (var p = 0; p <= GROUP - d; p++) {
        results.add(new Nps(d, GROUP - d - p, p));
      }
    }
    return results.toArray(Nps[]::new);
  }

  private static Limits[] limits() {
    var z = Quantiles.twoSidedNormal(0.95);
    return Arrays.stream(RESULTS)
        .map(nps -> nps.limits(NpsMethod.SCORE, Purpose.process(), z))
        .toArray(Limits[]::new);
  }

  private static double[] probabilities(double down, double up) {
    var detractors = BinomialDistribution.of(GROUP, down);
    return Arrays.stream(RESULTS)
        .mapToDouble(nps ->
            detractors.probability((int) nps.detractors())
                * BinomialDistribution.of(GROUP - (int) nps.detractors(), up / (1 - down))
                    .probability((int) nps.promoters()))
        .toArray();
  }

  @Test
  void theProbabilitiesOfAllResultsAddUp() {
    assertThat(Arrays.stream(probabilities(0.2, 0.5)).sum()).isCloseTo(1, within(1e-9));
  }
}
