package org.lintel.analysis.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lintel.survey.exchange.Moments;

/**
 * Takes the cells of a column one by one. A column of moments is kept by its days; one that holds
 * something else in nearly every row (comments, numbers of answers) is only counted.
 */
final class ColumnBuilder {

  /** Different cells from which on a column is looked at. */
  static final int MANY = 2_048;

  private static final double NEARLY_ALL = 0.9;
  private static final int ROWS_A_CELL = 3;
  private static final int LONGEST = 200;

  private final int place;
  private final String heading;
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Place> firsts = new ArrayList<>();
  private long[] counts = new long[16];
  private Codes codes = new Codes();
  private long empty;
  private long filled;
  private boolean isByDay;
  private boolean isFree;
  private int lookAt = MANY;

  ColumnBuilder(int place, String heading) {
    this.place = place;
    this.heading = heading;
  }

  /** Rows of files that do not have the column. */
  void pad(int rows) {
    empty += rows - codes.size();
    codes.addNone(rows - codes.size());
  }

  void add(String cell, Place at) {
    String text = cell.strip();
    if (text.isEmpty()) {
      codes.add(0);
      empty++;
    } else {
      addText(text, at);
    }
  }

  /** Takes the rows of a block at once; {@code at} tells where a row of it stands. */
  void add(BlockColumn column, int rows, IntFunction<Place> at) {
    if (isFree) {
      filled += rows - column.count(0);
      empty += column.count(0);
      codes.addNone(rows);
      return;
    }
    int[] met = column.met();
    long fresh = Arrays.stream(met).filter(code -> !isKnown(column.text(code))).count();
    if (texts.size() + fresh < lookAt) {
      addCounted(column, rows, at, met);
    } else {
      addEach(column, rows, at);
    }
  }

  /** Nothing will be looked at in between. */
  private void addCounted(BlockColumn column, int rows, IntFunction<Place> at, int... met) {
    var to = new int[column.size() + 1];
    for (int code : met) {
      to[code] = code(kept(column.text(code)), at.apply(column.first(code)));
      counts[to[code]] += column.count(code);
    }
    codes.add(column.codes(), rows, to);
    empty += column.count(0);
    filled += rows - column.count(0);
  }

  private void addEach(BlockColumn column, int rows, IntFunction<Place> at) {
    for (int row = 0; row < rows; row++) {
      if (column.at(row) == 0) {
        codes.add(0);
        empty++;
      } else {
        addText(column.text(column.at(row)), at.apply(row));
      }
    }
  }

  private boolean isKnown(String text) {
    return known.containsKey(kept(text));
  }

  private String kept(String text) {
    return isByDay ? Days.of(text) : text;
  }

  /** What of the cells of later rows needs to be kept. */
  BlockColumn.Keeping keeping() {
    if (isFree) {
      return BlockColumn.Keeping.NOTHING;
    }
    return isByDay ? BlockColumn.Keeping.DAYS : BlockColumn.Keeping.TEXTS;
  }

  private void addText(String text, Place at) {
    filled++;
    if (isFree) {
      codes.add(0);
      return;
    }
    int code = code(kept(text), at);
    counts[code]++;
    codes.add(code);
    if (texts.size() >= lookAt) {
      reconsider();
    }
  }

  Column column() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < texts.size(); i++) {
      entries.add(new Entry(i + 1, texts.get(i), counts[i + 1], firsts.get(i)));
    }
    return new Column(place, heading, entries, codes, empty, isFree);
  }

  private int code(String text, Place at) {
    Integer code = known.get(text);
    if (code != null) {
      return code;
    }
    texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    firsts.add(at);
    int fresh = texts.size();
    known.put(text, fresh);
    if (fresh >= counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    return fresh;
  }

  /** There are many different cells: moments become days, what hardly ever repeats is let go. */
  private void reconsider() {
    if (!isByDay && momentsAmong() >= NEARLY_ALL) {
      isByDay = true;
      toDays();
    }
    boolean hardlyRepeats = filled < (long) texts.size() * ROWS_A_CELL;
    boolean isFull = texts.size() >= Codes.MOST - 1;
    if (texts.size() >= MANY && (hardlyRepeats || isFull)) {
      letGo();
    }
    lookAt = Math.min(Codes.MOST - 1, Math.max(MANY, texts.size() * 2));
  }

  private double momentsAmong() {
    long moments = texts.stream().filter(text -> Moments.day(text).isPresent()).count();
    return (double) moments / texts.size();
  }

  private void toDays() {
    var moments = List.copyOf(texts);
    var before = counts.clone();
    var places = List.copyOf(firsts);
    clear();
    var to = new int[moments.size() + 1];
    for (int i = 0; i < moments.size(); i++) {
      to[i + 1] = code(Days.of(moments.get(i)), places.get(i));
      counts[to[i + 1]] += before[i + 1];
    }
    codes = codes.mapped(to);
  }

  private void letGo() {
    isFree = true;
    clear();
    int rows = codes.size();
    codes = new Codes();
    codes.addNone(rows);
  }

  private void clear() {
    known.clear();
    texts.clear();
    firsts.clear();
    counts = new long[16];
  }
}
