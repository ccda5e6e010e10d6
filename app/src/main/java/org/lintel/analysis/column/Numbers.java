package org.lintel.analysis.column;

import java.util.List;
import org.lintel.analysis.Refused;
import org.lintel.statistics.Histogram;
import org.lintel.survey.instrument.Range;

/**
 * A column read as whole numbers on a scale.
 *
 * @param column where the answers stand
 * @param range lowest and highest possible answer
 * @param values by code; {@link #MISSING} where a code is no answer
 * @param absent cells that count as no answer, the empty ones not among them
 */
public record Numbers(Column column, Range range, List<Integer> values, List<Entry> absent) {

  /** Stands for no answer. */
  public static final int MISSING = Integer.MIN_VALUE;

  private static final int TOLD = 3;

  public Numbers {
    values = List.copyOf(values);
    absent = List.copyOf(absent);
  }

  /**
   * The column on a scale.
   *
   * @throws Refused when a cell is no whole number or lies outside the scale
   */
  public static Numbers on(NumberReading reading, Range range, Columns table) {
    if (!reading.bad().isEmpty()) {
      throw refused("text", reading.column(), reading.bad(), table, range);
    }
    List<Entry> outside =
        reading.column().entries().stream()
            .filter(entry -> reading.isOutside(entry, range))
            .toList();
    if (!outside.isEmpty()) {
      throw refused("range", reading.column(), outside, table, range);
    }
    return new Numbers(reading.column(), range, reading.values(), reading.absent());
  }

  private static Refused refused(
      String reason, Column column, List<Entry> entries, Columns table, Range range) {
    Entry first = entries.getFirst();
    long cells = entries.stream().mapToLong(Entry::count).sum();
    List<String> examples =
        entries.stream().limit(TOLD).map(entry -> "“" + entry.text() + "”").toList();
    return new Refused(
        "cell-" + reason,
        column.heading(),
        String.join(" ", examples),
        table.told(first.first()),
        cells,
        range.from(),
        range.to());
  }

  /** The answer in a row, or {@link #MISSING}. */
  public int at(int row) {
    return values.get(column.code(row));
  }

  /** The values by code, for loops over many rows. */
  public int[] byCode() {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Answers of all rows. */
  public long answered() {
    return column.entries().stream()
        .filter(entry -> values.get(entry.code()) != MISSING)
        .mapToLong(Entry::count)
        .sum();
  }

  /** All answers, counted. */
  public Histogram histogram() {
    var counts = new long[range.size()];
    for (Entry entry : column.entries()) {
      int value = values.get(entry.code());
      if (value != MISSING) {
        counts[value - range.from()] += entry.count();
      }
    }
    return new Histogram(range.from(), counts);
  }
}
