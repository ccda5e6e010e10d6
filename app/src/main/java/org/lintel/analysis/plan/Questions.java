package org.lintel.analysis.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintel.analysis.Refused;
import org.lintel.analysis.column.Column;
import org.lintel.analysis.column.Columns;
import org.lintel.analysis.column.MissingCodes;
import org.lintel.analysis.column.NumberReading;
import org.lintel.analysis.column.Numbers;
import org.lintel.survey.instrument.Range;

/** Reads columns as questions with answers on a scale, each column once. */
final class Questions {

  private final Columns table;
  private final MissingCodes missing;
  private final Set<String> words;
  private final Map<Column, Range> ranges = new HashMap<>();
  private final Map<Column, NumberReading> readings = new HashMap<>();

  Questions(Columns table, MissingCodes missing, Map<String, Range> ranges) {
    this.table = table;
    this.missing = missing;
    this.words = table.words();
    ranges.forEach(
        (names, range) -> table.list(names).forEach(column -> this.ranges.put(column, range)));
  }

  Columns table() {
    return table;
  }

  NumberReading reading(Column column) {
    if (column.isFree()) {
      throw new Refused("numbers-free", column.heading());
    }
    return readings.computeIfAbsent(column, each -> NumberReading.of(each, missing, words));
  }

  /** The column on the scale that was named, or that its own answers show. */
  Rated rated(Column column) {
    return rated(column, scaleOf(List.of(column)));
  }

  /** The column on a given scale, unless another one was named for it. */
  Rated rated(Column column, Range usual) {
    Range range = Optional.ofNullable(ranges.get(column)).orElse(usual);
    return new Rated(column.heading(), Numbers.on(reading(column), range, table));
  }

  /** The column in numbers on exactly this scale; labels belong to another one. */
  Rated ratedOn(Column column, Range range) {
    NumberReading numbers = reading(column).numbersOnly();
    if (numbers.answered() == 0) {
      throw nothingIn(numbers);
    }
    return new Rated(column.heading(), Numbers.on(numbers, range, table));
  }

  /** Columns that share one scale: what one does not show another may. */
  List<Rated> block(Collection<Column> columns) {
    Range shared = scaleOf(columns);
    return columns.stream().map(column -> rated(column, shared)).toList();
  }

  private Range scaleOf(Collection<Column> columns) {
    List<NumberReading> all = columns.stream().map(this::reading).toList();
    all.stream()
        .filter(reading -> reading.answered() == 0)
        .findFirst()
        .ifPresent(reading -> {
          throw nothingIn(reading);
        });
    return NumberReading.scale(all)
        .or(() -> Optional.ofNullable(ranges.get(columns.iterator().next())))
        .orElseThrow(() -> new Refused("no-scale", all.getFirst().column().heading()));
  }

  private Refused nothingIn(NumberReading reading) {
    if (reading.bad().isEmpty()) {
      return new Refused("column-empty", reading.column().heading());
    }
    var first = reading.bad().getFirst();
    return new Refused(
        "column-words", reading.column().heading(), first.text(), table.told(first.first()));
  }
}
