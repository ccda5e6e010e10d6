package org.lintel.statistics.weighting;

/** How much wider intervals get because neighbours answer alike. */
public final class DesignEffect {

  private DesignEffect() {}

  /**
   * 1 + (m - 1)ρ.
   *
   * <p>Reference: Kish (1965) Survey Sampling, section 5.4.
   *
   * @param answers m, from one building or community, at least 1
   * @param correlation ρ of two answers from one of them
   */
  public static double ofClusters(double answers, double correlation) {
    if (!(answers >= 1) || !(Math.abs(correlation) <= 1)) {
      throw new IllegalArgumentException(
          "%s answers with the correlation %s".formatted(answers, correlation));
    }
    return 1 + (answers - 1) * correlation;
  }
}
