package org.lintel.statistics;

/** Lower and upper limit at some z, before they are tied to a level. */
record Limits(double lower, double upper) {

  /** The limits as an interval that is sure to contain the estimate in spite of rounding. */
  Interval around(double value, double level) {
    return new Interval(Math.min(lower, value), Math.max(upper, value), level);
  }

  Limits within(double least, double greatest) {
    return new Limits(Math.clamp(lower, least, greatest), Math.clamp(upper, least, greatest));
  }

  /**
   * Limits of a difference from the limits of its two independent terms (MOVER; Newcombe 1998, Zou
   * &amp; Donner 2008), each distance taken in quadrature.
   */
  static Limits ofDifference(double first, Limits ofFirst, double second, Limits ofSecond) {
    var difference = first - second;
    return new Limits(
        difference - Math.hypot(first - ofFirst.lower, ofSecond.upper - second),
        difference + Math.hypot(ofFirst.upper - first, second - ofSecond.lower));
  }
}
