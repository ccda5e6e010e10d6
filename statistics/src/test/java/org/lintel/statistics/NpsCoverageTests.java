package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.ReferenceValues.Expected;

/** Coverage of the NPS intervals by summing the probability of every possible result. */
class NpsCoverageTests {

  private static final int[] SIZES = {10, 15, 20, 30, 50};
  private static final double[] GRID = {
    0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9
  };
  private static final double TOLERANCE = 1e-12;
  private static final Map<NpsMethod, List<double[]>> COVERAGE = new HashMap<>();

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "nps.coverage.wald.n20", () -> atOnePoint(NpsMethod.WALD),
          "nps.coverage.score.n20", () -> atOnePoint(NpsMethod.SCORE),
          "nps.coverage.adjwald.n20", () -> atOnePoint(NpsMethod.ADJUSTED_WALD),
          "nps.coverage.grid.min.wald", () -> worstPerSize(NpsMethod.WALD),
          "nps.coverage.grid.min.aw", () -> worstPerSize(NpsMethod.ADJUSTED_WALD),
          "nps.coverage.grid.min.score", () -> worstPerSize(NpsMethod.SCORE),
          "nps.coverage.grid.min.mover", () -> worstPerSize(NpsMethod.MOVER));

  private static double[] atOnePoint(NpsMethod method) {
    return new double[] {coverage(intervals(method, 20), 20, 0.05, 0.8)};
  }

  private static double[] worstPerSize(NpsMethod method) {
    return coverage(method).stream()
        .mapToDouble(points -> Arrays.stream(points).min().orElseThrow())
        .toArray();
  }

  /** For each size the coverage at all points of the grid. */
  private static List<double[]> coverage(NpsMethod method) {
    return COVERAGE.computeIfAbsent(
        method, key -> Arrays.stream(SIZES).mapToObj(n -> overGrid(key, n)).toList());
  }

  private static double[] overGrid(NpsMethod method, int n) {
    var intervals = intervals(method, n);
    var coverage = new ArrayList<Double>();
    for (var down : GRID) {
      for (var up : GRID) {
        if (down + up <= 0.985) {
          coverage.add(coverage(intervals, n, down, up));
        }
      }
    }
    return coverage.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Interval[][] intervals(NpsMethod method, int n) {
    var intervals = new Interval[n + 1][n + 1];
    for (var d = 0; d <= n; d++) {
      for (var p = 0; p <= n - d; p++) {
        intervals[d][p] = new Nps(d, n - d - p, p).interval(method, Purpose.process(), 0.95);
      }
    }
    return intervals;
  }

  private static double coverage(Interval[][] intervals, int n, double down, double up) {
    var truth = up - down;
    var detractors = BinomialDistribution.of(n, down);
    var covered = 0.0;
    for (var d = 0; d <= n; d++) {
      var promoters = BinomialDistribution.of(n - d, up / (1 - down));
      for (var p = 0; p <= n - d; p++) {
        var interval = intervals[d][p];
        if (interval.lower() - TOLERANCE <= truth && truth <= interval.upper() + TOLERANCE) {
          covered += detractors.probability(d) * promoters.probability(p);
        }
      }
    }
    return covered;
  }

  static List<Expected> expected() {
    return ReferenceValues.of("coverage");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theReferenceCoverageIsReproduced(Expected expected) {
    expected.assertMatches(Objects.requireNonNull(COMPUTED.get(expected.id())).get());
  }

  @Test
  void theGridHasNinetySevenPoints() {
    assertThat(coverage(NpsMethod.SCORE)).allMatch(points -> points.length == 97);
  }

  @Test
  void theWorstCaseKeepsItsFloor() {
    assertThat(worst(NpsMethod.SCORE)).isGreaterThanOrEqualTo(0.9390);
    assertThat(worst(NpsMethod.ADJUSTED_WALD)).isGreaterThanOrEqualTo(0.9270);
    assertThat(worst(NpsMethod.MOVER)).isGreaterThanOrEqualTo(0.9160);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCORE", "ADJUSTED_WALD", "MOVER"})
  void onAverageTheLevelIsKept(NpsMethod method) {
    assertThat(coverage(method))
        .extracting(points -> Arrays.stream(points).average().orElseThrow())
        .allMatch(mean -> mean >= 0.950 && mean <= 0.972);
  }

  @Test
  void waldFailsInSmallGroupsSoASilentFallBackWouldShow() {
    var worst = worstPerSize(NpsMethod.WALD);

    assertThat(worst[0]).isLessThanOrEqualTo(0.66);
    assertThat(worst[1]).isLessThanOrEqualTo(0.66);
  }

  private static double worst(NpsMethod method) {
    return Arrays.stream(worstPerSize(method)).min().orElseThrow();
  }
}
