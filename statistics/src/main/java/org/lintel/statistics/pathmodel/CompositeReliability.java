package org.lintel.statistics.pathmodel;

/**
 * Reliability of a score made of weighted items.
 *
 * @param alpha Cronbach's alpha of standardised items; 1 for one item
 * @param rhoC composite reliability from the loadings
 * @param averageVarianceExtracted mean squared loading
 * @param rhoA Dijkstra and Henseler's reliability of the weighted score; 1 for one item
 */
public record CompositeReliability(
    double alpha, double rhoC, double averageVarianceExtracted, double rhoA) {

  static CompositeReliability of(double[][] r, double[] weights, double[] loadings) {
    int k = weights.length;
    if (k == 1) {
      return new CompositeReliability(1, 1, 1, 1);
    }
    double sum = 0;
    double squares = 0;
    for (double loading : loadings) {
      sum += loading;
      squares += loading * loading;
    }
    return new CompositeReliability(
        alpha(r), sum * sum / (sum * sum + k - squares), squares / k, rhoA(r, weights));
  }

  private static double alpha(double[][] r) {
    int k = r.length;
    double all = 0;
    for (double[] row : r) {
      for (double correlation : row) {
        all += correlation;
      }
    }
    return k / (k - 1.0) * (1 - k / all);
  }

  /** (wᵀw)² · wᵀ(S - diag S)w / wᵀ(wwᵀ - diag(wwᵀ))w. */
  private static double rhoA(double[][] r, double[] w) {
    double length = 0;
    double between = 0;
    double products = 0;
    for (int i = 0; i < w.length; i++) {
      length += w[i] * w[i];
      for (int j = 0; j < w.length; j++) {
        if (i != j) {
          between += w[i] * r[i][j] * w[j];
          products += w[i] * w[i] * w[j] * w[j];
        }
      }
    }
    return length * length * between / products;
  }
}
