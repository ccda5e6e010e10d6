package org.lintel.statistics.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.linear.SymmetricEigen;

/**
 * A linear regression whose errors know that answers of one community belong together, made for few
 * communities.
 *
 * <p>Ordinary least squares; V = M Σ_g X_gᵀA_g e_g e_gᵀA_g X_g M with M = (XᵀX)⁻¹ and A_g = (I -
 * H_gg)^{-1/2}, the symmetric root, where it does not exist the pseudo-inverse (CR2). Student's
 * test with Satterthwaite's degrees of freedom (tr Ω)²/tr Ω² under equal variances: with 8
 * communities often no more than 4, whatever the number of answers. Everything follows from X_gᵀX_g
 * and X_gᵀy_g of each community, because A_gX_g = X_g M^½(I - M^½X_gᵀX_gM^½)^{-½}M^{-½}. Below 10
 * communities prefer {@link ClusterPermutation}.
 *
 * <p>Reference: Bell &amp; McCaffrey (2002) Survey Methodology 28:169; Pustejovsky &amp; Tipton
 * (2018) J. Business &amp; Economic Statistics 36:672.
 *
 * @param coefficients in the order of the columns
 * @param n answers
 * @param clusters communities
 */
public record ClusterRegression(List<Coefficient> coefficients, long n, int clusters) {

  /** Identifier of the method. */
  public static final String METHOD = "effect.ols.cr2.bell2002";

  private static final double NOTHING = 1e-10;

  /**
   * One coefficient.
   *
   * @param value by least squares
   * @param standardError CR2
   * @param degreesOfFreedom Satterthwaite's
   * @param plainError as other software prints it (CR1S): too short with few communities
   */
  public record Coefficient(
      double value, double standardError, double degreesOfFreedom, double plainError) {

    /** Two-sided p of a coefficient of 0. */
    public double p() {
      return Quantiles.twoSidedStudentTail(value / standardError, degreesOfFreedom);
    }

    /** Value ± t times the standard error at the usual level. */
    public Interval interval() {
      double half =
          Quantiles.twoSidedStudent(Interval.USUAL_LEVEL, degreesOfFreedom) * standardError;
      return new Interval(value - half, value + half, Interval.USUAL_LEVEL);
    }
  }

  public ClusterRegression {
    coefficients = List.copyOf(coefficients);
  }

  /** Fits the products of the communities; needs more of them than columns. */
  public static Outcome<ClusterRegression> fit(Collection<ClusterProducts> communities) {
    if (communities.isEmpty()) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    var all = communities.stream().reduce(ClusterProducts::merge).orElseThrow();
    if (communities.size() <= all.columns()) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    return Cholesky.of(all.squares())
        .map(root -> fit(communities, all, root))
        .orElseGet(() -> Outcome.impossible(Reason.DEPENDENT));
  }

  private static Outcome<ClusterRegression> fit(
      Collection<ClusterProducts> communities, ClusterProducts all, Cholesky root) {
    var sandwich = new Sandwich(root.inverse(), root.solve(all.withOutcome()));
    communities.forEach(sandwich::add);
    var coefficients = new ArrayList<Coefficient>();
    for (int c = 0; c < all.columns(); c++) {
      var one = sandwich.coefficient(c, all.n());
      if (!(one.standardError() > 0) || !(one.degreesOfFreedom() > 0)) {
        return Outcome.impossible(Reason.CONSTANT);
      }
      coefficients.add(one);
    }
    return Outcome.of(new ClusterRegression(coefficients, all.n(), communities.size()));
  }

  /** Collects the communities around the coefficients. */
  private static final class Sandwich {

    private final double[][] bread;
    private final double[] beta;
    private final double[][] root;
    private final double[][] inverseRoot;
    private final List<double[]> scores = new ArrayList<>();
    private final List<double[]> plain = new ArrayList<>();
    private final List<double[][]> squares = new ArrayList<>();
    private final List<double[][]> adjusted = new ArrayList<>();

    Sandwich(double[][] bread, double[] beta) {
      this.bread = bread;
      this.beta = beta;
      var eigen = SymmetricEigen.of(bread);
      this.root = eigen.map(Math::sqrt);
      this.inverseRoot = eigen.map(value -> 1 / Math.sqrt(value));
    }

    void add(ClusterProducts community) {
      double[][] xx = community.squares();
      double[][] leverage = Dense.times(Dense.times(root, xx), root);
      double[][] widened =
          SymmetricEigen.of(leverage)
              .map(value -> 1 - value > NOTHING ? 1 / Math.sqrt(1 - value) : 0);
      double[][] b = Dense.times(Dense.times(root, widened), inverseRoot);
      double[] residual = community.withOutcome();
      double[] fitted = Dense.times(xx, beta);
      for (int i = 0; i < residual.length; i++) {
        residual[i] -= fitted[i];
      }
      plain.add(residual);
      scores.add(Dense.times(Dense.transposed(b), residual));
      squares.add(xx);
      adjusted.add(b);
    }

    Coefficient coefficient(int c, long n) {
      double[] row = bread[c];
      double groups = scores.size();
      double crude = groups / (groups - 1) * (n - 1.0) / (n - beta.length);
      return new Coefficient(
          beta[c],
          Math.sqrt(sumOfSquares(scores, row)),
          degreesOfFreedom(row),
          Math.sqrt(crude * sumOfSquares(plain, row)));
    }

    private static double sumOfSquares(List<double[]> vectors, double[] row) {
      return vectors.stream().mapToDouble(v -> Math.pow(Dense.dot(v, row), 2)).sum();
    }

    /** Ω_gh = δ_gh a_gᵀa_g - (X_gᵀa_g)ᵀM(X_hᵀa_h) with a_g = A_gX_gMc. */
    private double degreesOfFreedom(double[] row) {
      int groups = scores.size();
      double[][] reached = new double[groups][];
      double[] length = new double[groups];
      for (int g = 0; g < groups; g++) {
        double[] inside = Dense.times(adjusted.get(g), row);
        reached[g] = Dense.times(squares.get(g), inside);
        length[g] = Dense.dot(inside, reached[g]);
      }
      double trace = 0;
      double square = 0;
      for (int g = 0; g < groups; g++) {
        double[] across = Dense.times(bread, reached[g]);
        for (int h = 0; h < groups; h++) {
          double omega = (g == h ? length[g] : 0) - Dense.dot(across, reached[h]);
          trace += g == h ? omega : 0;
          square += omega * omega;
        }
      }
      return trace * trace / square;
    }
  }
}
