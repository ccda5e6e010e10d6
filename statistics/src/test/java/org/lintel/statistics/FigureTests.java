package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTests {

  @ParameterizedTest
  @CsvSource({
    "0, HIDDEN, false, false, false",
    "4, HIDDEN, false, false, false",
    "5, COUNT_ONLY, true, false, false",
    "9, COUNT_ONLY, true, false, false",
    "10, LOW_BASE, true, true, false",
    "29, LOW_BASE, true, true, false",
    "30, FULL, true, true, true",
    "20000000, FULL, true, true, true"
  })
  void theFloorDecidesByTheNumberOfAnswers(
      long n, PublicationFloor floor, boolean count, boolean score, boolean comparison) {
    assertThat(PublicationFloor.of(n)).isEqualTo(floor);
    assertThat(floor.showsCount()).isEqualTo(count);
    assertThat(floor.showsScore()).isEqualTo(score);
    assertThat(floor.allowsComparison()).isEqualTo(comparison);
  }

  @Test
  void anEstimateKnowsItsFloor() {
    Estimate few = new Nps(1, 1, 1).estimate(Purpose.process());
    Estimate many = new Nps(9, 9, 9).estimate(Purpose.process());

    assertThat(few.floor()).isEqualTo(PublicationFloor.HIDDEN);
    assertThat(many.floor()).isEqualTo(PublicationFloor.LOW_BASE);
  }

  @Test
  void negativeNumbersOfAnswersAreRefused() {
    assertThatThrownBy(() -> PublicationFloor.of(-1)).hasMessage("Number of answers -1 is below 0");
    assertThatThrownBy(() -> new NotEnough(30, 30)).hasMessage("30 answers are enough for 30");
    assertThatThrownBy(() -> Purpose.descriptive(0)).hasMessage("Population 0 is below 1");
  }

  @Test
  void anIntervalIsFiniteAndOrdered() {
    assertThatThrownBy(() -> new Interval(1, 0, 0.95)).hasMessage("No interval from 1.0 to 0.0");
    assertThatThrownBy(() -> new Interval(0, Double.NaN, 0.95)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Interval(Double.NEGATIVE_INFINITY, 0, 0.95))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> new Interval(0, 1, 95)).hasMessageContaining("95.0 is outside 0 to 1");
  }

  @Test
  void anIntervalContainsItsLimits() {
    var interval = new Interval(-0.1, 0.3, 0.95);

    assertThat(interval.contains(-0.1)).isTrue();
    assertThat(interval.contains(0.3)).isTrue();
    assertThat(interval.excludes(0.31)).isTrue();
    assertThat(interval.scaled(10)).isEqualTo(new Interval(-1, 3, 0.95));
    assertThatThrownBy(() -> interval.scaled(-1)).hasMessage("Factor -1.0 is not above 0");
  }

  @Test
  void aFigureThatIsNoNumberCannotBeMade() {
    var interval = new Interval(0, 1, 0.95);

    assertThatThrownBy(() -> new Figure(Double.NaN, interval, 30, Purpose.process(), "m", Set.of()))
        .hasMessage("Value NaN is not a number");
    assertThatThrownBy(() -> new Figure(2, interval, 30, Purpose.process(), "m", Set.of()))
        .hasMessage("Value 2.0 is outside its interval 0.0 to 1.0");
    assertThatThrownBy(() -> new Figure(0.5, interval, 0, Purpose.process(), "m", Set.of()))
        .hasMessage("Number of answers 0 is below 1");
  }

  @Test
  void aCensusSaysSo() {
    assertThat(((Figure) new Nps(9, 9, 9).estimate(Purpose.descriptive(27))).isCensus()).isTrue();
    assertThat(((Figure) new Nps(9, 9, 9).estimate(Purpose.process())).isCensus()).isFalse();
  }

  @Test
  void tenAnswersAreTheFirstThatGiveAFigure() {
    assertThat(new Nps(3, 3, 4).estimate(Purpose.process())).isInstanceOf(Figure.class);
    assertThat(new Share(3, 10).estimate(Purpose.process())).isInstanceOf(Figure.class);
    assertThat(Mean.of(Sums.of(10, 40, 180)).estimate(Purpose.process()))
        .isInstanceOf(Figure.class);
    assertThat(new Share(1, 1).estimateOfFacts(Purpose.process())).isInstanceOf(Figure.class);
  }

  @Test
  void aLevelLiesStrictlyBetweenNoneAndAll() {
    assertThatThrownBy(() -> new Interval(0, 1, 0)).hasMessageContaining("0.0 is outside 0 to 1");
    assertThatThrownBy(() -> new Interval(0, 1, 1)).hasMessageContaining("1.0 is outside 0 to 1");
    assertThatThrownBy(() -> new Interval(0, 1, 0.95).scaled(0))
        .hasMessage("Factor 0.0 is not above 0");
  }
}
