package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTests {

  @Test
  void anySplitAndAnyOrderOfMergingGivesTheSameSums() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var parts = new ArrayList<Sums>();
      var all = Sums.noneInThousandths();
      for (var i = 0; i < 1 + random.nextInt(40); i++) {
        var value = random.nextInt(-6000, 100_001);
        all = all.plus(value);
        parts.add(Sums.noneInThousandths().plus(value));
      }
      while (parts.size() > 1) {
        var one = parts.remove(random.nextInt(parts.size()));
        var other = parts.remove(random.nextInt(parts.size()));
        parts.add(one.merge(other));
      }

      assertThat(parts).containsExactly(all);
    }
  }

  @Test
  void anySplitAndAnyOrderOfMergingGivesTheSameHistogram() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var parts = new ArrayList<Histogram>();
      var answers = random.ints(1 + random.nextInt(40), 0, 11).toArray();
      for (var answer : answers) {
        parts.add(Histogram.of(0, 10, answer));
      }
      while (parts.size() > 1) {
        var one = parts.remove(random.nextInt(parts.size()));
        var other = parts.remove(random.nextInt(parts.size()));
        parts.add(one.merge(other));
      }

      assertThat(parts).containsExactly(Histogram.of(0, 10, answers));
    }
  }

  @Test
  void histogramAndSumsAgreeOnMeanAndVariance() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var answers = random.ints(2 + random.nextInt(500), 1, 8).toArray();
      var mean = Arrays.stream(answers).average().orElseThrow();
      var squares = Arrays.stream(answers).mapToDouble(a -> (a - mean) * (a - mean));
      var expected = squares.sum() / (answers.length - 1);

      var histogram = Histogram.of(1, 7, answers);

      assertThat(histogram.mean().orElseThrow()).isCloseTo(mean, within(1e-12));
      assertThat(histogram.variance().orElseThrow()).isCloseTo(expected, within(1e-11));
    }
  }

  @Test
  void takingAwayIsTheInverseOfMerging() {
    var first = Sums.of(3, 12, 50);
    var second = Sums.of(2, 3, 5);

    assertThat(first.merge(second).minus(second)).isEqualTo(first);
    assertThatThrownBy(() -> second.minus(first)).hasMessageContaining("-1 is below 0");
  }

  @Test
  void sumsThatNoAnswersHaveAreRefused() {
    assertThatThrownBy(() -> Sums.of(2, 10, 49))
        .hasMessage("No 2 answers have the sum 10 and the sum of squares 49");
    assertThatThrownBy(() -> Sums.of(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sums.of(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unitsDoNotMix() {
    assertThatThrownBy(() -> Sums.none().merge(Sums.noneInThousandths()))
        .hasMessage("Sums with 1000 units per point differ from sums with 1");
    assertThatThrownBy(() -> new Sums(0, 0, 0, 10)).hasMessageContaining("10 units per point");
  }

  @Test
  void thousandthsReadAsPoints() {
    var sums = Sums.inThousandths(2, 71_500, 2_556_125_000L);

    assertThat(sums.mean()).hasValue(35.75);
    assertThat(sums.variance()).hasValue(0.0);
  }

  @Test
  void theVarianceOfManyEqualAnswersIsExactlyZero() {
    var sums = Sums.of(1_000_000_007L, 7_000_000_049L, 49_000_000_343L);

    assertThat(sums.variance()).hasValue(0.0);
    assertThat(sums.isUnanimous()).isTrue();
  }

  @Test
  void anOverflowIsRefusedNotWrapped() {
    var full = Sums.inThousandths(900_000_000L, 90_000_000_000_000L, 9_000_000_000_000_000_000L);

    assertThat(full.mean()).hasValue(100.0);
    assertThatThrownBy(() -> full.merge(full)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void withoutAnswersThereIsNothingToSay() {
    assertThat(List.of(Sums.none(), Sums.noneInThousandths()))
        .allMatch(sums -> sums.mean().isEmpty() && sums.variance().isEmpty())
        .noneMatch(Sums::isUnanimous);
  }

  @Test
  void takingAwayNeedsTheSameUnitsToo() {
    assertThatThrownBy(() -> Sums.noneInThousandths().minus(Sums.none()))
        .hasMessage("Sums with 1 units per point differ from sums with 1000");
  }
}
