package org.lintel.statistics.scoring;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one owner divides 100 points over the five dimensions, and that owner's weighted gap.
 *
 * <p>Weighted gap = Σ w·g/100 over the dimensions, computed per respondent and averaged afterwards;
 * mean weights times mean gaps would be another number. In scale points. It exists only when every
 * dimension that got points has a gap; a dimension with 0 points may be missing. Reference:
 * Zeithaml, Parasuraman &amp; Berry (1990) Delivering Quality Service.
 *
 * @param points points per dimension, all five, none below 0, together 100
 */
public record ServqualWeights(Map<ServqualDimension, Integer> points) {

  private static final int ALL_POINTS = 100;

  public ServqualWeights {
    points = Map.copyOf(points);
    for (var dimension : ServqualDimension.values()) {
      var given = points.get(dimension);
      if (given == null || given < 0) {
        throw new IllegalArgumentException(
            "Points %s of %s are missing or below 0".formatted(given, dimension));
      }
    }
    var sum = points.values().stream().mapToLong(Integer::longValue).sum();
    if (sum != ALL_POINTS) {
      throw new IllegalArgumentException("Points sum to %d, not %d".formatted(sum, ALL_POINTS));
    }
  }

  /** Weights in the order of the dimensions. */
  public static ServqualWeights of(
      int tangibles, int reliability, int responsiveness, int assurance, int empathy) {
    var points = new EnumMap<ServqualDimension, Integer>(ServqualDimension.class);
    points.put(ServqualDimension.TANGIBLES, tangibles);
    points.put(ServqualDimension.RELIABILITY, reliability);
    points.put(ServqualDimension.RESPONSIVENESS, responsiveness);
    points.put(ServqualDimension.ASSURANCE, assurance);
    points.put(ServqualDimension.EMPATHY, empathy);
    return new ServqualWeights(points);
  }

  /** The respondent's weighted gap from the gaps of the items answered in each dimension. */
  public Optional<CompositeScore> weightedGap(Map<ServqualDimension, AnsweredItems> gaps) {
    var sum = Fraction.ZERO;
    for (var weight : points.entrySet()) {
      if (weight.getValue() == 0) {
        continue;
      }
      var items = gaps.get(weight.getKey());
      if (items == null || !items.areEnough()) {
        return Optional.empty();
      }
      sum = sum.plus(items.mean().times(weight.getValue()));
    }
    return Optional.of(CompositeScore.of(sum.dividedBy(ALL_POINTS)));
  }
}
