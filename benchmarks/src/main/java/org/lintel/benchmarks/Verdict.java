package org.lintel.benchmarks;

/** A target and what was found. */
record Verdict(String target, String found, boolean isMet) {

  /**
   * How many times the first figure the last may be where something must not grow. An index over a
   * thousand times the rows is two pages deeper and less of it is in the cache; that costs less
   * than a tenth of a page, and anything that reads more rows costs more.
   */
  private static final double SAME = 1.1;

  /** That the middle value of the last figure is no larger than that of the first. */
  static Verdict noGrowth(String of, String from, String to, Rounds first, Rounds last) {
    return atMost(
        "%sno growth (p50 at most %s times) from %s to %s".formatted(of, SAME, from, to),
        SAME,
        last.median() / first.median(),
        " times");
  }

  static Verdict atMost(String target, double limit, double found, String unit) {
    return new Verdict(target, Numerals.of(found) + unit, found <= limit);
  }

  static Verdict atLeast(String target, double limit, double found, String unit) {
    return new Verdict(target, Numerals.of(found) + unit, found >= limit);
  }
}
