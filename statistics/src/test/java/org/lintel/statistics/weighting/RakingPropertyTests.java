package org.lintel.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Seed;
import org.lintel.statistics.weighting.Raking.Margin;

/** What must hold of any raked table, on generated ones of three by four classes. */
class RakingPropertyTests {

  private static final List<Integer> ROWS = cells(cell -> cell / 4);
  private static final List<Integer> COLUMNS = cells(cell -> cell % 4);

  private final RandomGenerator random = Seed.random();

  @Test
  void marginsHoldAndRakingAgainChangesNothing() {
    for (int round = 0; round < 50; round++) {
      var answers = cells(60, 140);
      var rows = margin(ROWS, 3);
      var columns = margin(COLUMNS, 4);
      var raked = Raking.of(answers, List.of(rows, columns)).value().orElseThrow();
      assertThat(raked.isTrimmed()).isFalse();
      assertMargin(raked, rows);
      assertMargin(raked, columns);
      assertThat(raked.designEffect()).isGreaterThanOrEqualTo(1);

      // The weighted counts as answers, in thousandths: their margins hold already.
      var weighted =
          IntStream.range(0, 12)
              .mapToObj(i -> Math.round(raked.weights().get(i) * answers.get(i) * 1e6))
              .toList();
      var again = Raking.of(weighted, List.of(rows, columns)).value().orElseThrow();
      assertThat(again.weights())
          .allSatisfy(weight -> assertThat(weight).isCloseTo(1, within(1e-6)));
    }
  }

  @Test
  void weightsAreAProductOfOneFactorForEachClass() {
    for (int round = 0; round < 50; round++) {
      var raked =
          Raking.of(cells(60, 140), List.of(margin(ROWS, 3), margin(COLUMNS, 4)))
              .value()
              .orElseThrow();
      var w = raked.weights();
      for (int row = 1; row < 3; row++) {
        for (int column = 1; column < 4; column++) {
          assertThat(w.get(4 * row + column) / w.get(4 * row))
              .isCloseTo(w.get(column) / w.get(0), within(1e-9));
        }
      }
    }
  }

  @Test
  void theOrderOfTheMarginsDoesNotMatter() {
    for (int round = 0; round < 20; round++) {
      var answers = cells(60, 140);
      var rows = margin(ROWS, 3);
      var columns = margin(COLUMNS, 4);
      var there = Raking.of(answers, List.of(rows, columns)).value().orElseThrow();
      var back = Raking.of(answers, List.of(columns, rows)).value().orElseThrow();
      for (int i = 0; i < 12; i++) {
        assertThat(back.weights().get(i)).isCloseTo(there.weights().get(i), within(1e-7));
      }
    }
  }

  private static void assertMargin(Raking raked, Margin margin) {
    double[] sums = new double[margin.shares().size()];
    for (int cell = 0; cell < 12; cell++) {
      sums[margin.classOfCell().get(cell)] += raked.weights().get(cell) * raked.answers().get(cell);
    }
    double all = Arrays.stream(sums).sum();
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i] / all).isCloseTo(margin.shares().get(i), within(1e-8));
    }
  }

  private List<Long> cells(int least, int most) {
    return random.longs(12, least, most).boxed().toList();
  }

  /** Shares between 0.7 and 1.4 of equal ones, so that nothing need be trimmed. */
  private Margin margin(List<Integer> classes, int count) {
    double[] parts = random.doubles(count, 0.7, 1.4).toArray();
    double all = Arrays.stream(parts).sum();
    return new Margin(classes, Arrays.stream(parts).map(part -> part / all).boxed().toList());
  }

  private static List<Integer> cells(IntUnaryOperator of) {
    return IntStream.range(0, 12).map(of).boxed().toList();
  }
}
