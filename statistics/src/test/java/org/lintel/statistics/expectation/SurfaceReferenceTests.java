package org.lintel.statistics.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.distribution.Quantiles;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.regression.LeastSquares.Combination;
import org.lintel.statistics.reliability.GapReliability;

/** Satisfaction of 250 phone owners by what they perceived and expected. */
class SurfaceReferenceTests {

  private static final MomentTables TABLE = MomentTables.of("surface");
  private static final Disconfirmation FOUND =
      Disconfirmation.fit(TABLE.covariances()).value().orElseThrow();

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "gap.mobi.perq1_cuex1", SurfaceReferenceTests::gap,
          "gap.reliability",
              () -> new double[] {GapReliability.of(TABLE.covariances(), 1, 2, 0.8, 0.8)},
          "edt.diff.r2", () -> new double[] {FOUND.gap().rSquared()},
          "edt.linear.r2", () -> new double[] {FOUND.plane().rSquared()},
          "edt.poly.coef",
              () ->
                  FOUND.surface().coefficients().stream()
                      .mapToDouble(Double::doubleValue)
                      .toArray(),
          "edt.poly.r2", () -> new double[] {FOUND.surface().rSquared()},
          "edt.constraint.F", () -> new double[] {FOUND.constraint().f(), FOUND.constraint().p()},
          "edt.surface", () -> surface().mapToDouble(Combination::value).toArray(),
          "edt.surface.se", () -> surface().mapToDouble(Combination::standardError).toArray());

  static List<Expected> expected() {
    return ReferenceValues.of("expectation");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatRGives(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  private static Stream<Combination> surface() {
    return Stream.of(
        FOUND.slopeOfAgreement(),
        FOUND.curvatureOfAgreement(),
        FOUND.slopeOfGap(),
        FOUND.curvatureOfGap());
  }

  private static double[] gap() {
    var known = TABLE.covariances();
    int gap = TABLE.at("gap");
    double error = Math.sqrt(known.variance(gap) / known.n());
    double half = Quantiles.twoSidedStudent(0.95, known.n() - 1.0) * error;
    double mean = known.mean(gap);
    return new double[] {mean, known.deviation(gap), mean - half, mean + half, mean / error};
  }

  @Test
  void aGapIsLessReliableThanItsSides() {
    double[][] apart = {{1, 0}, {0, 1}};
    assertThat(GapReliability.of(Covariances.of(50, apart), 0, 1, 0.7, 0.9)).isEqualTo(0.8);
    double[][] alike = {{1, 0.5}, {0.5, 1}};
    assertThat(GapReliability.of(Covariances.of(50, alike), 0, 1, 0.7, 0.9))
        .isBetween(0.599, 0.601);
    assertThat(GapReliability.of(Covariances.of(50, alike), 0, 1, 1, 1)).isEqualTo(1);
    double[][] same = {{1, 1}, {1, 1}};
    assertThatThrownBy(() -> GapReliability.of(Covariances.of(50, same), 0, 1, 1, 1))
        .hasMessageContaining("never varies");
    var known = Covariances.of(50, alike);
    assertThatThrownBy(() -> GapReliability.of(known, 0, 1, 1.1, 0.5)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> GapReliability.of(known, 0, 1, 0.5, -0.1))
        .hasMessageContaining("-0.1");
  }

  @Test
  void aSurfaceFromCovariancesNeedsAsManyAnswers() {
    assertThat(Disconfirmation.fit(TABLE.from(149).covariances()))
        .isEqualTo(new Outcome.TooFew<>(149, 150));
    assertThat(Disconfirmation.fit(TABLE.from(150).covariances()).value()).isPresent();
  }

  @Test
  void whoGetsJustWhatSheAcceptsIsNotBelow() {
    assertThat(new ToleranceZone(5, 8, 5).isBreached()).isFalse();
    assertThat(new ToleranceZone(5, 8, 4.9).isBreached()).isTrue();
    assertThat(new ToleranceZone(5, 5, 5).isConsistent()).isTrue();
  }
}
