package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTests {

  @Test
  void theMedianIsTheMiddleOfAnOddNumberOfRounds() {
    var rounds = Rounds.of(9, 1, 5);

    assertThat(rounds.median()).isEqualTo(5);
    assertThat(rounds.min()).isEqualTo(1);
    assertThat(rounds.max()).isEqualTo(9);
  }

  @Test
  void theMedianLiesHalfWayBetweenTheTwoMiddleRounds() {
    assertThat(Rounds.of(4, 1, 3, 100).median()).isEqualTo(3.5);
  }

  @Test
  void aRatioComparesRoundByRound() {
    var ratio = Rounds.of(10, 30, 20).dividedBy(Rounds.of(20, 30, 80));

    assertThat(ratio.values()).containsExactly(0.5, 1.0, 0.25);
    assertThat(ratio.median()).isEqualTo(0.5);
  }

  @Test
  void roundsThatCannotBeComparedAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of(1, 2).dividedBy(Rounds.of(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of(1).dividedBy(Rounds.of(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of());
    assertThatIllegalArgumentException().isThrownBy(() -> Rounds.of(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 50", "0.95, 95", "0.99, 99", "0.999, 100", "1, 100", "0.001, 1", "0.01, 1"})
  void aPercentileIsTheNearestRank(double share, double milliseconds) {
    var latencies = new Latencies();
    for (int i = 100; i >= 1; i--) {
      latencies.add(i * 1_000_000L);
    }

    assertThat(latencies.percentile(share)).isEqualTo(milliseconds);
  }

  @Test
  void aPercentileOfNothingOrOutsideItsRangeIsRefused() {
    var latencies = new Latencies();

    assertThatIllegalStateException().isThrownBy(() -> latencies.percentile(0.5));
    latencies.add(1);
    assertThatIllegalArgumentException().isThrownBy(() -> latencies.percentile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> latencies.percentile(1.01));
  }

  @Test
  void latenciesOfManyConnectionsCountTogether() {
    var all = new Latencies();
    var some = new Latencies();
    for (int i = 0; i < 3000; i++) {
      some.add(i);
    }

    all.addAll(some);
    all.addAll(some);

    assertThat(all.count()).isEqualTo(6000);
    assertThat(all.percentile(1)).isEqualTo(2999 / 1e6, within(1e-12));
  }

  @Test
  void costsAreSpreadOverTheRequestsBetweenTwoReadings() {
    var used = new Costs(3, 2, 1.5).since(new Costs(1, 1.5, 1));

    assertThat(used.each(1000)).isEqualTo(new Costs(2000, 500, 500));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "0.01234; 0.0123",
        "0.6; 0.600",
        "7.126; 7.13",
        "45.67; 45.7",
        "123.4; 123",
        "123456; 123,000",
        "-7.126; -7.13"
      })
  void figuresArePrintedWithThreeDigits(double value, String printed) {
    assertThat(Numerals.of(value)).isEqualTo(printed);
  }

  @Test
  void roundsArePrintedAsMedianWithSpread() {
    assertThat(Numerals.of(Rounds.of(1, 3, 2))).isEqualTo("2.00 (1.00–3.00)");
    assertThat(Numerals.of(Rounds.of(5))).isEqualTo("5.00");
  }
}
