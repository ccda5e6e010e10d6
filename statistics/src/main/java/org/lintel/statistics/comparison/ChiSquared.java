package org.lintel.statistics.comparison;

import java.util.Arrays;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;

/**
 * Whether groups answer differently at all, from the table of their counts.
 *
 * <p>X² = Σ (observed - expected)²/expected over all cells, expected = row total · column total/n,
 * against χ² with (rows - 1)(columns - 1) degrees of freedom. Rows and columns without an answer do
 * not count. Says that something differs, not what and not how much: {@link #association} is the
 * size, from 0 to 1. The order of the classes is not used; {@link MannWhitney} uses it and sees
 * more.
 *
 * <p>Reference: Pearson (1900) Philosophical Magazine 50:157; Cochran (1954) Biometrics 10:417 for
 * the smallest expected counts; Cramér (1946).
 *
 * @param statistic X²
 * @param degreesOfFreedom of the table without empty rows and columns
 * @param p probability of a larger X² when all groups are equal
 * @param n answers in the table
 * @param association Cramér's V
 * @param isReliable false when more than a fifth of the expected counts are below 5 or one is below
 *     1, so that p is not to be trusted
 */
public record ChiSquared(
    double statistic,
    int degreesOfFreedom,
    double p,
    long n,
    double association,
    boolean isReliable) {

  /** Identifier of the method. */
  public static final String METHOD = "table.chi-squared.pearson1900";

  private static final double SMALL = 5;

  /**
   * The test of a table.
   *
   * @param table a row for each group, a column for each class; all rows of one length
   */
  public static Outcome<ChiSquared> of(long[][] table) {
    check(table);
    double[] rows = Arrays.stream(table).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] columns = new double[table.length == 0 ? 0 : table[0].length];
    for (long[] row : table) {
      for (int j = 0; j < columns.length; j++) {
        columns[j] += row[j];
      }
    }
    int groups = filled(rows);
    int classes = filled(columns);
    if (groups < 2) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    return classes < 2
        ? Outcome.impossible(Reason.CONSTANT)
        : Outcome.of(test(table, rows, columns, groups, classes));
  }

  private static void check(long[][] table) {
    for (long[] row : table) {
      if (row.length != table[0].length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "Row %s is of another length or has a count below 0".formatted(Arrays.toString(row)));
      }
    }
  }

  private static int filled(double[] totals) {
    return (int) Arrays.stream(totals).filter(total -> total > 0).count();
  }

  private static ChiSquared test(
      long[][] table, double[] rows, double[] columns, int groups, int classes) {
    double n = Arrays.stream(rows).sum();
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    int small = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double expected = rows[i] * columns[j] / n;
        if (expected > 0) {
          sum += (table[i][j] - expected) * (table[i][j] - expected) / expected;
          least = Math.min(least, expected);
          small += expected < SMALL ? 1 : 0;
        }
      }
    }
    int degrees = (groups - 1) * (classes - 1);
    double association = Math.sqrt(sum / (n * Math.min(groups - 1, classes - 1)));
    boolean isReliable = least >= 1 && SMALL * small <= groups * classes;
    return new ChiSquared(
        sum,
        degrees,
        Quantiles.chiSquaredTail(sum, degrees),
        (long) n,
        Math.min(1, association),
        isReliable);
  }
}
