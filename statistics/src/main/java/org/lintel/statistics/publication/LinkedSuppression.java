package org.lintel.statistics.publication;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.PublicationFloor;

/**
 * Which cells of a fixed lattice of breakdowns may be published together: by building and by tenure
 * and by both, by quarter and by year, a filter and the rest.
 *
 * <p>Cells that are sums of others are named by {@link Relation relations}. A cell is hidden for
 * itself when it has 1 to 9 answers or all are of one class. A reader adds and subtracts what is
 * shown, and knows how many answered in each cell. So further cells are hidden, the smallest first,
 * until the hidden parts of every total shown are two or more, 10 answers or more and not all of
 * one class, and until for every hidden cell another lattice exists that shows the same everywhere
 * and has other answers in this cell. Where no other lattice is found in a bounded search, the cell
 * counts as solved, so that rather too much is hidden than too little.
 *
 * <p>Reference: Cox (1980) J. American Statistical Association 75:377; Hundepool et al. (2012)
 * Statistical Disclosure Control, chapter 4; Fischetti &amp; Salazar (2001) Management Science
 * 47:1008.
 */
public final class LinkedSuppression {

  private static final int MOST_STEPS = 20_000;

  private final List<Histogram> cells;
  private final List<Relation> relations;
  private final CellVisibility[] decided;

  private LinkedSuppression(List<Histogram> cells, List<Relation> relations) {
    this.cells = List.copyOf(cells);
    this.relations = List.copyOf(relations);
    this.decided = cells.stream().map(LinkedSuppression::alone).toArray(CellVisibility[]::new);
  }

  /**
   * A cell that is the sum of others.
   *
   * @param total number of the cell
   * @param parts numbers of its parts, each once, at least one
   */
  public record Relation(int total, List<Integer> parts) {

    public Relation {
      parts = List.copyOf(parts);
      if (parts.isEmpty() || parts.contains(total) || Set.copyOf(parts).size() < parts.size()) {
        throw new IllegalArgumentException(
            "Cell %d is not the sum of cells %s".formatted(total, parts));
      }
    }

    private IntStream members() {
      return IntStream.concat(IntStream.of(total), parts.stream().mapToInt(Integer::intValue));
    }
  }

  /**
   * Decides for the published classes of every cell.
   *
   * @param cells totals and parts, all with the same classes
   * @param relations which cells are sums of which
   * @return for each cell what may be done
   */
  public static List<CellVisibility> of(List<Histogram> cells, List<Relation> relations) {
    for (Relation relation : relations) {
      var sum = relation.parts().stream().map(cells::get).reduce(Histogram::merge).orElseThrow();
      if (!sum.equals(cells.get(relation.total()))) {
        throw new IllegalArgumentException(
            "Cell %d is not the sum of cells %s".formatted(relation.total(), relation.parts()));
      }
    }
    var suppression = new LinkedSuppression(cells, relations);
    suppression.decide();
    return List.of(suppression.decided);
  }

  private static CellVisibility alone(Histogram cell) {
    if (cell.n() == 0) {
      return CellVisibility.EMPTY;
    }
    if (!PublicationFloor.of(cell.n()).showsScore()) {
      return CellVisibility.TOO_FEW;
    }
    return cell.isUnanimous() ? CellVisibility.UNANIMOUS : CellVisibility.SHOWN;
  }

  private void decide() {
    var next = next();
    while (next.isPresent()) {
      decided[next.getAsInt()] = CellVisibility.PROTECTS_ANOTHER;
      next = next();
    }
  }

  /** A shown cell to hide because of one that can be solved; empty when none can. */
  private OptionalInt next() {
    var atRisk = new HashSet<Integer>();
    relations.stream().filter(this::saysTooMuch).forEach(r -> hidden(r).forEach(atRisk::add));
    IntStream.range(0, cells.size())
        .filter(cell -> isHidden(cell) && !atRisk.contains(cell) && isSolved(cell))
        .forEach(atRisk::add);
    if (atRisk.isEmpty()) {
      return OptionalInt.empty();
    }
    var near = relations.stream().filter(r -> hidden(r).anyMatch(atRisk::contains)).toList();
    // Totals are worth more to a reader than their parts.
    return Stream.of(
            smallest(near.stream().flatMap(relation -> relation.parts().stream())),
            smallest(near.stream().map(Relation::total)),
            smallest(IntStream.range(0, cells.size()).boxed()))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElseGet(OptionalInt::empty);
  }

  private OptionalInt smallest(Stream<Integer> among) {
    return among
        .filter(cell -> decided[cell] == CellVisibility.SHOWN)
        .min((a, b) -> Long.compare(cells.get(a).n(), cells.get(b).n()))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private IntStream hidden(Relation relation) {
    return relation.members().filter(this::isHidden);
  }

  private boolean isHidden(int cell) {
    return decided[cell] != CellVisibility.SHOWN && decided[cell] != CellVisibility.EMPTY;
  }

  /** True when a total shown tells what its hidden parts are together, and they are too few. */
  private boolean saysTooMuch(Relation relation) {
    var parts = relation.parts().stream().filter(this::isHidden).map(cells::get).toList();
    if (isHidden(relation.total()) || parts.isEmpty()) {
      return false;
    }
    var together = parts.stream().reduce(Histogram::merge).orElseThrow();
    return parts.size() < 2 || alone(together) != CellVisibility.SHOWN;
  }

  /** True when no other lattice with the same numbers shown is found. */
  private boolean isSolved(int cell) {
    var counts = cells.get(cell);
    for (int from = counts.min(); from <= counts.max(); from++) {
      for (int to = counts.min(); to <= counts.max(); to++) {
        if (from != to && counts.count(from) > 0 && new Exchange(from, to).canBegin(cell)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Moves one answer in some hidden cells from a class to another, and back in others. */
  private final class Exchange {

    private final int from;
    private final int to;
    private final int[] moved = new int[cells.size()];
    private int steps;

    Exchange(int from, int to) {
      this.from = from;
      this.to = to;
    }

    boolean canBegin(int cell) {
      moved[cell] = 1;
      return balance();
    }

    private boolean balance() {
      if (steps++ > MOST_STEPS) {
        return false;
      }
      var open = relations.stream().filter(relation -> off(relation) != 0).findFirst();
      if (open.isEmpty()) {
        return true;
      }
      var relation = open.get();
      int sign = Integer.signum(off(relation));
      for (int cell : relation.members().toArray()) {
        int step = cell == relation.total() ? -sign : sign;
        if (moved[cell] == 0 && isHidden(cell) && hasOne(cell, step)) {
          moved[cell] = step;
          if (balance()) {
            return true;
          }
          moved[cell] = 0;
        }
      }
      return false;
    }

    private boolean hasOne(int cell, int step) {
      return cells.get(cell).count(step > 0 ? from : to) > 0;
    }

    /** What the total has moved more than its parts. */
    private int off(Relation relation) {
      return moved[relation.total()]
          - relation.parts().stream().mapToInt(part -> moved[part]).sum();
    }
  }
}
