package org.lintel.casework.past;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.lintel.casework.past.PastFindings.DateColumn;
import org.lintel.casework.past.PastFindings.Word;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.sheet.SummaryRows;

/** Reads a file once to find out how its times are written and which words stand in it. */
final class MeasuringColumns {

  /** More words than that are no list to choose from. */
  static final int MOST_WORDS = 500;

  private final PastChoices choices;
  private final Map<Integer, Tally> dates = new HashMap<>();
  private final Words statuses = new Words();
  private final Words channels = new Words();
  private final Words categories = new Words();
  private int rows;

  MeasuringColumns(PastChoices choices) {
    this.choices = choices;
    for (PastField field : PastField.values()) {
      if (field.isTime()) {
        choices.columns(field).forEach(column -> dates.put(column, new Tally()));
      }
    }
  }

  PastFindings measure(SheetReader reader, int headingRow, LongConsumer progress) {
    for (var row = reader.next(); row.isPresent(); row = reader.next()) {
      if (row.get().number() > headingRow && !SummaryRows.isSummary(row.get())) {
        add(row.get());
        progress.accept(rows);
      }
    }
    var measured = new HashMap<Integer, DateColumn>();
    dates.forEach((column, tally) -> measured.put(column, tally.told()));
    return new PastFindings(
        rows,
        measured,
        statuses.told(),
        channels.told(),
        categories.told(),
        statuses.isMore || channels.isMore || categories.isMore);
  }

  private void add(SheetRow row) {
    rows++;
    dates.forEach((column, tally) -> tally.add(row.cell(column)));
    statuses.add(PastCells.joined(row, choices, PastField.STATUS));
    channels.add(PastCells.joined(row, choices, PastField.CHANNEL));
    categories.add(PastCells.joined(row, choices, PastField.CATEGORY));
  }

  private static final class Tally {

    private int monthFirst;
    private int dayFirst;
    private int either;
    private int timed;
    private String example = "";

    void add(String cell) {
      switch (WrittenTime.evidence(cell)) {
        case MONTH_FIRST -> monthFirst++;
        case DAY_FIRST -> dayFirst++;
        case EITHER -> {
          either++;
          example = example.isEmpty() ? cell.strip() : example;
        }
        case NONE -> {}
      }
      boolean isTimed =
          WrittenTime.read(cell, DayOrder.MONTH_FIRST)
              .or(() -> WrittenTime.read(cell, DayOrder.DAY_FIRST))
              .filter(read -> !read.isMidnight())
              .isPresent();
      timed += isTimed ? 1 : 0;
    }

    DateColumn told() {
      return new DateColumn(monthFirst, dayFirst, either, timed, example);
    }
  }

  private static final class Words {

    private final Map<String, Word> found = new LinkedHashMap<>();
    private boolean isMore;

    void add(String words) {
      String key = WordKey.of(words);
      Word before = found.get(key);
      if (before != null) {
        found.put(key, new Word(key, before.shown(), before.rows() + 1));
      } else if (found.size() < MOST_WORDS && !key.isEmpty()) {
        found.put(key, new Word(key, words, 1));
      } else {
        isMore = isMore || !key.isEmpty();
      }
    }

    List<Word> told() {
      return found.values().stream()
          .sorted(Comparator.comparingInt(Word::rows).reversed().thenComparing(Word::key))
          .toList();
    }
  }
}
