package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.statistics.PublicationFloor;

/**
 * Divides the communities of a wave into cells that may each be published: at least 10 answers, not
 * all of one class. A community that may not stand alone is put together with others like it, in
 * the order of their keys; what remains at the end joins the last such cell, or no cell at all.
 *
 * <p>Every figure is made of whole cells. Therefore whatever is computed from figures of different
 * filters (differences of totals, parent less children) is again made of whole cells, and no
 * community below the floor can be worked out. The cells do not depend on who looks or on what is
 * filtered: that is what makes it hold for all filters together. It protects a moment, not the
 * answers that arrive between two looks.
 *
 * <p>References: Cox (1980) Journal of the American Statistical Association 75:377; Hundepool et
 * al. (2012) Statistical Disclosure Control, chapter 4.
 */
final class PublishableCells {

  private PublishableCells() {}

  /** The communities that were put together, and what they answered. */
  record Cell<T>(Set<Integer> communities, T answers) {

    Cell {
      communities = Set.copyOf(communities);
    }
  }

  static <T> List<Cell<T>> of(Source<T> source, List<Cell<T>> communities) {
    var cells = new ArrayList<Cell<T>>();
    var group = new ArrayList<Cell<T>>();
    int lastGroup = -1;
    for (Cell<T> each : inOrder(source, communities)) {
      if (isPublishable(source, each.answers())) {
        cells.add(each);
        continue;
      }
      group.add(each);
      Cell<T> together = merge(source, group);
      if (group.size() > 1 && isPublishable(source, together.answers())) {
        lastGroup = cells.size();
        cells.add(together);
        group.clear();
      }
    }
    if (lastGroup >= 0 && !group.isEmpty()) {
      group.add(cells.get(lastGroup));
      cells.set(lastGroup, merge(source, group));
    }
    return List.copyOf(cells);
  }

  static <T> boolean isPublishable(Source<T> source, T answers) {
    return PublicationFloor.of(source.n(answers)).showsScore() && !source.isUnanimous(answers);
  }

  /** Communities without answers have nothing to protect and need no cell. */
  private static <T> List<Cell<T>> inOrder(Source<T> source, List<Cell<T>> communities) {
    return communities.stream()
        .filter(each -> source.n(each.answers()) > 0)
        .sorted(Comparator.comparingInt(each -> each.communities().iterator().next()))
        .toList();
  }

  private static <T> Cell<T> merge(Source<T> source, List<Cell<T>> parts) {
    var communities = new HashSet<Integer>();
    parts.forEach(part -> communities.addAll(part.communities()));
    T answers = parts.stream().map(Cell::answers).reduce(source::merge).orElseThrow();
    return new Cell<>(communities, answers);
  }
}
