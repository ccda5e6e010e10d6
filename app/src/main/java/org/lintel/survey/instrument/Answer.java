package org.lintel.survey.instrument;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was said to one item. */
public sealed interface Answer {

  /** A point of a scale. */
  record Score(int value) implements Answer {}

  /** A tick set or left out. */
  record Tick(boolean isSet) implements Answer {}

  /** Options chosen, by code, and what the owner wrote beside "other". */
  record Choice(SortedSet<String> options, String other) implements Answer {

    public Choice {
      options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }
  }

  /** Points by part. */
  record Points(Map<String, Integer> byPart) implements Answer {

    public Points {
      byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
    }

    public int total() {
      return byPart.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Words as given. */
  record Words(String words) implements Answer {}

  /** A whole number. */
  record Amount(long value) implements Answer {}

  /** A day. */
  record Day(LocalDate day) implements Answer {}

  /** No answer, and why. */
  record Absent(Absence absence) implements Answer {}
}
