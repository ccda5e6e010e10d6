package org.lintel.analysis.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.instrument.Range;

/**
 * What the cells of a column mean as whole numbers, before it is known which scale they are on.
 *
 * @param values by code; {@link Numbers#MISSING} where a code is no answer
 * @param absent cells that count as no answer
 * @param bad cells that are neither a number nor a known word
 * @param labels points of the scale whose labels stand in the column; 0 when there are none
 */
public record NumberReading(
    Column column, List<Integer> values, List<Entry> absent, List<Entry> bad, int labels) {

  /** Numbers further out are no answers on a scale. */
  private static final int FURTHEST = 1_000;

  /** A code for no answer is at least so far above the highest answer. */
  private static final int CLEARLY_OUTSIDE = 11;

  public NumberReading {
    values = List.copyOf(values);
    absent = List.copyOf(absent);
    bad = List.copyOf(bad);
  }

  /**
   * Reads every different cell once.
   *
   * @param known words of the whole file, folded
   */
  public static NumberReading of(Column column, MissingCodes missing, Set<String> known) {
    var values = new ArrayList<>(Collections.nCopies(column.codeEnd(), Numbers.MISSING));
    var absent = new ArrayList<Entry>();
    var words = new ArrayList<Entry>();
    for (Entry entry : column.entries()) {
      OptionalLong number = CellReading.number(entry.text());
      if (missing.isTold(entry.text()) || missing.isWord(entry.text())) {
        absent.add(entry);
      } else if (number.isPresent() && Math.abs(number.getAsLong()) <= FURTHEST) {
        values.set(entry.code(), Math.toIntExact(number.getAsLong()));
      } else {
        words.add(entry);
      }
    }
    leaveOutUsualNumbers(column, missing, values, absent);
    var scale =
        CellReading.scale(words.stream().map(Entry::text).toList(), known)
            .filter(found -> fits(values, found.length()));
    scale.ifPresent(found ->
        words.forEach(word -> values.set(word.code(), point(found.points(), word.text()))));
    return new NumberReading(
        column,
        values,
        absent,
        scale.isPresent() ? List.of() : words,
        scale.map(CellReading.LabelledScale::length).orElse(0));
  }

  /** Numbers beside labels are points of the same scale, or the labels are something else. */
  private static boolean fits(List<Integer> values, int points) {
    return values.stream()
        .allMatch(value -> value == Numbers.MISSING || (value >= 1 && value <= points));
  }

  /** The same where no label stands for a number: labels are cells that cannot be read. */
  public NumberReading numbersOnly() {
    if (labels == 0) {
      return this;
    }
    var numbers = new ArrayList<>(values);
    var words = new ArrayList<Entry>();
    for (Entry entry : column.entries()) {
      boolean isAnswer = values.get(entry.code()) != Numbers.MISSING;
      if (isAnswer && CellReading.number(entry.text()).isEmpty()) {
        numbers.set(entry.code(), Numbers.MISSING);
        words.add(entry);
      }
    }
    return new NumberReading(column, numbers, absent, words, 0);
  }

  private static int point(Map<String, Integer> points, String label) {
    return points.getOrDefault(label, Numbers.MISSING);
  }

  private static void leaveOutUsualNumbers(
      Column column, MissingCodes missing, List<Integer> values, List<Entry> absent) {
    int highest =
        column.entries().stream()
            .filter(entry -> !missing.isUsualNumber(entry.text()))
            .mapToInt(entry -> values.get(entry.code()))
            .max()
            .orElse(0);
    if (highest >= CLEARLY_OUTSIDE) {
      return;
    }
    for (Entry entry : column.entries()) {
      if (missing.isUsualNumber(entry.text()) && values.get(entry.code()) != Numbers.MISSING) {
        values.set(entry.code(), Numbers.MISSING);
        absent.add(entry);
      }
    }
  }

  boolean isOutside(Entry entry, Range range) {
    int value = values.get(entry.code());
    return value != Numbers.MISSING && !range.contains(value);
  }

  /** Answers that can be read, of all cells that hold something. */
  public double readable() {
    long filled = column.entries().stream().mapToLong(Entry::count).sum();
    long unreadable = bad.stream().mapToLong(Entry::count).sum();
    return filled == 0 ? 0 : (double) (filled - unreadable) / filled;
  }

  /** Answers given. */
  public long answered() {
    return column.entries().stream()
        .filter(entry -> values.get(entry.code()) != Numbers.MISSING)
        .mapToLong(Entry::count)
        .sum();
  }

  /** Share of the answers that lie on a scale. */
  public double within(Range range) {
    long outside =
        column.entries().stream()
            .filter(entry -> isOutside(entry, range))
            .mapToLong(Entry::count)
            .sum();
    long answered = answered();
    return answered == 0 ? 0 : (double) (answered - outside) / answered;
  }

  /** How many different answers were given. */
  public long different() {
    return answers().distinct().count();
  }

  private IntStream answers() {
    return values.stream().mapToInt(Integer::intValue).filter(value -> value != Numbers.MISSING);
  }

  /** The usual scale on which answers of these columns lie together; empty when there is none. */
  public static Optional<Range> scale(Collection<NumberReading> readings) {
    int labels = readings.stream().mapToInt(NumberReading::labels).max().orElse(0);
    var found = readings.stream().flatMapToInt(NumberReading::answers).summaryStatistics();
    if (found.getCount() == 0) {
      return Optional.empty();
    }
    int lowest = found.getMin();
    int highest = Math.max(found.getMax(), labels);
    if (lowest >= 1 && highest <= 10) {
      return Optional.of(new Range(1, highest <= 5 ? 5 : highest <= 7 ? 7 : 10));
    }
    if (lowest == 0 && highest <= 10) {
      return Optional.of(new Range(0, 10));
    }
    return lowest >= 0 && highest <= 100 ? Optional.of(new Range(0, 100)) : Optional.empty();
  }
}
