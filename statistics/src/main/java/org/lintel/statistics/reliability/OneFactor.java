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
 * 0.005, as in R's {@code factanal}. Two such steps show where a third would lead, and are followed
 * that far when the likelihood grows by it: items that hardly share anything otherwise take
 * thousands of steps. Signs are chosen so that the loadings sum to a positive value.
 *
 * <p>References: Jöreskog (1967) Psychometrika 32:443; Varadhan and Roland (2008) Scandinavian
 * Journal of Statistics 35:335 for the long steps (their third scheme).
 */
final class OneFactor {

  private static final int MOST_STEPS = 20_000;
  private static final int MOST_TURNS = 60;
  private static final double SETTLED = 1e-10;
  private static final double STILL = 1e-14;
  private static final double LEAST_UNIQUENESS = 0.005;

  private final double[][] correlations;
  private final double[] start;
  private double[] direction = {};

  private OneFactor(double[][] correlations) {
    this.correlations = correlations;
    this.start = start(correlations);
  }

  /** One step. */
  private static final class Step {

    /** Uniquenesses before it. */
    private final double[] from;

    /** Uniquenesses after it. */
    private final double[] to;

    private final double[] loadings;

    /** What the likelihood lacks before it, without what is the same everywhere. */
    private final double misfit;

    Step(double[] from, double[] to, double[] loadings, double misfit) {
      this.from = from;
      this.to = to;
      this.loadings = loadings;
      this.misfit = misfit;
    }

    double moved() {
      double most = 0;
      for (int i = 0; i < from.length; i++) {
        most = Math.max(most, Math.abs(to[i] - from[i]));
      }
      return most;
    }
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
    Step first = step(start);
    for (int steps = 1; steps < MOST_STEPS; steps += 3) {
      if (first.moved() < SETTLED) {
        return Outcome.of(turned(first.loadings));
      }
      Step second = step(first.to);
      Step third = step(second.to);
      Step far = step(beyond(first, second));
      first = far.misfit < third.misfit ? far : third;
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  /** Where two steps after each other lead to. */
  private static double[] beyond(Step first, Step second) {
    int p = first.from.length;
    double steps = 0;
    double turns = 0;
    for (int i = 0; i < p; i++) {
      double step = first.to[i] - first.from[i];
      double turn = second.to[i] - second.from[i] - step;
      steps += step * step;
      turns += turn * turn;
    }
    double length = turns > 0 ? Math.max(1, Math.sqrt(steps / turns)) : 1;
    double[] beyond = new double[p];
    for (int i = 0; i < p; i++) {
      double step = first.to[i] - first.from[i];
      double turn = second.to[i] - second.from[i] - step;
      double there = first.from[i] + 2 * length * step + length * length * turn;
      beyond[i] = Math.clamp(there, LEAST_UNIQUENESS, 1);
    }
    return beyond;
  }

  private Step step(double... uniqueness) {
    int p = uniqueness.length;
    double[][] scaled = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        scaled[i][j] = correlations[i][j] / Math.sqrt(uniqueness[i] * uniqueness[j]);
      }
    }
    double largest = leading(scaled);
    double length = Math.sqrt(Math.max(0, largest - 1));
    double[] loadings = new double[p];
    double[] next = new double[p];
    double misfit = Math.log(largest) - largest;
    for (int i = 0; i < p; i++) {
      loadings[i] = Math.sqrt(uniqueness[i]) * direction[i] * length;
      next[i] = Math.clamp(1 - loadings[i] * loadings[i], LEAST_UNIQUENESS, 1);
      misfit += scaled[i][i] + Math.log(uniqueness[i]);
    }
    return new Step(uniqueness, next, loadings, misfit);
  }

  /**
   * The largest eigenvalue. Its vector moves little from step to step, so that a few products with
   * the one before find it (power iteration); all of them are sought where these do not settle.
   */
  private double leading(double[][] scaled) {
    for (int turn = 0; turn < MOST_TURNS && direction.length > 0; turn++) {
      double[] next = product(scaled, direction);
      double squares = 0;
      for (double x : next) {
        squares += x * x;
      }
      double value = Math.sqrt(squares);
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

  private static double[] turned(double... loadings) {
    double sign = Math.copySign(1, Arrays.stream(loadings).sum());
    return Arrays.stream(loadings).map(loading -> sign * loading).toArray();
  }
}
