package org.lintel.benchmarks;

/** A target and what was found. */
record Verdict(String target, String found, boolean isMet) {

  static Verdict atMost(String target, double limit, double found, String unit) {
    return new Verdict(target, Numerals.of(found) + unit, found <= limit);
  }

  static Verdict atLeast(String target, double limit, double found, String unit) {
    return new Verdict(target, Numerals.of(found) + unit, found >= limit);
  }
}
