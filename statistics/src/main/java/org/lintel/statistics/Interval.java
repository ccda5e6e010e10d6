package org.lintel.statistics;

/**
 * A confidence interval: the values that the answers do not contradict at the given level.
 *
 * <p>Both limits belong to the interval and are in the unit of the estimate. A census (every
 * household answered) read descriptively has {@code lower == upper}. Limits are finite and ordered;
 * anything else is refused.
 *
 * @param lower lower limit
 * @param upper upper limit
 * @param level confidence level, strictly between 0 and 1, usually 0.95
 */
public record Interval(double lower, double upper, double level) {

  /** The level of every figure unless a method says otherwise. */
  public static final double USUAL_LEVEL = 0.95;

  public Interval {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      throw new IllegalArgumentException("No interval from %s to %s".formatted(lower, upper));
    }
    requireLevel(level);
  }

  /** Distance between the limits. */
  public double width() {
    return upper - lower;
  }

  /** Half of the width: the "±" of a symmetric interval. */
  public double halfWidth() {
    return width() / 2;
  }

  /** True when the value lies between the limits or on one of them. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** True when the value lies outside; the only licence for an arrow or a colour. */
  public boolean excludes(double value) {
    return !contains(value);
  }

  /** The same interval in another unit, for example in points (factor 100). */
  public Interval scaled(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("Factor %s is not above 0".formatted(factor));
    }
    return new Interval(lower * factor, upper * factor, level);
  }

  /** The same interval cut to the range that the quantity can have. */
  Interval within(double least, double greatest) {
    return new Interval(
        Math.clamp(lower, least, greatest), Math.clamp(upper, least, greatest), level);
  }

  static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Confidence level %s is outside 0 to 1, both excluded".formatted(level));
    }
    return level;
  }
}
