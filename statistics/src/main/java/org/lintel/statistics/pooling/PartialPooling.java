package org.lintel.statistics.pooling;

import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Scores of many communities drawn towards their mean, the more the less each one's own answers
 * tell.
 *
 * <p>y_j ~ N(θ_j, V_j), θ_j ~ N(μ, τ²); B_j = V_j/(V_j + τ²), estimate μ + (1 - B_j)(y_j - μ), with
 * Morris's variance V_j(1 - (K-1)/K · B_j) + 2/(K-3) · B_j²(y_j - μ)². Below 5 communities nothing
 * is pooled; below 10 the spread τ² is hardly known. Take V from smoothed counts, because a
 * variance from few answers is 0 when they agree.
 *
 * <p>Reference: Efron &amp; Morris (1975) JASA 70:311; Morris (1983) JASA 78:47; Paule &amp; Mandel
 * (1982) J. Res. NBS 87:377.
 *
 * @param mean μ
 * @param between τ²
 * @param communities in the order of the scores
 * @param isUncertain true below 10 communities
 */
public record PartialPooling(
    double mean, double between, List<Pooled> communities, boolean isUncertain) {

  /** Identifier of the method. */
  public static final String METHOD = "pooling.eb.morris1983";

  /** Communities from which scores are pooled. */
  public static final int NEEDS = 5;

  /** Communities from which τ² can be trusted. */
  public static final int CERTAIN = 10;

  public PartialPooling {
    communities = List.copyOf(communities);
  }

  /**
   * One community.
   *
   * @param raw its own score
   * @param value the pooled one, between the raw score and the mean
   * @param standardError of the pooled one
   * @param shrinkage B, 0 (its own score) to 1 (the mean)
   */
  public record Pooled(double raw, double value, double standardError, double shrinkage) {

    /** Reliability of the raw score: what share of its variance is real. */
    public double reliability() {
      return 1 - shrinkage;
    }

    /** The pooled score ± z times its standard error. */
    public Interval interval(double level) {
      double half = Quantiles.twoSidedNormal(level) * standardError;
      return new Interval(value - half, value + half, level);
    }
  }

  /** Pools with Paule and Mandel's τ². */
  public static Outcome<PartialPooling> of(List<Score> scores) {
    return of(scores, BetweenVariance.PAULE_MANDEL);
  }

  /** Pools with a chosen estimate of τ². */
  public static Outcome<PartialPooling> of(List<Score> scores, BetweenVariance estimator) {
    return scores.size() < NEEDS
        ? Outcome.impossible(Reason.TOO_FEW_GROUPS)
        : Outcome.of(known(scores, estimator.of(scores)));
  }

  /** Pools with a known τ². */
  static PartialPooling known(List<Score> scores, double between) {
    double mean = BetweenVariance.mean(scores, between);
    int k = scores.size();
    var communities = scores.stream().map(score -> pooled(score, mean, between, k)).toList();
    return new PartialPooling(mean, between, communities, k < CERTAIN);
  }

  private static Pooled pooled(Score score, double mean, double between, int k) {
    double shrinkage = score.variance() / (score.variance() + between);
    double distance = score.value() - mean;
    double variance =
        score.variance() * (1 - (k - 1.0) / k * shrinkage)
            + 2.0 / (k - 3) * shrinkage * shrinkage * distance * distance;
    return new Pooled(
        score.value(), mean + (1 - shrinkage) * distance, Math.sqrt(variance), shrinkage);
  }

  /** Reliability τ²/(τ² + V) of a score with the variance V. */
  public static double reliability(double between, double variance) {
    if (!(between >= 0) || !(variance > 0)) {
      throw new IllegalArgumentException(
          "Variances %s and %s have no reliability".formatted(between, variance));
    }
    return between / (between + variance);
  }

  /** Pooled values only. */
  public List<Double> values() {
    return IntStream.range(0, communities.size())
        .mapToObj(i -> communities.get(i).value())
        .toList();
  }
}
