package org.lintel.statistics.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Sums;

/**
 * Which cells of a breakdown in one dimension (by building, by tenure) may be published beside a
 * known total.
 *
 * <p>A cell is hidden when it has 1 to 9 answers or when all its answers are of one class. A reader
 * who knows the total subtracts the cells shown and learns what the hidden cells are together; so
 * together they must be at least two cells, at least 10 answers and not of one class. While they
 * are not, the smallest cell still shown is hidden too (the first of equals). Empty cells hide
 * nothing: participation is public.
 *
 * <p>It protects one table. Other tables of the same answers, earlier waves and a member of a group
 * who knows the own answer are not looked at here: publish only a fixed set of breakdowns.
 * References: Cox (1980) Journal of the American Statistical Association 75:377; Hundepool et al.
 * (2012) Statistical Disclosure Control, chapter 4.
 */
public final class Suppression {

  private Suppression() {}

  /** Decides by the number of answers alone. */
  public static List<CellVisibility> ofCounts(boolean totalIsKnown, long... counts) {
    var cells = Arrays.stream(counts).mapToObj(Long::valueOf).toList();
    return new Cells<Long>(Long::longValue, Math::addExact, _ -> false).decide(cells, totalIsKnown);
  }

  /**
   * Decides by number and classes of answers. Give the classes that are published (three for NPS,
   * two for a share), not the raw scale.
   */
  public static List<CellVisibility> ofHistograms(boolean totalIsKnown, List<Histogram> cells) {
    return new Cells<>(Histogram::n, Histogram::merge, Histogram::isUnanimous)
        .decide(cells, totalIsKnown);
  }

  /** Decides for means: by number of answers and by whether all are equal. */
  public static List<CellVisibility> ofSums(boolean totalIsKnown, List<Sums> cells) {
    return new Cells<>(Sums::n, Sums::merge, Sums::isUnanimous).decide(cells, totalIsKnown);
  }

  private record Cells<T>(ToLongFunction<T> n, BinaryOperator<T> merge, Predicate<T> unanimous) {

    List<CellVisibility> decide(List<T> cells, boolean totalIsKnown) {
      var decided = new ArrayList<CellVisibility>(cells.stream().map(this::alone).toList());
      while (totalIsKnown && canBeSolved(cells, decided)) {
        decided.set(smallestShown(cells, decided), CellVisibility.PROTECTS_ANOTHER);
      }
      return List.copyOf(decided);
    }

    private CellVisibility alone(T cell) {
      var answers = n.applyAsLong(cell);
      if (answers == 0) {
        return CellVisibility.EMPTY;
      }
      if (!PublicationFloor.of(answers).showsScore()) {
        return CellVisibility.TOO_FEW;
      }
      return unanimous.test(cell) ? CellVisibility.UNANIMOUS : CellVisibility.SHOWN;
    }

    /** True when the hidden cells together say too much and there is a cell left to hide. */
    private boolean canBeSolved(List<T> cells, List<CellVisibility> decided) {
      var hidden = new ArrayList<T>();
      for (var i = 0; i < cells.size(); i++) {
        if (isHidden(decided.get(i))) {
          hidden.add(cells.get(i));
        }
      }
      if (hidden.isEmpty() || !decided.contains(CellVisibility.SHOWN)) {
        return false;
      }
      var together = hidden.stream().reduce(merge).orElseThrow();
      return hidden.size() < 2 || alone(together) != CellVisibility.SHOWN;
    }

    private int smallestShown(List<T> cells, List<CellVisibility> decided) {
      var smallest = -1;
      for (var i = 0; i < cells.size(); i++) {
        if (decided.get(i) == CellVisibility.SHOWN
            && (smallest < 0 || n.applyAsLong(cells.get(i)) < n.applyAsLong(cells.get(smallest)))) {
          smallest = i;
        }
      }
      return smallest;
    }

    private static boolean isHidden(CellVisibility visibility) {
      return switch (visibility) {
        case SHOWN, EMPTY -> false;
        case TOO_FEW, UNANIMOUS, PROTECTS_ANOTHER -> true;
      };
    }
  }
}
