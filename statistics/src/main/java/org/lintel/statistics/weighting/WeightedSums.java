package org.lintel.statistics.weighting;

/**
 * What a weighted mean needs of one part of the answers: a community, a building, a stratum.
 *
 * <p>Parts merge by addition. Integer weights and values below 2^26 merge exactly; others to
 * rounding.
 *
 * @param n answers
 * @param weights Σw
 * @param squaredWeights Σw²
 * @param values Σwy
 * @param squares Σwy²
 * @param squaredWeightValues Σw²y
 * @param squaredWeightSquares Σw²y²
 */
public record WeightedSums(
    long n,
    double weights,
    double squaredWeights,
    double values,
    double squares,
    double squaredWeightValues,
    double squaredWeightSquares) {

  public WeightedSums {
    if (n < 0 || !(weights >= 0) || !(squaredWeights >= 0)) {
      throw new IllegalArgumentException(
          "%d answers with weights %s and squared weights %s are below 0"
              .formatted(n, weights, squaredWeights));
    }
  }

  /** No answer. */
  public static WeightedSums none() {
    return new WeightedSums(0, 0, 0, 0, 0, 0, 0);
  }

  /** With one answer more; its weight above 0. */
  public WeightedSums plus(double weight, double value) {
    if (!(weight > 0) || Double.isInfinite(weight) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Weight %s is not above 0, or value %s no number".formatted(weight, value));
    }
    double square = weight * weight;
    return merge(
        new WeightedSums(
            1,
            weight,
            square,
            weight * value,
            weight * value * value,
            square * value,
            square * value * value));
  }

  /** The answers of both. */
  public WeightedSums merge(WeightedSums other) {
    return new WeightedSums(
        Math.addExact(n, other.n),
        weights + other.weights,
        squaredWeights + other.squaredWeights,
        values + other.values,
        squares + other.squares,
        squaredWeightValues + other.squaredWeightValues,
        squaredWeightSquares + other.squaredWeightSquares);
  }

  /** Σwy/Σw; needs an answer. */
  public double mean() {
    if (n == 0) {
      throw new IllegalStateException("A weighted mean needs at least 1 answer, there are 0");
    }
    return values / weights;
  }

  /** Kish's design effect of unequal weights nΣw²/(Σw)², at least 1. */
  public double designEffect() {
    return n * squaredWeights / (weights * weights);
  }

  /** Answers that would tell as much without weights. */
  public double effectiveAnswers() {
    return n / designEffect();
  }

  /** Σw(y - m)²/Σw · n/(n - 1): variance of an answer in the population; needs two answers. */
  double variance() {
    double mean = mean();
    return Math.max(0, squares / weights - mean * mean) * n / (n - 1.0);
  }

  /** Σw²(y - m)² around any m. */
  double squaredResiduals(double around) {
    return Math.max(
        0,
        squaredWeightSquares - 2 * around * squaredWeightValues + around * around * squaredWeights);
  }

  /** Σw(y - m) around any m. */
  double residual(double around) {
    return values - around * weights;
  }
}
