package org.lintel.statistics.pooling;

import java.util.List;

/**
 * Scores of equal variance, drawn towards their mean by a factor that beats the raw scores on
 * average for four of them and more: 1 - (K - 3)V/Σ(y - ȳ)², not below 0.
 *
 * <p>Reference: James &amp; Stein (1961); Lindley's form in Efron &amp; Morris (1975) JASA 70:311.
 *
 * @param factor what is left of each distance from the mean, 0 to 1
 * @param mean of the raw scores
 * @param values one for each score, in the order given
 */
public record JamesStein(double factor, double mean, List<Double> values) {

  public JamesStein {
    values = List.copyOf(values);
  }

  /**
   * Shrinks the scores.
   *
   * @param scores at least four
   * @param variance of each of them, above 0
   */
  public static JamesStein of(List<Double> scores, double variance) {
    if (scores.size() < 4 || !(variance > 0)) {
      throw new IllegalArgumentException(
          "%d scores of variance %s: at least 4 and a variance above 0 are needed"
              .formatted(scores.size(), variance));
    }
    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double spread = scores.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
    double factor = Math.max(0, 1 - (scores.size() - 3) * variance / spread);
    return new JamesStein(
        factor, mean, scores.stream().map(y -> mean + factor * (y - mean)).toList());
  }
}
