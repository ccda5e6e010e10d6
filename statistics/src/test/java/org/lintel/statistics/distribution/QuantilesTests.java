package org.lintel.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from R 4.2.2: qnorm, pnorm, qt, pt, qchisq, pchisq. */
class QuantilesTests {

  private static final Offset<Double> NEAR = within(1e-12);

  @Test
  void theNormalDistribution() {
    assertThat(Quantiles.normal(0.975)).isCloseTo(1.959963984540054, NEAR);
    assertThat(Quantiles.normal(0.1)).isCloseTo(-1.2815515655446008, NEAR);
    assertThat(Quantiles.twoSidedNormal(0.95)).isCloseTo(1.959963984540054, NEAR);
    assertThat(Quantiles.twoSidedNormalTail(2.5)).isCloseTo(0.01241933065155227, NEAR);
    assertThat(Quantiles.twoSidedNormalTail(-2.5)).isCloseTo(0.01241933065155227, NEAR);
    assertThat(Quantiles.twoSidedNormalTail(0)).isCloseTo(1, NEAR);
  }

  @Test
  void studentsDistribution() {
    assertThat(Quantiles.twoSidedStudent(0.95, 7)).isCloseTo(2.3646242515927844, within(1e-10));
    assertThat(Quantiles.twoSidedStudentTail(2.5, 7)).isCloseTo(0.04099221858575287, NEAR);
    assertThat(Quantiles.twoSidedStudentTail(-2.5, 7)).isCloseTo(0.04099221858575287, NEAR);
  }

  @Test
  void theChiSquaredDistribution() {
    assertThat(Quantiles.chiSquared(0.95, 3)).isCloseTo(7.814727903251178, within(1e-10));
    assertThat(Quantiles.chiSquared(0.1, 4)).isCloseTo(1.063623216792233, within(1e-10));
    assertThat(Quantiles.chiSquaredTail(7.5, 3)).isCloseTo(0.05755845197263641, NEAR);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void whatIsNoProbabilityIsRefused(double probability) {
    List<DoubleUnaryOperator> all =
        List.of(
            Quantiles::normal,
            Quantiles::twoSidedNormal,
            level -> Quantiles.twoSidedStudent(level, 7),
            level -> Quantiles.chiSquared(level, 3));
    for (DoubleUnaryOperator quantile : all) {
      assertThatThrownBy(() -> quantile.applyAsDouble(probability))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Probability " + probability);
    }
  }

  @Test
  void thinTailsKeepTheirDigits() {
    assertThat(Quantiles.twoSidedNormalTail(20)).isBetween(5.5e-89, 5.6e-89);
    assertThat(Quantiles.twoSidedNormal(1 - 1e-9)).isCloseTo(6.109410205, within(1e-7));
  }
}
