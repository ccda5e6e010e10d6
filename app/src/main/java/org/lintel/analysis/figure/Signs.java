package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Rated;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.quality.CarelessAnswers;
import org.lintel.statistics.quality.Distances;

/**
 * Rows with signs of careless answers, by the questions on the scale that most of them have: a long
 * run of equal answers (from 15 questions on), hardly any variation, and answers far from those of
 * all.
 *
 * @param n rows that were looked at
 * @param items questions
 * @param flaggedRun from which a run is long
 * @param run rows with a long run
 * @param flat rows whose answers hardly vary
 * @param far rows far from all
 */
record Signs(long n, int items, int flaggedRun, BitSet run, BitSet flat, BitSet far) {

  /** With fewer questions nobody can be told from somebody content. */
  static final int LEAST_ITEMS = 6;

  /** Questions from which a run of equal answers is a sign. */
  static final int ITEMS_FOR_RUNS = 15;

  private static final double FLAT = 0.5;
  private static final int LONGEST = 255;

  /** Empty with too few questions. */
  static Optional<Signs> of(Plan plan, RowChoice rows) {
    List<Rated> items = items(plan);
    return items.size() < LEAST_ITEMS
        ? Optional.empty()
        : Optional.of(new Looking(items, rows).signs());
  }

  /** What is asked of one kind, in the order of the file: expectations would count twice. */
  static List<Rated> items(Plan plan) {
    Stream<Rated> all =
        Stream.of(
                plan.gaps().stream().map(pair -> pair.perception()),
                plan.scales().stream().flatMap(scale -> scale.items().stream()),
                plan.drivers().stream().flatMap(drivers -> drivers.drivers().stream()))
            .flatMap(questions -> questions);
    Collection<List<Rated>> byScale =
        all
            .collect(
                Collectors.toMap(
                    rated -> rated.numbers().column().place(), rated -> rated, (one, _) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparingInt(rated -> rated.numbers().column().place()))
            .collect(Collectors.groupingBy(rated -> rated.numbers().range().toString()))
            .values();
    return byScale.stream()
        .max(Comparator.<List<Rated>>comparingInt(List::size))
        .orElseGet(List::of);
  }

  /** Rows with at least two signs. */
  BitSet doubtful() {
    var doubtful = (BitSet) run.clone();
    doubtful.and(flat);
    for (BitSet one : List.of(run, flat)) {
      var both = (BitSet) one.clone();
      both.and(far);
      doubtful.or(both);
    }
    return doubtful;
  }

  private static final class Looking {

    private final List<Rated> items;
    private final RowChoice rows;
    private final Column[] columns;
    private final int[][] byCode;
    private final Optional<Distances> distances;
    private final double limit;
    private final byte[] runs;
    private final long[] byRun;
    private final BitSet flat = new BitSet();
    private final BitSet far = new BitSet();

    Looking(List<Rated> items, RowChoice rows) {
      this.items = items;
      this.rows = rows;
      columns = items.stream().map(each -> each.numbers().column()).toArray(Column[]::new);
      byCode = items.stream().map(each -> each.numbers().byCode()).toArray(int[][]::new);
      CompleteRows complete = CompleteRows.of(items, rows);
      distances =
          complete.n() < PublicationFloor.COMPARE
              ? Optional.empty()
              : Distances.of(complete.moments().covariances());
      limit = CarelessAnswers.flaggedDistance(items.size());
      runs = new byte[rows.rows()];
      byRun = new long[items.size() + 1];
    }

    Signs signs() {
      var values = new double[columns.length];
      rows.each(row -> look(row, values));
      int flagged = CarelessAnswers.flaggedRunOf(byRun);
      var run = new BitSet();
      if (items.size() >= ITEMS_FOR_RUNS) {
        rows.each(row -> run.set(row, Byte.toUnsignedInt(runs[row]) >= Math.min(flagged, LONGEST)));
      }
      long n = 0;
      for (long persons : byRun) {
        n += persons;
      }
      return new Signs(n, items.size(), flagged, run, flat, far);
    }

    private void look(int row, double... values) {
      int answered = 0;
      for (int i = 0; i < columns.length; i++) {
        int value = byCode[i][columns[i].code(row)];
        values[i] = value == Numbers.MISSING ? Double.NaN : value;
        answered += value == Numbers.MISSING ? 0 : 1;
      }
      int run = CarelessAnswers.longestRun(values);
      runs[row] = (byte) Math.min(run, LONGEST);
      byRun[run]++;
      if (2 * answered > values.length && CarelessAnswers.variability(values) < FLAT) {
        flat.set(row);
      }
      if (answered == values.length
          && distances.filter(found -> found.squared(values) > limit).isPresent()) {
        far.set(row);
      }
    }
  }

  /** Each sign with its rows, those that these questions can tell. */
  List<Sign> each() {
    var signs = new ArrayList<Sign>();
    if (items >= ITEMS_FOR_RUNS) {
      signs.add(new Sign("quality.run", run));
    }
    signs.add(new Sign("quality.flat", flat));
    signs.add(new Sign("quality.far", far));
    signs.add(new Sign("quality.doubtful", doubtful()));
    return signs;
  }

  /** One kind of sign. */
  record Sign(String measure, BitSet rows) {}
}
