package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTests {

  @Test
  void anAnswerIsCountedAtItsScalePoint() {
    var histogram = Histogram.of(1, 7, 1, 7, 7, 4);

    assertThat(histogram.counts()).containsExactly(1, 0, 0, 1, 0, 0, 2);
    assertThat(histogram.count(7)).isEqualTo(2);
    assertThat(histogram.n()).isEqualTo(4);
    assertThat(histogram.max()).isEqualTo(7);
  }

  @Test
  void anAnswerOutsideTheScaleIsRefusedByName() {
    assertThatThrownBy(() -> Histogram.of(0, 10, 11)).hasMessage("Answer 11 is outside 0 to 10");
    assertThatThrownBy(() -> Histogram.empty(0, 10).count(-1))
        .hasMessage("Answer -1 is outside 0 to 10");
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> new Histogram(0, 1, -2)).hasMessage("Count -2 of answer 1 is below 0");
  }

  @Test
  void aHistogramNeedsAScale() {
    assertThatThrownBy(() -> new Histogram(0)).hasMessageContaining("at least 1 scale point");
    assertThatThrownBy(() -> Histogram.empty(7, 1)).hasMessage("Scale end 1 is below its start 7");
  }

  @Test
  void withoutAnswersThereIsNoMean() {
    var empty = Histogram.empty(0, 10);

    assertThat(empty.mean()).isEmpty();
    assertThat(empty.variance()).isEmpty();
    assertThat(empty.isUnanimous()).isFalse();
    assertThat(Histogram.of(0, 10, 3).variance()).isEmpty();
  }

  @Test
  void meanAndVarianceAreThoseOfTheAnswers() {
    var histogram = Histogram.of(0, 10, 2, 4, 4, 4, 5, 5, 7, 9);

    assertThat(histogram.mean()).hasValue(5.0);
    assertThat(histogram.variance().orElseThrow()).isCloseTo(32.0 / 7, within(1e-14));
  }

  @Test
  void boxesAreSharesOfAllAnswers() {
    var histogram = new Histogram(1, 4, 3, 2, 1, 0, 5, 6);

    assertThat(histogram.top(2)).isEqualTo(new Share(11, 21));
    assertThat(histogram.bottom(2)).isEqualTo(new Share(7, 21));
    assertThat(histogram.share(3, 5)).isEqualTo(new Share(3, 21));
    assertThatThrownBy(() -> histogram.top(8)).hasMessage("8 boxes are outside 1 to 7");
    assertThatThrownBy(() -> histogram.share(5, 3)).hasMessage("Range end 3 is below its start 5");
  }

  @Test
  void mergingAddsAndTakingAwayIsItsInverse() {
    var first = Histogram.of(0, 10, 0, 5, 10);
    var second = Histogram.of(0, 10, 5, 9);

    var both = first.merge(second);

    assertThat(both).isEqualTo(Histogram.of(0, 10, 9, 5, 10, 0, 5));
    assertThat(both.minus(second)).isEqualTo(first).hasSameHashCodeAs(first);
    assertThatThrownBy(() -> second.minus(first)).hasMessage("Count -1 of answer 0 is below 0");
  }

  @Test
  void differentScalesDoNotMerge() {
    var other = Histogram.empty(1, 10);

    assertThatThrownBy(() -> Histogram.empty(0, 10).merge(other))
        .hasMessage("Scale 1 to 10 differs from 0 to 10");
  }

  @Test
  void theCountsCannotBeChangedFromOutside() {
    var given = new long[] {1, 2, 3};
    var histogram = new Histogram(0, given);

    given[0] = 9;
    histogram.counts()[1] = 9;

    assertThat(histogram.counts()).containsExactly(1, 2, 3);
  }

  @Test
  void aCountTooLargeForTheSumIsRefusedNotWrapped() {
    assertThatThrownBy(() -> new Histogram(0, Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aScaleOfOnePointIsAScale() {
    assertThat(Histogram.empty(3, 3).merge(Histogram.of(3, 3, 3, 3)).top(1))
        .isEqualTo(new Share(2, 2));
  }

  @Test
  void allBoxesAreTheWholeScaleAndNoBoxIsRefused() {
    var histogram = Histogram.of(1, 7, 1, 4);

    assertThat(histogram.top(7)).isEqualTo(new Share(2, 2));
    assertThat(histogram.bottom(1)).isEqualTo(new Share(1, 2));
    assertThat(histogram.share(4, 4)).isEqualTo(new Share(1, 2));
    assertThatThrownBy(() -> histogram.top(0)).hasMessage("0 boxes are outside 1 to 7");
    assertThatThrownBy(() -> histogram.bottom(8)).hasMessage("8 boxes are outside 1 to 7");
    assertThatThrownBy(() -> histogram.share(0, 3)).hasMessage("Answer 0 is outside 1 to 7");
    assertThatThrownBy(() -> histogram.share(3, 8)).hasMessage("Answer 8 is outside 1 to 7");
  }

  @Test
  void histogramsAreEqualByScaleAndCounts() {
    var histogram = Histogram.of(0, 2, 1);

    assertThat(histogram).isEqualTo(new Histogram(0, 0, 1, 0)).isNotEqualTo("Histogram");
    assertThat(histogram).isNotEqualTo(new Histogram(1, 0, 1, 0));
    assertThat(histogram).isNotEqualTo(new Histogram(0, 0, 2, 0));
    assertThat(histogram).hasToString("Histogram[0 to 2: [0, 1, 0]]");
    assertThat(histogram.hashCode()).isNotEqualTo(new Histogram(1, 0, 1, 0).hashCode());
  }

  @Test
  void takingAwayNeedsTheSameScaleToo() {
    assertThatThrownBy(() -> Histogram.empty(0, 10).minus(Histogram.empty(0, 6)))
        .hasMessage("Scale 0 to 6 differs from 0 to 10");
  }

  @Test
  void aScaleMayEndAtTheLastIntegerButNotBeyond() {
    assertThat(new Histogram(Integer.MAX_VALUE, 1).max()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> new Histogram(Integer.MAX_VALUE, 1, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
