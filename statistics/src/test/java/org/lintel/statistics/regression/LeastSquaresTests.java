package org.lintel.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.Moments;

class LeastSquaresTests {

  /** R: summary(lm(y ~ x)) for x = 1..5, y = 2, 4, 5, 4, 5. */
  @Test
  void aLineThroughFivePoints() {
    var moments = Moments.of(new double[][] {{1, 2}, {2, 4}, {3, 5}, {4, 4}, {5, 5}});
    var line = LeastSquares.fit(moments.covariances(), 1, 0).value().orElseThrow();
    assertThat(line.coefficients().getFirst()).isCloseTo(2.2, within(1e-12));
    assertThat(line.slope(0)).isCloseTo(0.6, within(1e-12));
    assertThat(line.rSquared()).isCloseTo(0.6, within(1e-12));
    assertThat(line.residualVariance()).isCloseTo(0.8, within(1e-12));
    assertThat(line.standardError(0)).isCloseTo(0.9380831519646858, within(1e-12));
    assertThat(line.standardError(1)).isCloseTo(0.28284271247461906, within(1e-12));
    assertThat(line.degreesOfFreedom()).isEqualTo(3);
  }

  /** Standard error of the height at x = 6, from R's predict(se.fit = TRUE). */
  @Test
  void aCombinationCarriesItsStandardError() {
    var moments = Moments.of(new double[][] {{1, 2}, {2, 4}, {3, 5}, {4, 4}, {5, 5}});
    var line = LeastSquares.fit(moments.covariances(), 1, 0).value().orElseThrow();
    var height = line.combine(1, 6);
    assertThat(height.value()).isCloseTo(5.8, within(1e-12));
    assertThat(height.standardError()).isCloseTo(0.9380831519646858, within(1e-12));
  }

  /** measurement.md section 10: edt.linear.r2. */
  @Test
  void satisfactionByPerceptionAndExpectation() {
    var mobi = MomentTables.of("mobi");
    var fit =
        LeastSquares.fit(mobi.covariances(), mobi.at("CUSA1"), mobi.at("PERQ1", "CUEX1"))
            .value()
            .orElseThrow();
    assertThat(fit.rSquared()).isCloseTo(0.3788197712087, within(1e-9));
  }

  @Test
  void whatCannotBeFittedIsNamed() {
    assertThat(
            LeastSquares.fit(
                Covariances.of(3, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}), 0, 1, 2))
        .isEqualTo(new Outcome.TooFew<>(3, 4));
    assertThat(LeastSquares.fit(Covariances.of(9, new double[][] {{0, 0}, {0, 1}}), 0, 1))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(
            LeastSquares.fit(
                Covariances.of(9, new double[][] {{1, 0, 0}, {0, 1, 2}, {0, 2, 4}}), 0, 1, 2))
        .isEqualTo(Outcome.impossible(Reason.DEPENDENT));
    assertThatThrownBy(() -> LeastSquares.fit(Covariances.of(9, new double[][] {{1}}), 0))
        .hasMessageContaining("Nothing explains");
  }

  @Test
  void oneRowMoreThanCoefficientsIsEnough() {
    double[][] unrelated = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    assertThat(LeastSquares.fit(Covariances.of(4, unrelated), 0, 1, 2).value())
        .hasValueSatisfying(fit -> {
          assertThat(fit.degreesOfFreedom()).isEqualTo(1);
          assertThat(fit.residualVariance()).isCloseTo(3, within(1e-12));
        });
  }
}
