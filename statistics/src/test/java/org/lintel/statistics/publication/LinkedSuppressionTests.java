package org.lintel.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.statistics.publication.CellVisibility.EMPTY;
import static org.lintel.statistics.publication.CellVisibility.PROTECTS_ANOTHER;
import static org.lintel.statistics.publication.CellVisibility.SHOWN;
import static org.lintel.statistics.publication.CellVisibility.TOO_FEW;
import static org.lintel.statistics.publication.CellVisibility.UNANIMOUS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Seed;
import org.lintel.statistics.publication.LinkedSuppression.Relation;

class LinkedSuppressionTests {

  /** Two by two cells 0 to 3, rows 4 and 5, columns 6 and 7, all 8. */
  private static final List<Relation> TABLE =
      List.of(
          new Relation(4, List.of(0, 1)),
          new Relation(5, List.of(2, 3)),
          new Relation(6, List.of(0, 2)),
          new Relation(7, List.of(1, 3)),
          new Relation(8, List.of(4, 5)),
          new Relation(8, List.of(6, 7)));

  private static Histogram cell(long no, long yes) {
    return new Histogram(0, no, yes);
  }

  private static List<Histogram> table(Histogram a, Histogram b, Histogram c, Histogram d) {
    return List.of(
        a, b, c, d, a.merge(b), c.merge(d), a.merge(c), b.merge(d), a.merge(b).merge(c).merge(d));
  }

  private static List<CellVisibility> decide(List<Histogram> cells) {
    return LinkedSuppression.of(cells, TABLE);
  }

  @Test
  void largeCellsAreAllShown() {
    assertThat(decide(table(cell(9, 9), cell(20, 5), cell(7, 30), cell(15, 15))))
        .containsOnly(SHOWN);
  }

  /** One small cell of a table: its row and its column would give it, so a rectangle is hidden. */
  @Test
  void aSmallCellHidesARectangle() {
    var decided = decide(table(cell(2, 3), cell(20, 15), cell(17, 30), cell(25, 15)));
    assertThat(decided.subList(0, 4))
        .containsExactly(TOO_FEW, PROTECTS_ANOTHER, PROTECTS_ANOTHER, PROTECTS_ANOTHER);
    assertThat(decided.subList(4, 9)).containsOnly(SHOWN);
  }

  @Test
  void oneBreakdownIsDecidedAsBefore() {
    var cells = List.of(cell(20, 20), cell(4, 5), cell(6, 6), cell(15, 15), cell(0, 0));
    var all = new ArrayList<>(cells);
    all.add(cells.stream().reduce(Histogram::merge).orElseThrow());
    var linked = LinkedSuppression.of(all, List.of(new Relation(5, List.of(0, 1, 2, 3, 4))));
    assertThat(linked.subList(0, 5)).isEqualTo(Suppression.ofHistograms(true, cells));
    assertThat(linked.get(4)).isEqualTo(EMPTY);
    assertThat(linked.get(5)).isEqualTo(SHOWN);
  }

  /** A total of one class is hidden; were all its parts shown, adding them would give it. */
  @Test
  void aHiddenTotalNeedsAHiddenPart() {
    var year = cell(0, 40);
    var decided =
        LinkedSuppression.of(
            List.of(cell(0, 20), cell(0, 20), year), List.of(new Relation(2, List.of(0, 1))));
    assertThat(decided).containsExactly(UNANIMOUS, UNANIMOUS, UNANIMOUS);
  }

  /** Owners and tenants of two quarters: the year minus a quarter is the other one. */
  @Test
  void whatIsHiddenInOneQuarterDoesNotFollowFromTheYear() {
    var spring = cell(3, 4);
    var autumn = cell(20, 30);
    var decided =
        LinkedSuppression.of(
            List.of(spring, autumn, spring.merge(autumn)), List.of(new Relation(2, List.of(0, 1))));
    assertThat(decided).containsExactly(TOO_FEW, PROTECTS_ANOTHER, SHOWN);
  }

