package org.lintel.statistics.pooling;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How much communities really differ: the variance τ² of their true scores.
 *
 * <p>Never below 0; 0 means that chance explains the whole spread.
 */
public enum BetweenVariance {

  /** Root of Σ(y - μ)²/(V + τ²) = K - 1: robust, no distribution assumed. The usual one. */
  PAULE_MANDEL {
    @Override
    public double of(List<Score> scores) {
      return root(scores, tau -> spread(scores, tau) - (scores.size() - 1));
    }
  },

  /** One step from the fixed weights 1/V; too small when V differ much. */
  DERSIMONIAN_LAIRD {
    @Override
    public double of(List<Score> scores) {
      double sum = 0;
      double squares = 0;
      for (Score score : scores) {
        sum += 1 / score.variance();
        squares += 1 / (score.variance() * score.variance());
      }
      return Math.max(0, (spread(scores, 0) - (scores.size() - 1)) / (sum - squares / sum));
    }
  },

  /** Restricted maximum likelihood, normal true scores. */
  REML {
    @Override
    public double of(List<Score> scores) {
      return root(scores, tau -> slope(scores, tau));
    }
  };

  /** τ² in squared units; at least two scores. */
  public abstract double of(List<Score> scores);

  /** Weighted mean of the scores for a known τ². */
  public static double mean(List<Score> scores, double tau) {
    double sum = 0;
    double weights = 0;
    for (Score score : scores) {
      double weight = 1 / (score.variance() + tau);
      sum += weight * score.value();
      weights += weight;
    }
    return sum / weights;
  }

  /** Σ(y - μ)²/(V + τ²): Cochran's Q at τ² = 0. */
  public static double spread(List<Score> scores, double tau) {
    double mean = mean(scores, tau);
    return scores.stream()
        .mapToDouble(s -> (s.value() - mean) * (s.value() - mean) / (s.variance() + tau))
        .sum();
  }

  /** Twice the slope of the restricted log-likelihood. */
  private static double slope(List<Score> scores, double tau) {
    double mean = mean(scores, tau);
    double slope = 0;
    double weights = 0;
    double squares = 0;
    for (Score score : scores) {
      double weight = 1 / (score.variance() + tau);
      double distance = score.value() - mean;
      weights += weight;
      squares += weight * weight;
      slope += weight * weight * distance * distance - weight;
    }
    return slope + squares / weights;
  }

  /** The zero of a function that falls with τ², or 0 when it is below 0 already there. */
  private static double root(List<Score> scores, DoubleUnaryOperator falling) {
    if (scores.size() < 2) {
      throw new IllegalArgumentException("%d scores are below 2".formatted(scores.size()));
    }
    if (falling.applyAsDouble(0) <= 0) {
      return 0;
    }
    double low = 0;
    double high = 1e-6 + scores.stream().mapToDouble(Score::variance).max().orElseThrow();
    while (falling.applyAsDouble(high) > 0) {
      low = high;
      high *= 2;
    }
    for (int step = 0; step < 200 && high - low > 1e-15 * high; step++) {
      double middle = (low + high) / 2;
      if (falling.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
