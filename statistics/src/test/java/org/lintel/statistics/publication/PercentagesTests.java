package org.lintel.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Seed;

class PercentagesTests {

  @Test
  void threeThirdsAddUpToAHundred() {
    assertThat(Percentages.of(0, 1, 1, 1))
        .map(BigDecimal::toString)
        .containsExactly("34", "33", "33");
    assertThat(Percentages.of(1, 1, 1, 1))
        .map(BigDecimal::toString)
        .containsExactly("33.4", "33.3", "33.3");
  }

  @Test
  void theLargestRemainderIsRoundedUp() {
    assertThat(Percentages.of(0, 1, 2, 4))
        .map(BigDecimal::toString)
        .containsExactly("14", "29", "57");
  }

  @Test
  void anySharesAddUpAndStayWithinOneUnit() {
    var random = Seed.random();
    for (var round = 0; round < 500; round++) {
      var counts = random.longs(1 + random.nextInt(12), 0, 400).toArray();
      counts[0]++;
      var n = Arrays.stream(counts).sum();

      var percentages = Percentages.of(1, counts);

      assertThat(percentages.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100");
      for (var i = 0; i < counts.length; i++) {
        var exact = 100.0 * counts[i] / n;
        assertThat(Math.abs(percentages.get(i).doubleValue() - exact)).isLessThan(0.1);
        assertThat(counts[i] > 0 || percentages.get(i).signum() == 0).isTrue();
      }
    }
  }

  @Test
  void withoutAnswersThereAreNoPercentages() {
    assertThat(Percentages.of(1, 0, 0, 0)).isEmpty();
    assertThat(Percentages.of(1)).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Percentages.of(7, 1)).hasMessage("7 decimals are outside 0 to 6");
    assertThatThrownBy(() -> Percentages.of(1, 3, -1)).hasMessage("Count -1 is below 0");
  }

  @Test
  void sixDecimalsAreTheMost() {
    assertThat(Percentages.of(6, 1, 2))
        .map(BigDecimal::toString)
        .containsExactly("33.333333", "66.666667");
    assertThatThrownBy(() -> Percentages.of(-1, 1)).hasMessage("-1 decimals are outside 0 to 6");
  }
}
