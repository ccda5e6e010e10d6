package org.lintel.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.statistics.publication.CellVisibility.EMPTY;
import static org.lintel.statistics.publication.CellVisibility.PROTECTS_ANOTHER;
import static org.lintel.statistics.publication.CellVisibility.SHOWN;
import static org.lintel.statistics.publication.CellVisibility.TOO_FEW;
import static org.lintel.statistics.publication.CellVisibility.UNANIMOUS;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Sums;

class SuppressionTests {

  @Test
  void largeCellsAreAllShown() {
    assertThat(Suppression.ofCounts(true, 10, 11, 500)).containsExactly(SHOWN, SHOWN, SHOWN);
  }

  @Test
  void aSingleSmallCellHidesTheNextSmallestToo() {
    assertThat(Suppression.ofCounts(true, 40, 9, 12, 30))
        .containsExactly(SHOWN, TOO_FEW, PROTECTS_ANOTHER, SHOWN);
  }

  @Test
  void twoSmallCellsThatTogetherAreTooFewHideAThird() {
    assertThat(Suppression.ofCounts(true, 4, 5, 30, 20))
        .containsExactly(TOO_FEW, TOO_FEW, SHOWN, PROTECTS_ANOTHER);
  }

  @Test
  void twoSmallCellsThatTogetherAreEnoughProtectEachOther() {
    assertThat(Suppression.ofCounts(true, 4, 6, 30)).containsExactly(TOO_FEW, TOO_FEW, SHOWN);
  }

  @Test
  void withoutAKnownTotalNothingCanBeSubtracted() {
    assertThat(Suppression.ofCounts(false, 40, 9, 12)).containsExactly(SHOWN, TOO_FEW, SHOWN);
  }

  @Test
  void anEmptyCellProtectsNobody() {
    assertThat(Suppression.ofCounts(true, 0, 7, 15, 0))
        .containsExactly(EMPTY, TOO_FEW, PROTECTS_ANOTHER, EMPTY);
    assertThat(Suppression.ofCounts(true, 0, 0)).containsExactly(EMPTY, EMPTY);
    assertThat(Suppression.ofCounts(true)).isEmpty();
  }

  @Test
  void amongEqualCellsTheFirstIsHidden() {
    assertThat(Suppression.ofCounts(true, 20, 20, 3))
        .containsExactly(PROTECTS_ANOTHER, SHOWN, TOO_FEW);
  }

  @Test
  void aCellWhereAllSaidTheSameIsHidden() {
    var cells =
        List.of(
            new Nps(12, 0, 0).classes(), new Nps(4, 8, 9).classes(), new Nps(9, 9, 9).classes());

    assertThat(Suppression.ofHistograms(true, cells))
        .containsExactly(UNANIMOUS, PROTECTS_ANOTHER, SHOWN);
  }

  @Test
  void hiddenCellsThatAllSaidTheSameTogetherHideAThird() {
    var cells =
        List.of(new Nps(8, 0, 0).classes(), new Nps(7, 0, 0).classes(), new Nps(9, 9, 9).classes());

    assertThat(Suppression.ofHistograms(true, cells))
        .containsExactly(TOO_FEW, TOO_FEW, PROTECTS_ANOTHER);
  }

  @Test
  void meansFollowTheSameRule() {
    var cells = List.of(Sums.of(12, 72, 432), Sums.of(20, 90, 500), Sums.of(30, 90, 400));

    assertThat(Suppression.ofSums(true, cells)).containsExactly(UNANIMOUS, PROTECTS_ANOTHER, SHOWN);
  }

  /**
   * An attacker knows how many answered in each cell, the total and the cells shown. By trying all
   * ways to fill the hidden cells, no hidden cell may be certain.
   */
  @Test
  void noHiddenCellFollowsFromTheTotal() {
    var random = Seed.random();
    for (var round = 0; round < 300; round++) {
      var cells = anyCells(random);
      var visible = Suppression.ofHistograms(true, cells);
      var hidden = hidden(cells, visible);
      var total = cells.stream().reduce(Histogram::merge).orElseThrow();
      if (hidden.isEmpty() || total.n() < 10 || total.isUnanimous()) {
        continue;
      }

      var together = hidden.stream().reduce(Histogram::merge).orElseThrow();

      assertThat(together.n()).as("%s", cells).isGreaterThanOrEqualTo(10);
      assertThat(together.isUnanimous()).as("%s", cells).isFalse();
      for (var cell : hidden) {
        assertThat(possibleTops(cell.n(), together)).as("%s", cells).isGreaterThan(1);
      }
    }
  }

  /** In how many ways the top class of a cell of {@code n} can be filled from the pool. */
  private static long possibleTops(long n, Histogram pool) {
    var tops = pool.count(1);
    var others = pool.n() - tops;
    var possible = 0L;
    for (var top = 0L; top <= Math.min(n, tops); top++) {
      if (n - top <= others) {
        possible++;
      }
    }
    return possible;
  }

  private static List<Histogram> anyCells(SplittableRandom random) {
    var cells = new ArrayList<Histogram>();
    for (var i = 0; i < 1 + random.nextInt(7); i++) {
      var bound = random.nextBoolean() ? 4 : 25;
      cells.add(new Histogram(0, random.nextInt(bound), random.nextInt(bound)));
    }
    return cells;
  }

  private static List<Histogram> hidden(List<Histogram> cells, List<CellVisibility> visible) {
    var hidden = new ArrayList<Histogram>();
    for (var i = 0; i < cells.size(); i++) {
      if (visible.get(i) != SHOWN && visible.get(i) != EMPTY) {
        hidden.add(cells.get(i));
      }
    }
    return hidden;
  }
}
