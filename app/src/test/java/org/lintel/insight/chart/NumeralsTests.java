package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NumeralsTests {

  @Test
  void signedFiguresCarryARealMinusAndNeverASignedZero() {
    assertThat(Numerals.signed(31.4, 0)).isEqualTo("+31");
    assertThat(Numerals.signed(-0.838, 2)).isEqualTo("−0.84");
    assertThat(Numerals.signed(-0.004, 2)).isEqualTo("0.00");
    assertThat(Numerals.signed(0.4, 0)).isEqualTo("0");
  }

  @Test
  void sharesAndCountsAreWrittenInFull() {
    assertThat(Numerals.share(0.8642, 1)).isEqualTo("86.4%");
    assertThat(Numerals.share(0, 1)).isEqualTo("0.0%");
    assertThat(Numerals.count(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void anIntervalIsAMarginOnlyWhenBothSidesAreEqual() {
    assertThat(Numerals.interval(31, 27.2, 34.9, 0)).isEqualTo("± 4");
    assertThat(Numerals.interval(31, 25.2, 34.9, 0)).isEqualTo("(25, 35)");
    assertThat(Numerals.interval(-2, -21, 17.4, 0)).isEqualTo("± 19");
    assertThat(Numerals.interval(-2, -24, 17.4, 0)).isEqualTo("(−24, 17)");
  }

  @Test
  void whatIsNoFigureIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numerals.plain(Double.NaN, 1))
        .withMessageContaining("NaN");
  }
}
