package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NpsTests {

  @Test
  void everyAnswerFallsIntoExactlyOneClass() {
    assertThat(Nps.of(new Histogram(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
        .isEqualTo(new Nps(7, 2, 2));
    assertThat(Nps.of(Histogram.of(0, 10, 6, 7, 8, 9))).isEqualTo(new Nps(1, 2, 1));
  }

  @Test
  void anotherScaleIsNotAnNps() {
    assertThatThrownBy(() -> Nps.of(Histogram.empty(1, 10)))
        .hasMessage("NPS needs the scale 0 to 10, not 1 to 10");
  }

  @Test
  void belowTenAnswersThereIsNoFigure() {
    assertThat(new Nps(3, 3, 3).estimate(Purpose.process())).isEqualTo(new NotEnough(9, 10));
    assertThat(new Nps(0, 0, 0).estimate(Purpose.process())).isEqualTo(new NotEnough(0, 10));
  }

  @Test
  void aFigureCarriesAllThatMustStandBesideIt() {
    var figure = (Figure) new Nps(3, 5, 12).estimate(Purpose.descriptive(300));

    assertThat(figure.value()).isEqualTo(0.45);
    assertThat(figure.n()).isEqualTo(20);
    assertThat(figure.purpose()).isEqualTo(Purpose.descriptive(300));
    assertThat(figure.method()).isEqualTo("nps.score.tango1998");
    assertThat(figure.cautions()).containsExactly(Caution.LOW_BASE);
    assertThat(figure.interval().level()).isEqualTo(0.95);
    assertThat(figure.isCensus()).isFalse();
  }

  @Test
  void fromThirtyAnswersThereIsNothingToBewareOf() {
    var figure = (Figure) new Nps(10, 10, 10).estimate(Purpose.process());

    assertThat(figure.cautions()).isEmpty();
  }

  @Test
  void answersOfOneClassAreMarked() {
    var figure = (Figure) new Nps(40, 0, 0).estimate(Purpose.process());

    assertThat(figure.cautions()).containsExactly(Caution.UNANIMOUS);
    assertThat(figure.interval().lower()).isEqualTo(-1);
    assertThat(figure.interval().upper()).isBetween(-0.95, -0.8);
  }

  @Test
  void pointsAreTheFractionTimesAHundred() {
    var figure = ((Figure) new Nps(20, 30, 50).estimate(Purpose.process())).scaled(100);

    assertThat(figure.value()).isCloseTo(30, within(1e-12));
    assertThat(figure.interval().lower()).isBetween(13.0, 16.0);
  }

  @Test
  void withoutAnswersTheScoreIsRefusedNotZero() {
    assertThatThrownBy(() -> new Nps(0, 0, 0).value())
        .hasMessage("NPS needs at least 1 answer, there are 0");
    assertThatThrownBy(() -> new Nps(0, 0, 0).interval(Purpose.process()))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void oneAnswerOfManyHouseholdsSaysNothing(NpsMethod method) {
    assertThat(new Nps(0, 0, 1).interval(method, Purpose.descriptive(300), 0.95))
        .isEqualTo(new Interval(-1, 1, 0.95));
    assertThat(new Nps(0, 0, 1).interval(method, Purpose.descriptive(1), 0.95))
        .isEqualTo(new Interval(1, 1, 0.95));
  }

  @Test
  void moreAnswersThanHouseholdsAreRefused() {
    assertThatThrownBy(() -> new Nps(10, 10, 10).estimate(Purpose.descriptive(29)))
        .hasMessage("30 answers are more than the population of 29");
  }

  @Test
  void aHigherLevelIsWider() {
    var nps = new Nps(20, 30, 50);

    assertThat(nps.interval(NpsMethod.SCORE, Purpose.process(), 0.99).width())
        .isGreaterThan(nps.interval(Purpose.process()).width());
    assertThatThrownBy(() -> nps.interval(NpsMethod.SCORE, Purpose.process(), 1))
        .hasMessageContaining("1.0 is outside 0 to 1");
  }

  @Test
  void countsOfAWholeCountryAreNoTrouble() {
    var nps = new Nps(5_000_000_000L, 7_000_000_000L, 8_000_000_000L);

    var interval = nps.interval(Purpose.process());

    assertThat(interval.contains(0.15)).isTrue();
    assertThat(interval.width()).isBetween(2e-5, 3e-5);
  }

  @Test
  void mergingPoolsAnswersInsteadOfAveragingScores() {
    var small = new Nps(0, 0, 10);
    var large = new Nps(60, 30, 10);

    assertThat(small.merge(large).value()).isCloseTo(-40.0 / 110, within(1e-15));
  }

  @Test
  void theSimultaneousIntervalIsWiderThanWald() {
    var nps = new Nps(20, 30, 50);
    var wald = nps.interval(NpsMethod.WALD, Purpose.process(), 0.95);

    assertThat(nps.simultaneousInterval(0.95).width()).isGreaterThan(wald.width());
    assertThat(new Nps(0, 0, 20).simultaneousInterval(0.95)).isEqualTo(new Interval(1, 1, 0.95));
  }

  @Test
  void theExactBootstrapRefusesWhatWouldTakeTooLong() {
    assertThatThrownBy(() -> NpsBootstrap.interval(new Nps(20_001, 0, 0), 0.95))
        .hasMessage("20001 answers are outside 1 to 20000");
    assertThatThrownBy(() -> NpsBootstrap.interval(new Nps(0, 0, 0), 0.95))
        .hasMessage("0 answers are outside 1 to 20000");
  }

  @Test
  void theDescriptiveStandardErrorNeedsTwoAnswers() {
    assertThatThrownBy(() -> new Nps(0, 0, 1).standardError(Purpose.descriptive(300)))
        .hasMessage("A descriptive standard error needs at least 2 answers");
    assertThat(new Nps(1, 0, 1).standardError(Purpose.descriptive(4)))
        .isCloseTo(Math.sqrt(0.5), within(1e-15));
  }

  @Test
  void theExactBootstrapTakesAnyNumberWithinItsBounds() {
    assertThat(NpsBootstrap.interval(new Nps(0, 1, 0), 0.95)).isEqualTo(new Interval(0, 0, 0.95));
    assertThat(NpsBootstrap.interval(new Nps(1, 0, 1), 0.95)).isEqualTo(new Interval(-1, 1, 0.95));
    assertThat(NpsBootstrap.interval(new Nps(0, 0, 20_000), 0.95))
        .isEqualTo(new Interval(1, 1, 0.95));
  }

  /** Scores of two draws: -1 in a quarter, 0 in half, 1 in a quarter of all samples. */
  @Test
  void aLimitOfTheBootstrapIsTheFirstScoreThatReachesItsPart() {
    assertThat(NpsBootstrap.interval(new Nps(1, 0, 1), 0.5)).isEqualTo(new Interval(-1, 0, 0.5));
  }
}
