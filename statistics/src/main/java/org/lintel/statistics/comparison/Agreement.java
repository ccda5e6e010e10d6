package org.lintel.statistics.comparison;

/**
 * Cohen's kappa: how far two people who sort the same things agree beyond chance.
 *
 * <p>κ = (p_o - p_e)/(1 - p_e); standard error of Fleiss, Cohen &amp; Everitt (1969) Psychol. Bull.
 * 72:323, for an interval. 1 is full agreement, 0 what chance gives.
 *
 * @param value kappa, at most 1
 * @param standardError of kappa
 * @param n number of things sorted by both
 */
public record Agreement(double value, double standardError, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "agreement.kappa.cohen1960";

  /**
   * From a square table.
   *
   * @param counts things that the first sorted into the row and the second into the column
   */
  public static Agreement of(long[][] counts) {
    int k = counts.length;
    double n = 0;
    double[] rows = new double[k];
    double[] columns = new double[k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        n += counts[i][j];
        rows[i] += counts[i][j];
        columns[j] += counts[i][j];
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("Nothing was sorted");
    }
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < k; i++) {
      observed += counts[i][i] / n;
      expected += rows[i] * columns[i] / (n * n);
    }
    if (expected == 1) {
      throw new IllegalArgumentException("Both sorted everything into one class");
    }
    double value = (observed - expected) / (1 - expected);
    return new Agreement(
        value, standardError(counts, rows, columns, n, observed, expected), (long) n);
  }

  private static double standardError(
      long[][] counts,
      double[] rows,
      double[] columns,
      double n,
      double observed,
      double expected) {
    double kappa = (observed - expected) / (1 - expected);
    double on = 0;
    double off = 0;
    for (int i = 0; i < counts.length; i++) {
      double sum = rows[i] / n + columns[i] / n;
      on += counts[i][i] / n * Math.pow(1 - sum * (1 - kappa), 2);
      for (int j = 0; j < counts.length; j++) {
        if (i != j) {
          off += counts[i][j] / n * Math.pow(columns[i] / n + rows[j] / n, 2);
        }
      }
    }
    double rest = kappa - expected * (1 - kappa);
    double variance = on + (1 - kappa) * (1 - kappa) * off - rest * rest;
    return Math.sqrt(variance / n) / (1 - expected);
  }
}
