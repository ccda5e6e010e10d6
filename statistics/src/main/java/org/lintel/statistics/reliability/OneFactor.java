package org.lintel.statistics.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.linear.SymmetricEigen;
import org.lintel.statistics.moments.Covariances;

/**
 * Loadings of items on one common factor by maximum likelihood, from correlations.
 *
 * <p>Alternates between the largest eigenvalue of Ψ^-½ R Ψ^-½, which gives the loadings for known
 * uniquenesses Ψ, and Ψ = 1 - λ², until no uniqueness moves by 1e-10; uniquenesses stay above
 * 0.005, as in R's {@code factanal}. Signs are chosen so that the loadings sum to a positive value.
 *
 * <p>Reference: Jöreskog (1967) Psychometrika 32:443.
 */
final class OneFactor {

  private static final int MOST_STEPS = 20_000;
  private static final int MOST_TURNS = 60;
  private static final double STILL = 1e-14;
  private static final double LEAST_UNIQUENESS = 0.005;

  private final double[][] correlations;
  private final double[] uniqueness;
  private double[] loadings;
  private double[] direction = {};

  private OneFactor(double[][] correlations) {
    this.correlations = correlations;
    this.uniqueness = start(correlations);
    this.loadings = new double[correlations.length];
  }

  /** Loadings of at least three items, in the order given. */
  static Outcome<double[]> loadings(Covariances known, int... items) {
    if (items.length < 3) {
      throw new IllegalArgumentException("%d items are below 3".formatted(items.length));
    }
    if (IntStream.of(items).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    var scale = known.select(items).correlations();
    return scale.isPositiveDefinite()
        ? new OneFactor(scale.matrix()).fit()
        : Outcome.impossible(Reason.DEPENDENT);
  }

  /** Half of what an item does not share with the others, the start of R's {@code factanal}. */
  private static double[] start(double[][] correlations) {
    double[][] inverse = Cholesky.of(correlations).orElseThrow().inverse();
    double factor = 1 - 0.5 / correlations.length;
    return IntStream.range(0, correlations.length)
        .mapToDouble(i -> Math.clamp(factor / inverse[i][i], LEAST_UNIQUENESS, 1))
        .toArray();
  }

  private Outcome<double[]> fit() {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (step() < 1e-10) {
        return Outcome.of(turned());
      }
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  private double step() {
    int p = uniqueness.length;
    double[][] scaled = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        scaled[i][j] = correlations[i][j] / Math.sqrt(uniqueness[i] * uniqueness[j]);
      }
    }
    double length = Math.sqrt(Math.max(0, leading(scaled) - 1));
    double moved = 0;
    for (int i = 0; i < p; i++) {
      loadings[i] = Math.sqrt(uniqueness[i]) * direction[i] * length;
      double next = Math.clamp(1 - loadings[i] * loadings[i], LEAST_UNIQUENESS, 1);
      moved = Math.max(moved, Math.abs(next - uniqueness[i]));
      uniqueness[i] = next;
    }
    return moved;
  }

  /**
   * The largest eigenvalue. Its vector moves little from step to step, so that a few products with
   * the one before find it (power iteration); all of them are sought where these do not settle.
   */
  private double leading(double[][] scaled) {
    for (int turn = 0; turn < MOST_TURNS && direction.length > 0; turn++) {
      double[] next = product(scaled, direction);
      double value = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
      double moved = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] /= value;
        moved = Math.max(moved, Math.abs(next[i] - direction[i]));
      }
      direction = next;
      if (moved < STILL) {
        return value;
      }
    }
    var eigen = SymmetricEigen.of(scaled);
    direction = eigen.vector(0);
    return eigen.value(0);
  }

  private static double[] product(double[][] matrix, double... vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private double[] turned() {
    double sign =
        Math.copySign(1, IntStream.range(0, loadings.length).mapToDouble(i -> loadings[i]).sum());
    return IntStream.range(0, loadings.length).mapToDouble(i -> sign * loadings[i]).toArray();
  }
}
