package org.lintel.survey.instrument;

/** Smallest and largest whole number of a scale. */
public record Range(int from, int to) {

  public Range {
    if (from > to) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  public boolean contains(long value) {
    return value >= from && value <= to;
  }

  public int size() {
    return to - from + 1;
  }
}
