package org.lintel.measurement;

import org.lintel.statistics.Interval;

/** What may be said of a quantity: a value with its interval, or why there is none to show. */
public sealed interface Finding {

  /**
   * A value, in the unit of its metric.
   *
   * @param isLowBase fewer than 30 answers: no colour, no arrow, no ranking
   * @param isCensus every household answered, so the interval is the point
   * @param method id of the method, for example {@code nps.score.tango1998}
   */
  record Shown(double value, Interval interval, boolean isLowBase, boolean isCensus, String method)
      implements Finding {}

  /** Fewer answers than it needs. */
  record TooFew(long needs) implements Finding {}

  /** Enough answers, but the value would tell what a few households said. */
  record Withheld(Reason reason) implements Finding {}

  /** No wave of the selection asked it. */
  record NotAsked() implements Finding {}

  /** It was asked on different scales, which cannot be put together. */
  record DifferentScales() implements Finding {}

  /** Why a value is withheld. */
  enum Reason {
    /** All answers are of one class: the value says what each household answered. */
    UNANIMOUS,

    /** Together with other figures the answers of a small community could be worked out. */
    SOLVABLE
  }
}
