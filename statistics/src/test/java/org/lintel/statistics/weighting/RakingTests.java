package org.lintel.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
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

  /** Rows and columns of 100 and 40 among 140: the three cells weigh 1, 2 and 2 in proportion. */
  @Test
  void aCellWithoutAnswersIsNotCut() {
    var margins =
        List.of(
            new Margin(ROWS, List.of(5 / 7.0, 2 / 7.0)),
            new Margin(COLUMNS, List.of(5 / 7.0, 2 / 7.0)));

    var raked = Raking.of(List.of(60L, 20L, 20L, 0L), margins).value().orElseThrow();

    assertThat(raked.weights().get(0)).isCloseTo(5 / 7.0, within(1e-7));
    assertThat(raked.weights().get(1)).isCloseTo(10 / 7.0, within(1e-7));
    assertThat(raked.weights().get(2)).isCloseTo(10 / 7.0, within(1e-7));
    assertThat(raked.isTrimmed()).isFalse();
  }

  @Test
  void marginsThatContradictEachOtherFindNoWeights() {
    var half = new Margin(List.of(0, 1), List.of(0.5, 0.5));
    var more = new Margin(List.of(0, 1), List.of(0.6, 0.4));
    assertThat(Raking.of(List.of(20L, 20L), List.of(half, more)))
        .isEqualTo(Outcome.impossible(Reason.NOT_CONVERGED));
  }

  /** Weights 0 and 2 of an answer each: 2 · 4/4 = 2; 0 of two answers and 4 of one: 3 · 16/16. */
  @Test
  void weightingIsWorthwhileUpToHalfOfTheAnswers() {
    var half = new Raking(List.of(0.0, 2.0), List.of(1L, 1L), false);
    assertThat(half.designEffect()).isEqualTo(2);
    assertThat(half.effectiveAnswers()).isEqualTo(1);
    assertThat(half.isWorthwhile()).isTrue();
    var third = new Raking(List.of(0.0, 4.0), List.of(2L, 1L), false);
    assertThat(third.designEffect()).isEqualTo(3);
    assertThat(third.isWorthwhile()).isFalse();
  }

  @Test
  void classesOfFifteenAreEnoughAndOfNobodyAreNone() {
    var margin = new Margin(List.of(0, 1), List.of(0.5, 0.5));
    assertThat(Raking.of(List.of(15L, 30L), List.of(margin)).value()).isPresent();
    assertThatThrownBy(() -> new Margin(List.of(0, 1), List.of(0.0, 1.0)))
        .hasMessageContaining("parts of 1");
  }

  @Test
  void oneAnswerOfACommunityCostsNothingAndOneMindIsOneAnswer() {
    assertThat(DesignEffect.ofClusters(1, 0.5)).isEqualTo(1);
    assertThat(DesignEffect.ofClusters(20, 1)).isEqualTo(20);
    assertThatThrownBy(() -> DesignEffect.ofClusters(20, 1.1)).hasMessageContaining("1.1");
  }
}
