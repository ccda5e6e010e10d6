package org.lintel.benchmarks;

/**
 * How long a benchmark takes. Only full lengths are fit for a release; short ones for comparing two
 * states of the source on the same day; a quick run proves that the benchmark itself works.
 *
 * @param warmUp seconds before anything is kept
 * @param seconds of each round under load
 * @param visits page views, starts or files of each kind
 */
record Lengths(String name, int warmUp, int rounds, int seconds, int visits) {

  static final Lengths FULL = new Lengths("full", 60, 7, 10, 200);
  static final Lengths SHORT = new Lengths("short", 20, 5, 3, 40);
  static final Lengths QUICK = new Lengths("quick", 1, 2, 1, 5);

  boolean isWorthKeeping() {
    return !equals(QUICK);
  }

  String words() {
    return "%s: warm-up %d s, %d rounds of %d s or %d visits"
        .formatted(name, warmUp, rounds, seconds, visits);
  }
}
