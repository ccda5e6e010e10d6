package org.lintel.statistics.quality;

import java.util.Optional;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.moments.Covariances;

/**
 * Mahalanobis distances of many persons from the middle of all, in the way of {@link
 * CarelessAnswers#distance}: the covariances are taken apart once.
 *
 * <p>Reference: Mahalanobis (1936) Proc. Natl. Inst. Sci. India 2:49.
 */
public final class Distances {

  private final double[] middle;
  private final Cholesky factor;

  private Distances(double[] middle, Cholesky factor) {
    this.middle = middle;
    this.factor = factor;
  }

  /** Empty when the covariances have no inverse: an item follows from the others. */
  public static Optional<Distances> of(Covariances known) {
    double[] middle = new double[known.size()];
    for (int i = 0; i < middle.length; i++) {
      middle[i] = known.mean(i);
    }
    return Cholesky.of(known.matrix()).map(factor -> new Distances(middle, factor));
  }

  /** (x - m)ᵀS⁻¹(x - m) of complete answers. */
  public double squared(double... answers) {
    if (answers.length != middle.length) {
      throw new IllegalArgumentException(
          "%d answers do not fit %d items".formatted(answers.length, middle.length));
    }
    double[] away = new double[middle.length];
    for (int i = 0; i < away.length; i++) {
      away[i] = answers[i] - middle[i];
    }
    double[] solved = factor.solve(away);
    double sum = 0;
    for (int i = 0; i < away.length; i++) {
      sum += away[i] * solved[i];
    }
    return sum;
  }
}
