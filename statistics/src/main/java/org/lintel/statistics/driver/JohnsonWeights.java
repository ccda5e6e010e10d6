package org.lintel.statistics.driver;

import java.util.ArrayList;
import java.util.List;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.linear.SymmetricEigen;
import org.lintel.statistics.moments.Covariances;

/**
 * Relative weights: the drivers are replaced by the orthogonal variables closest to them, whose
 * squared coefficients are divided back.
 *
 * <p>R_xx = VΔ²Vᵀ, Λ = VΔVᵀ, β = Λ⁻¹ r_xy, share of driver i = Σ_j Λ_ij² β_j². Shares add up to R².
 * Equal to Genizi's (1993) decomposition. Costs p³, for any number of drivers; with up to 12 use
 * {@link Lmg}. Needs max(50, 10p) answers; two equal drivers share evenly.
 *
 * <p>Reference: Johnson (2000) Multivariate Behavioral Research 35:1.
 */
public final class JohnsonWeights {

  /** Identifier of the method. */
  public static final String METHOD = "drivers.johnson2000";

  private JohnsonWeights() {}

  /**
   * Divides R² among the drivers.
   *
   * @param outcome index of the outcome
   * @param drivers indices of the drivers
   */
  public static Outcome<Attribution> of(Covariances known, int outcome, int... drivers) {
    return DriverQuestion.ask(known, outcome, drivers, JohnsonWeights::weigh);
  }

  private static Attribution weigh(DriverQuestion question) {
    int p = question.withOutcome().length;
    var eigen = SymmetricEigen.of(question.among());
    double[][] root = eigen.map(Math::sqrt);
    double[][] inverse = eigen.map(value -> 1 / Math.sqrt(value));
    double[] beta = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        beta[i] += inverse[i][j] * question.withOutcome()[j];
      }
    }
    List<Double> shares = new ArrayList<>();
    double rSquared = 0;
    for (int i = 0; i < p; i++) {
      double share = 0;
      for (int j = 0; j < p; j++) {
        share += root[i][j] * root[i][j] * beta[j] * beta[j];
      }
      shares.add(share);
      rSquared += share;
    }
    return new Attribution(shares, rSquared, question.n(), METHOD);
  }
}
