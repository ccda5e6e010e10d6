package org.lintel.measurement;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** What becomes of a target that somebody wants to set. */
public sealed interface TargetAnswer {

  /** It holds from its day on. */
  record Set(UUID id) implements TargetAnswer {}

  /** The metric cannot have that value. */
  record OutOfRange(BigDecimal value, int lowest, int highest) implements TargetAnswer {}

  /** It ends before it begins. */
  record DatesReversed() implements TargetAnswer {}

  /** Only somebody responsible for every community sets a target of the organisation. */
  record NotForYou() implements TargetAnswer {}

  /**
   * So close to the present figure that no wave of this size could tell whether it was reached.
   *
   * @param n answers of the present figure
   * @param base of the present figure
   * @param current the present figure
   * @param wanted the target that was wanted
   * @param highest the highest value that the metric can have
   * @param smallest the smallest change that a wave of n answers shows (power 80 %, level 95 %)
   * @param needed answers a wave needs to show the change that was wanted; empty for no change
   */
  record WithinNoise(
      long n,
      Base base,
      double current,
      BigDecimal wanted,
      int highest,
      double smallest,
      OptionalLong needed)
      implements TargetAnswer {

    /** The nearest target above the present figure that could be told; empty beyond the highest. */
    public OptionalDouble nearest() {
      double nearest = current + smallest;
      return nearest <= highest ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }
  }
}
