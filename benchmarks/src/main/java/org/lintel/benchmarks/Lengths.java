package org.lintel.benchmarks;

/**
 * How long a benchmark takes; what is 0 it does not have. Only full lengths are fit for a release;
 * short ones for comparing two states of the source on the same day; a quick run proves that the
 * benchmark itself works.
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
    return !name.equals(QUICK.name);
  }

  boolean isFull() {
    return name.equals(FULL.name);
  }

  /** Rounds under load of some seconds each. */
  Lengths underLoad(int itsWarmUp, int itsRounds, int itsSeconds) {
    return new Lengths(name, itsWarmUp, itsRounds, itsSeconds, 0);
  }

  /** Rounds of so many visits each. */
  Lengths ofVisits() {
    return new Lengths(name, warmUp, rounds, 0, visits);
  }

  /** Rounds that last as long as what they measure. */
  Lengths ofRounds(int itsWarmUp, int itsRounds) {
    return new Lengths(name, itsWarmUp, itsRounds, 0, 0);
  }

  String words() {
    String before = warmUp > 0 ? "warm-up %d s, ".formatted(warmUp) : "";
    String each = seconds > 0 ? " of %d s".formatted(seconds) : "";
    String pages = visits > 0 ? " of %d visits".formatted(visits) : "";
    return "%s: %s%d rounds%s%s".formatted(name, before, rounds, each, pages);
  }
}