  private static List<CellVisibility> breakdown(Histogram... parts) {
    var cells = new ArrayList<>(List.of(parts));
    cells.add(cells.stream().reduce(Histogram::merge).orElseThrow());
    var numbers = IntStream.range(0, parts.length).boxed().toList();
    return LinkedSuppression.of(cells, List.of(new Relation(parts.length, numbers)));
  }

  @Test
  void hiddenPartsTogetherMustBeEnoughAndOfSeveralClasses() {
    assertThat(breakdown(cell(1, 2), cell(2, 2), cell(20, 10), cell(30, 10)))
        .containsExactly(TOO_FEW, TOO_FEW, PROTECTS_ANOTHER, SHOWN, SHOWN);
    assertThat(breakdown(cell(3, 2), cell(2, 3), cell(20, 10), cell(30, 10)))
        .containsExactly(TOO_FEW, TOO_FEW, SHOWN, SHOWN, SHOWN);
    assertThat(breakdown(cell(0, 12), cell(0, 15), cell(20, 10), cell(30, 10)))
        .containsExactly(UNANIMOUS, UNANIMOUS, PROTECTS_ANOTHER, SHOWN, SHOWN);
    assertThat(breakdown(cell(0, 12), cell(15, 0), cell(20, 10)))
        .containsExactly(UNANIMOUS, UNANIMOUS, SHOWN, SHOWN);
  }

