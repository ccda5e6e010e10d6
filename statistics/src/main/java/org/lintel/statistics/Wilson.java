package org.lintel.statistics;

/** Wilson's score limits of a share, for counts that may be fractional. */
final class Wilson {

  private Wilson() {}

  static Limits limits(double count, double n, double z) {
    var share = count / n;
    var square = z * z / n;
    var centre = share + square / 2;
    var half = z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
    // Rounding would leave 1e-17 where the limit is exactly 0 or 1.
    var lower = count == 0 ? 0 : (centre - half) / (1 + square);
    var upper = count == n ? 1 : (centre + half) / (1 + square);
    return new Limits(lower, upper).within(0, 1);
  }
}
