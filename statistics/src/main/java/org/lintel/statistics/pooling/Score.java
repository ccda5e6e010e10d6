package org.lintel.statistics.pooling;

/**
 * A score of one community.
 *
 * @param value in any unit
 * @param variance of the value, in squared units, above 0
 */
public record Score(double value, double variance) {

  public Score {
    if (!Double.isFinite(value) || !(variance > 0) || Double.isInfinite(variance)) {
      throw new IllegalArgumentException(
          "No score %s with the variance %s".formatted(value, variance));
    }
  }
}