  @Test
  void sumsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Relation(1, List.of(1, 2))).hasMessageContaining("Cell 1");
    assertThatThrownBy(() -> new Relation(1, List.of())).hasMessageContaining("Cell 1");
    assertThatThrownBy(() -> new Relation(1, List.of(2, 2))).hasMessageContaining("[2, 2]");
    var relation = List.of(new Relation(0, List.of(1)));
    assertThatThrownBy(() -> LinkedSuppression.of(List.of(cell(1, 2), cell(1, 1)), relation))
        .hasMessageContaining("Cell 0");
  }

  /**
   * The attacker knows how many answered everywhere and the classes of every cell shown, and tries
   * every way to fill the four inner cells.
   */
  @Test
  void noHiddenCellCanBeSolvedByTryingAllTables() {
    var random = Seed.random();
    int hiddenSeen = 0;
    for (int round = 0; round < 400; round++) {
      Histogram[] inner = new Histogram[4];
      for (int i = 0; i < 4; i++) {
        int bound = random.nextBoolean() ? 5 : 12;
        inner[i] = cell(random.nextInt(bound), random.nextInt(bound));
      }
      var cells = table(inner[0], inner[1], inner[2], inner[3]);
      var decided = decide(cells);
      var possible = possible(cells, decided);
      for (int i = 0; i < 9; i++) {
        if (decided.get(i) != SHOWN && decided.get(i) != EMPTY && decided.contains(SHOWN)) {
          hiddenSeen++;
          assertThat(possible.get(i)).as("cell %d of %s, %s", i, cells, decided).isGreaterThan(1);
        }
      }
    }
    assertThat(hiddenSeen).isGreaterThan(300);
  }

  /** For each cell how many different numbers of "yes" are compatible with all that is shown. */
  private static List<Integer> possible(List<Histogram> cells, List<CellVisibility> decided) {
    var seen = IntStream.range(0, 9).mapToObj(_ -> new HashSet<Long>()).toList();
    long[] yes = new long[9];
    for (yes[0] = 0; yes[0] <= cells.get(0).n(); yes[0]++) {
      for (yes[1] = 0; yes[1] <= cells.get(1).n(); yes[1]++) {
        for (yes[2] = 0; yes[2] <= cells.get(2).n(); yes[2]++) {
          for (yes[3] = 0; yes[3] <= cells.get(3).n(); yes[3]++) {
            yes[4] = yes[0] + yes[1];
            yes[5] = yes[2] + yes[3];
            yes[6] = yes[0] + yes[2];
            yes[7] = yes[1] + yes[3];
            yes[8] = yes[4] + yes[5];
            if (agrees(cells, decided, yes)) {
              IntStream.range(0, 9).forEach(i -> seen.get(i).add(yes[i]));
            }
          }
        }
      }
    }
    return seen.stream().map(Set::size).toList();
  }

  private static boolean agrees(List<Histogram> cells, List<CellVisibility> decided, long... yes) {
    return IntStream.range(0, 9)
        .allMatch(i -> decided.get(i) != SHOWN || cells.get(i).count(1) == yes[i]);
  }

  /**
   * Two totals share one part. Of the three hidden parts the first has only "yes", the last only
   * "no": the totals 3 and 9 "no" leave the middle one no choice, so a total is hidden as well.
   * Then an answer can move between it and its parts, and the other total may stay.
   */
  @Test
  void partsThatHaveNothingToExchangeAreSolved() {
    var first = cell(0, 5);
    var middle = cell(3, 3);
    var last = cell(6, 0);
    var decided =
        LinkedSuppression.of(
            List.of(first, middle, last, first.merge(middle), middle.merge(last)),
            List.of(new Relation(3, List.of(0, 1)), new Relation(4, List.of(1, 2))));
    assertThat(decided).containsExactly(TOO_FEW, TOO_FEW, TOO_FEW, PROTECTS_ANOTHER, SHOWN);
  }

  /** The same with nine middle parts: more ways to exchange among them than are tried. */
  @Test
  void whereTheSearchEndsWithoutAnAnswerACellCountsAsSolved() {
    var cells = new ArrayList<Histogram>();
    cells.add(cell(0, 5));
    IntStream.range(0, 9).forEach(_ -> cells.add(cell(1, 1)));
    cells.add(cell(6, 0));
    cells.add(cell(9, 14));
    cells.add(cell(15, 9));
    var decided =
        LinkedSuppression.of(
            cells,
            List.of(
                new Relation(11, IntStream.rangeClosed(0, 9).boxed().toList()),
                new Relation(12, IntStream.rangeClosed(1, 10).boxed().toList())));
    assertThat(decided.subList(0, 11)).containsOnly(TOO_FEW);
    assertThat(decided.subList(11, 13)).containsExactly(PROTECTS_ANOTHER, SHOWN);
  }

  /**
   * Three by three, mostly empty: 1 "yes" | 8 "no", 1 "yes" | 6 "yes", 2 "no", 7 "no". With the
   * total of the second column shown, the two single answers would follow from the rest.
   */
  @Test
  void anAnswerThatIsNotThereIsNotExchanged() {
    Histogram[] inner = {
      cell(0, 0), cell(0, 1), cell(0, 0),
      cell(0, 0), cell(8, 0), cell(0, 1),
      cell(0, 6), cell(2, 0), cell(7, 0)
    };
    var cells = new ArrayList<>(List.of(inner));
    var relations = new ArrayList<Relation>();
    int[][] lines = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}};
    for (int[] line : lines) {
      relations.add(new Relation(cells.size(), IntStream.of(line).boxed().toList()));
      cells.add(inner[line[0]].merge(inner[line[1]]).merge(inner[line[2]]));
    }
    relations.add(new Relation(15, List.of(9, 10, 11)));
    relations.add(new Relation(15, List.of(12, 13, 14)));
    cells.add(cells.get(9).merge(cells.get(10)).merge(cells.get(11)));

    var decided = LinkedSuppression.of(cells, relations);

    assertThat(decided.subList(0, 9))
        .containsExactly(EMPTY, TOO_FEW, EMPTY, EMPTY, TOO_FEW, TOO_FEW, TOO_FEW, TOO_FEW, TOO_FEW);
    assertThat(decided.subList(9, 16))
        .containsExactly(TOO_FEW, TOO_FEW, SHOWN, TOO_FEW, PROTECTS_ANOTHER, TOO_FEW, SHOWN);
  }
}
