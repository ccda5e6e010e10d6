package org.lintel.statistics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;

class RiskTests {

  /** One feature of two values: the coefficient is the log odds ratio, its variance Σ1/count. */
  @Test
  void aFeatureOfTwoValuesGivesTheLogOddsRatio() {
    var fit = Logistic.fit(features(30, 70), events(6, 30, 35, 70)).value().orElseThrow();
    double inside = Math.log(35.0 / 35);
    double outside = Math.log(6.0 / 24);
    assertThat(fit.coefficients().get(0)).isCloseTo(outside, within(1e-9));
    assertThat(fit.coefficients().get(1)).isCloseTo(inside - outside, within(1e-9));
    assertThat(fit.standardErrors().get(1))
        .isCloseTo(Math.sqrt(1 / 6.0 + 1 / 24.0 + 1 / 35.0 + 1 / 35.0), within(1e-9));
    assertThat(fit.probability(1)).isCloseTo(0.5, within(1e-9));
    assertThat(fit.events()).isEqualTo(41);
  }

  /** Firth's penalty for a saturated table adds one half to every count. */
  @Test
  void thePenaltyAddsHalfAnObservationToEveryCell() {
    var fit = Logistic.penalised(features(30, 70), events(0, 30, 35, 70)).value().orElseThrow();
    assertThat(fit.coefficients().get(0)).isCloseTo(Math.log(0.5 / 30.5), within(1e-7));
    assertThat(fit.probability(1)).isCloseTo(0.5, within(1e-7));
  }

  @Test
  void separatedEventsHaveNoPlainMaximum() {
    assertThat(Logistic.fit(features(30, 70), events(0, 30, 35, 70)))
        .isEqualTo(Outcome.impossible(Reason.NOT_CONVERGED));
    assertThat(Logistic.fit(features(30, 70), events(0, 30, 0, 70)))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(Logistic.fit(new double[][] {{1}, {1}, {1}}, new boolean[] {true, false, true}))
        .isEqualTo(Outcome.impossible(Reason.DEPENDENT));
    assertThatThrownBy(() -> Logistic.fit(new double[1][1], new boolean[2]))
        .hasMessageContaining("1 rows and 2");
  }

  private static double[][] features(int without, int with) {
    double[][] rows = new double[without + with][1];
    for (int i = without; i < rows.length; i++) {
      rows[i][0] = 1;
    }
    return rows;
  }

  private static boolean[] events(int first, int ofFirst, int second, int ofSecond) {
    boolean[] events = new boolean[ofFirst + ofSecond];
    for (int i = 0; i < first; i++) {
      events[i] = true;
    }
    for (int i = 0; i < second; i++) {
      events[ofFirst + i] = true;
    }
    return events;
  }

  @Test
  void theStepFunctionRisesAndKeepsTheMean() {
    var random = Seed.random();
    for (int round = 0; round < 100; round++) {
      double[] values = random.doubles(1 + random.nextInt(30)).toArray();
      double[] weights = random.doubles(values.length, 0.5, 2).toArray();
      double[] fitted = IsotonicRegression.fit(values, weights);
      double off = 0;
      for (int i = 0; i < fitted.length; i++) {
        off += weights[i] * (fitted[i] - values[i]);
        assertThat(i == 0 || fitted[i] >= fitted[i - 1]).isTrue();
      }
      assertThat(off).isCloseTo(0, within(1e-9));
    }
    assertThat(IsotonicRegression.fit()).isEmpty();
    assertThatThrownBy(() -> IsotonicRegression.fit(new double[1], new double[2]))
        .hasMessageContaining("2 weights");
  }

  @Test
  void theProbabilitiesOfTwoGroupsAreTheirShares() {
    var fit = Logistic.fit(features(30, 70), events(6, 30, 49, 70)).value().orElseThrow();
    assertThat(fit.probability(0)).isCloseTo(0.2, within(1e-9));
    assertThat(fit.probability(1)).isCloseTo(0.7, within(1e-9));
  }

  /** Metres instead of centimetres: a coefficient and its error a hundred times as large. */
  @Test
  void anotherUnitOfAFeatureOnlyScalesItsCoefficient() {
    double[][] small = features(30, 70);
    for (double[] row : small) {
      row[0] /= 100;
    }
    boolean[] events = events(6, 30, 49, 70);
    var plain = Logistic.fit(features(30, 70), events).value().orElseThrow();
    var fit = Logistic.fit(small, events).value().orElseThrow();
    assertThat(fit.coefficients().get(0)).isCloseTo(plain.coefficients().get(0), within(1e-8));
    assertThat(fit.coefficients().get(1) / 100)
        .isCloseTo(plain.coefficients().get(1), within(1e-8));
    assertThat(fit.standardErrors().get(1) / 100)
        .isCloseTo(plain.standardErrors().get(1), within(1e-8));
  }

  @Test
  void aCoefficientTooFarAwayIsNotGiven() {
    double[][] tiny = features(30, 70);
    for (double[] row : tiny) {
      row[0] /= 10_000;
    }
    assertThat(Logistic.fit(tiny, events(6, 30, 49, 70)))
        .isEqualTo(Outcome.impossible(Reason.NOT_CONVERGED));
  }
}
