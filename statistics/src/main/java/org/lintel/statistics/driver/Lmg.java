package org.lintel.statistics.driver;

import java.util.ArrayList;
import java.util.List;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.moments.Covariances;

/**
 * The R² increment of each driver, averaged over all orders in which drivers can enter: Shapley's
 * value of the explained variance.
 *
 * <p>Exact, by walking all 2^p subsets depth first; each step removes one driver from the rest of
 * the covariance matrix, so that the whole walk costs about 3·2^p multiplications. Up to 22
 * drivers. Shares add up to R² and are never negative. Needs max(50, 10p) answers.
 *
 * <p>Reference: Lindeman, Merenda &amp; Gold (1980); Grömping (2006) J. Stat. Softw. 17(1).
 */
public final class Lmg {

  /** Identifier of the method. */
  public static final String METHOD = "drivers.lmg1980";

  /** More drivers take longer than anybody waits; {@link JohnsonWeights} has no limit. */
  public static final int MOST_DRIVERS = 22;

  private final int p;
  private final double[] gain;
  private final double[] given;
  private final double[][][] rest;
  private double leftOut;

  private Lmg(int p) {
    this.p = p;
    this.gain = new double[p];
    this.given = new double[p + 1];
    this.rest = new double[p + 1][][];
    // Weight of a subset of s drivers for one that is left out: s!(p-s-1)!/p!
    double weight = 1.0 / p;
    for (int s = 0; s < p; s++) {
      given[s] = weight;
      weight *= (s + 1.0) / Math.max(1, p - s - 1);
    }
    for (int level = 0; level <= p; level++) {
      rest[level] = new double[p - level + 1][p - level + 1];
    }
  }

  /**
   * Divides R² among the drivers.
   *
   * @param outcome index of the outcome
   * @param drivers indices of the drivers, at most {@link #MOST_DRIVERS}
   */
  public static Outcome<Attribution> of(Covariances known, int outcome, int... drivers) {
    if (drivers.length > MOST_DRIVERS) {
      throw new IllegalArgumentException(
          "%d drivers are more than %d".formatted(drivers.length, MOST_DRIVERS));
    }
    return DriverQuestion.ask(known, outcome, drivers, Lmg::divide);
  }

  private static Attribution divide(DriverQuestion question) {
    int p = question.withOutcome().length;
    var walk = new Lmg(p);
    double[][] first = walk.rest[0];
    for (int i = 0; i < p; i++) {
      System.arraycopy(question.among()[i], 0, first[i], 0, p);
      first[i][p] = question.withOutcome()[i];
      first[p][i] = question.withOutcome()[i];
    }
    first[p][p] = 1;
    walk.walk(0, 0);
    List<Double> shares = new ArrayList<>();
    double rSquared = 0;
    for (int i = 0; i < p; i++) {
      double share = walk.gain[i] - walk.leftOut;
      shares.add(share);
      rSquared += share;
    }
    return new Attribution(shares, rSquared, question.n(), METHOD);
  }

  /**
   * Decides about the driver {@code level}: the matrix of this level holds what is left of the
   * drivers from here on, and of the outcome last, when the {@code chosen} ones are known. Adds to
   * the gain of every driver what the subsets with it are worth.
   *
   * @return what all subsets below are worth to a driver that is in them
   */
  private double walk(int level, int chosen) {
    if (level == p) {
      double explained = 1 - rest[p][0][0];
      leftOut += explained * given[chosen];
      return explained * (before(chosen) + given[chosen]);
    }
    leaveOut(level);
    double without = walk(level + 1, chosen);
    take(level);
    double with = walk(level + 1, chosen + 1);
    gain[level] += with;
    return without + with;
  }

  private double before(int chosen) {
    return chosen == 0 ? 0 : given[chosen - 1];
  }

  private void leaveOut(int level) {
    double[][] from = rest[level];
    double[][] to = rest[level + 1];
    for (int i = 0; i < to.length; i++) {
      System.arraycopy(from[i + 1], 1, to[i], 0, i + 1);
    }
  }

  private void take(int level) {
    double[][] from = rest[level];
    double[][] to = rest[level + 1];
    double pivot = from[0][0];
    for (int i = 0; i < to.length; i++) {
      double[] row = from[i + 1];
      double factor = row[0] / pivot;
      for (int j = 0; j <= i; j++) {
        to[i][j] = row[j + 1] - factor * from[j + 1][0];
      }
    }
  }
}
