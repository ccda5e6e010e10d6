package org.lintel.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.statistics.ReferenceValues.counts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Nps;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.comparison.StratifiedNps.Stratum;

class ComparisonReferenceTests {

  private static final double[] BENJAMINI_HOCHBERG_1995 = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "nps.diff.housing.tower_terrace", ComparisonReferenceTests::towerAndTerrace,
          "nps.poststrat.housing", ComparisonReferenceTests::stratified,
          "nps.housing.Q", ComparisonReferenceTests::heterogeneity,
          "nps.panel.change", ComparisonReferenceTests::panel,
          "nps.overlap.var",
              () -> new double[] {OverlappingWaves.variance(0.7, 120, 0.65, 110, 0.4, 60)},
          "bh.adjusted", () -> Multiplicity.BENJAMINI_HOCHBERG.adjust(BENJAMINI_HOCHBERG_1995),
          "bh.rejected", ComparisonReferenceTests::rejected,
          "chisq.housing.tower_terrace", ComparisonReferenceTests::table);

  private static double[] towerAndTerrace() {
    var test = WaldTest.ofDifference(counts("tower"), counts("terrace")).orElseThrow();
    return new double[] {test.value(), test.standardError(), test.z(), test.p()};
  }

  private static double[] table() {
    var found =
        ChiSquared.of(new long[][] {row(counts("tower")), row(counts("terrace"))})
            .value()
            .orElseThrow();
    return new double[] {found.statistic(), found.degreesOfFreedom(), found.p()};
  }

  private static long[] row(Nps nps) {
    return nps.classes().counts();
  }

  private static double[] stratified() {
    var nps =
        new StratifiedNps(
            List.of(
                new Stratum(0.50, counts("apartment")),
                new Stratum(0.15, counts("atrium")),
                new Stratum(0.10, counts("terrace")),
                new Stratum(0.25, counts("tower"))));
    return new double[] {nps.value(), nps.standardError()};
  }

  private static double[] heterogeneity() {
    var types =
        Stream.of("apartment", "atrium", "terrace", "tower").map(ReferenceValues::counts).toList();
    var found = Heterogeneity.among(types).orElseThrow();
    return new double[] {found.q(), found.degreesOfFreedom(), found.p(), found.pooled()};
  }

  private static double[] panel() {
    var change =
        (Difference)
            new PanelChange(new Nps(20, 10, 5), new Nps(5, 25, 15), new Nps(2, 8, 30)).compare();
    return new double[] {change.value(), change.value() / change.z(), change.z()};
  }

  private static double[] rejected() {
    return Stream.of(
            Multiplicity.BENJAMINI_HOCHBERG,
            Multiplicity.BONFERRONI,
            Multiplicity.HOLM,
            Multiplicity.BENJAMINI_YEKUTIELI)
        .mapToDouble(way -> way.rejected(0.05, BENJAMINI_HOCHBERG_1995))
        .toArray();
  }

  static List<Expected> expected() {
    return ReferenceValues.of("comparison");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theReferenceValueIsReproduced(Expected expected) {
    expected.assertMatches(Objects.requireNonNull(COMPUTED.get(expected.id())).get());
  }

  @Test
  void everyComputationHasAReferenceValue() {
    assertThat(COMPUTED.keySet())
        .containsExactlyInAnyOrderElementsOf(expected().stream().map(Expected::id).toList());
  }
}
