package org.lintel.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.weighting.Raking.Margin;

class RakingTests {

  private static final List<Integer> ROWS = List.of(0, 0, 1, 1);
  private static final List<Integer> COLUMNS = List.of(0, 1, 0, 1);
  private static final List<Long> ANSWERS = List.of(40L, 20L, 30L, 60L);

  @Test
  void theWeightedTableHasTheKnownMargins() {
    var raked = rake(0.5, 0.45);
    assertThat(share(raked, ROWS)).isCloseTo(0.5, within(1e-8));
    assertThat(share(raked, COLUMNS)).isCloseTo(0.45, within(1e-8));
    assertThat(raked.isTrimmed()).isFalse();
    assertThat(raked.designEffect()).isGreaterThanOrEqualTo(1);
    assertThat(raked.effectiveAnswers()).isLessThanOrEqualTo(150);
    // Raking keeps the odds ratio of the table.
    double odds =
        weighted(raked, 0) * weighted(raked, 3) / (weighted(raked, 1) * weighted(raked, 2));
    assertThat(odds).isCloseTo(40.0 * 60 / (20 * 30), within(1e-9));
  }

  @Test
  void marginsThatHoldAlreadyNeedNoWeights() {
    var raked = rake(0.4, 70.0 / 150);
    assertThat(raked.weights())
        .allSatisfy(weight -> assertThat(weight).isCloseTo(1, within(1e-12)));
    assertThat(raked.designEffect()).isCloseTo(1, within(1e-12));
    assertThat(raked.isWorthwhile()).isTrue();
  }

  @Test
  void extremeWeightsAreCutAndSaid() {
    var one = new Margin(ROWS, List.of(0.97, 0.03));
    var raked = Raking.of(List.of(15L, 15L, 300L, 300L), List.of(one)).value().orElseThrow();
    assertThat(raked.isTrimmed()).isTrue();
    assertThat(
            raked.weights().stream().mapToDouble(w -> w).max().orElseThrow()
                / raked.weights().stream().mapToDouble(w -> w).min().orElseThrow())
        .isGreaterThan(1);
  }

  @Test
  void smallClassesAndWrongMarginsAreRefused() {
    var margin = new Margin(ROWS, List.of(0.5, 0.5));
    assertThat(Raking.of(List.of(10L, 4L, 30L, 60L), List.of(margin)))
        .isEqualTo(new Outcome.TooFew<>(14, 15));
    assertThatThrownBy(() -> new Margin(ROWS, List.of(0.5, 0.6)))
        .hasMessageContaining("parts of 1");
    assertThatThrownBy(() -> Raking.of(List.of(20L), List.of(margin)))
        .hasMessageContaining("4 cells");
    assertThatThrownBy(() -> DesignEffect.ofClusters(0, 0.1)).hasMessageContaining("0.0 answers");
  }

  private static Raking rake(double row, double column) {
    return Raking.of(
            ANSWERS,
            List.of(
                new Margin(ROWS, List.of(row, 1 - row)),
                new Margin(COLUMNS, List.of(column, 1 - column))))
        .value()
        .orElseThrow();
  }

  private static double weighted(Raking raked, int cell) {
    return raked.weights().get(cell) * raked.answers().get(cell);
  }

  private static double share(Raking raked, List<Integer> classes) {
    double first = 0;
    double all = 0;
    for (int cell = 0; cell < 4; cell++) {
      all += weighted(raked, cell);
      first += classes.get(cell) == 0 ? weighted(raked, cell) : 0;
    }
    return first / all;
  }
}
