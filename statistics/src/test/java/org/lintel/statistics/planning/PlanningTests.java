package org.lintel.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.statistics.Nps;
import org.lintel.statistics.NpsMethod;
import org.lintel.statistics.Purpose;

class PlanningTests {

  /** The planning table of the method page, in points. */
  @ParameterizedTest
  @CsvSource({
    "30, 28.9, 30.0, 30.3, 58.4, 60.6, 61.6",
    "50, 21.4, 22.8, 23.2, 43.2, 46.2, 47.4",
    "100, 13.5, 15.6, 16.2, 27.2, 31.6, 33.3",
    "150, 9.5, 12.4, 13.1, 19.2, 25.0, 27.2",
    "200, 6.7, 10.4, 11.2, 13.6, 21.0, 23.5",
    "300, 0, 7.9, 9.0, 0, 16.0, 19.2"
  })
  void theTableIsReproduced(
      long n, double small, double middle, double large, double seen, double more, double all) {
    var plan = Planning.ofNps();

    assertThat(100 * plan.margin(n, Purpose.descriptive(300))).isCloseTo(small, within(0.05));
    assertThat(100 * plan.margin(n, Purpose.descriptive(1000))).isCloseTo(middle, within(0.05));
    assertThat(100 * plan.margin(n, Purpose.descriptive(3000))).isCloseTo(large, within(0.05));
    assertThat(100 * plan.smallestVisibleChange(n, Purpose.descriptive(300)))
        .isCloseTo(seen, within(0.05));
    assertThat(100 * plan.smallestVisibleChange(n, Purpose.descriptive(1000)))
        .isCloseTo(more, within(0.05));
    assertThat(100 * plan.smallestVisibleChange(n, Purpose.process())).isCloseTo(all, within(0.05));
  }

  @Test
  void thePlannedMarginIsTheOneOfTheFigure() {
    var nps = new Nps(25, 30, 45);
    var purpose = Purpose.descriptive(300);

    var planned = Planning.withVariance(nps.variance()).margin(nps.n(), purpose);

    assertThat(planned)
        .isCloseTo(nps.interval(NpsMethod.WALD, purpose, 0.95).halfWidth(), within(1e-12));
  }

  @Test
  void neverMoreAnswersThanHouseholdsAreNeeded() {
    assertThat(Planning.ofNps().answersFor(0.0001, Purpose.descriptive(300))).isEqualTo(300);
    assertThat(Planning.ofNps().answersFor(0.1, Purpose.descriptive(1))).isEqualTo(1);
  }

  @Test
  void asManyInvitationsAsTheResponseRateAsksFor() {
    assertThat(Planning.invitationsFor(143, 0.4)).isEqualTo(358);
    assertThat(Planning.invitationsFor(100, 1)).isEqualTo(100);
    assertThatThrownBy(() -> Planning.invitationsFor(100, 0))
        .hasMessage("Response rate 0.0 is outside 0 to 1");
  }

  @Test
  void aCensusOfOneHasNoFactorToDivideBy() {
    var known = new Planning(0.7, VarianceKind.OF_POPULATION, 0.95, 0.8);

    assertThat(known.margin(300, Purpose.descriptive(300))).isZero();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Planning.withVariance(0)).hasMessage("Variance 0.0 is not above 0");
    assertThatThrownBy(() -> new Planning(0.7, VarianceKind.OF_ANSWERS, 0.95, 80))
        .hasMessage("Power 80.0 is outside 0 to 1, both excluded");
    assertThatThrownBy(() -> Planning.ofNps().margin(1, Purpose.process()))
        .hasMessage("Number of answers 1 is below 2");
    assertThatThrownBy(() -> Planning.ofNps().answersFor(0, Purpose.process()))
        .hasMessage("Margin 0.0 is not above 0");
    assertThatThrownBy(() -> Planning.ofNps().margin(301, Purpose.descriptive(300)))
        .hasMessage("301 answers are more than the population of 300");
  }

  @Test
  void twoAnswersAreTheFewestToPlanWith() {
    var known = new Planning(0.7, VarianceKind.OF_POPULATION, 0.95, 0.8);

    assertThat(Planning.ofNps().margin(2, Purpose.process()))
        .isCloseTo(1.959964 * Math.sqrt(0.7), within(1e-6));
    assertThat(known.margin(2, Purpose.descriptive(3)))
        .isCloseTo(1.959964 * Math.sqrt(0.7 / 2 * (1 / 2.0)), within(1e-6));
    assertThatThrownBy(() -> new Planning(0.7, VarianceKind.OF_ANSWERS, 1, 0.8))
        .hasMessage("Confidence level 1.0 is outside 0 to 1, both excluded");
    assertThatThrownBy(() -> new Planning(0.7, VarianceKind.OF_ANSWERS, 0.95, 0))
        .hasMessage("Power 0.0 is outside 0 to 1, both excluded");
  }

  @ParameterizedTest
  @CsvSource({"0.7, 0.2", "0.7, 0.03", "0.25, 0.5", "9, 1.2", "0.01, 3"})
  void answersForAChangeAreTheFewestThatShowIt(double variance, double change) {
    for (VarianceKind kind : VarianceKind.values()) {
      var plan = new Planning(variance, kind, 0.95, 0.8);

      long needed = plan.answersForChange(change);

      assertThat(plan.smallestVisibleChange(needed, Purpose.process()))
          .isLessThanOrEqualTo(change + 1e-9);
      if (needed > 2) {
        assertThat(plan.smallestVisibleChange(needed - 1, Purpose.process())).isGreaterThan(change);
      }
    }
  }

  @Test
  void noChangeNeedsNoPlan() {
    assertThatThrownBy(() -> Planning.ofNps().answersForChange(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theChangeThatSomeAnswersShowNeedsJustAsMany() {
    for (VarianceKind kind : VarianceKind.values()) {
      var plan = new Planning(0.7, kind, 0.95, 0.8);
      for (long n = 2; n <= 300; n++) {
        assertThat(plan.answersForChange(plan.smallestVisibleChange(n, Purpose.process())))
            .isEqualTo(n);
      }
    }
  }
}
