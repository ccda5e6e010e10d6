package org.lintel.statistics.pathmodel;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.statistics.linear.Cholesky;

/**
 * The iteration that finds the weights of the items, on the correlations of all items in the order
 * of the constructs.
 *
 * <p>Every step needs the correlations only: those of the constructs are WᵀSW, of the items with
 * the inner proxies SWE.
 */
final class OuterWeights {

  private static final int MOST_STEPS = 1000;
  private static final double STILL = 1e-10;

  private final PathModel model;
  private final double[][] correlations;
  private final InnerScheme scheme;
  private final int[] owner;
  private final double[] weights;

  private OuterWeights(PathModel model, double[][] correlations, InnerScheme scheme) {
    this.model = model;
    this.correlations = correlations;
    this.scheme = scheme;
    this.owner = owners(model);
    this.weights = new double[correlations.length];
  }

  private static int[] owners(PathModel model) {
    int[] owner = new int[model.items().length];
    int item = 0;
    for (int construct = 0; construct < model.constructs().size(); construct++) {
      for (int i = 0; i < model.constructs().get(construct).items().size(); i++) {
        owner[item++] = construct;
      }
    }
    return owner;
  }

  /**
   * Weights that give each construct the variance 1; empty when they do not settle, or a construct
   * goes with none of its neighbours.
   */
  static Optional<OuterWeights> find(PathModel model, double[][] correlations, InnerScheme scheme) {
    var search = new OuterWeights(model, correlations, scheme);
    Arrays.fill(search.weights, 1);
    search.normalise();
    for (int step = 0; step < MOST_STEPS; step++) {
      double moved = search.step();
      if (moved < STILL) {
        return Optional.of(search);
      }
      if (Double.isNaN(moved)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  double weight(int item) {
    return weights[item];
  }

  int owner(int item) {
    return owner[item];
  }

  /** Correlations of the constructs: WᵀSW. */
  double[][] constructs() {
    int k = model.constructs().size();
    double[][] with = withConstructs();
    double[][] result = new double[k][k];
    for (int item = 0; item < weights.length; item++) {
      for (int other = 0; other < k; other++) {
        result[owner[item]][other] += weights[item] * with[item][other];
      }
    }
    return result;
  }

  /** Correlations of items and constructs: SW. Those of a construct with its own are loadings. */
  double[][] withConstructs() {
    double[][] with = new double[weights.length][model.constructs().size()];
    for (int item = 0; item < weights.length; item++) {
      for (int other = 0; other < weights.length; other++) {
        with[item][owner[other]] += correlations[item][other] * weights[other];
      }
    }
    return with;
  }

  private double step() {
    double[][] inner = inner(constructs());
    double[][] with = withConstructs();
    double[] before = weights.clone();
    for (int item = 0; item < weights.length; item++) {
      double proxy = 0;
      for (int other = 0; other < inner.length; other++) {
        proxy += with[item][other] * inner[other][owner[item]];
      }
      weights[item] = proxy;
    }
    regress();
    normalise();
    double moved = 0;
    for (int item = 0; item < weights.length; item++) {
      moved = Math.max(moved, Math.abs(weights[item] - before[item]));
    }
    return moved;
  }

  /** Mode B: from the correlations with the proxy to its regression on the items. */
  private void regress() {
    for (int construct = 0; construct < model.constructs().size(); construct++) {
      if (model.constructs().get(construct).mode() == OuterMode.REGRESSION) {
        regress(construct);
      }
    }
  }

  private void regress(int construct) {
    int[] own = IntStream.range(0, owner.length).filter(i -> owner[i] == construct).toArray();
    double[][] among = new double[own.length][own.length];
    double[] with = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      with[i] = weights[own[i]];
      for (int j = 0; j < own.length; j++) {
        among[i][j] = correlations[own[i]][own[j]];
      }
    }
    double[] found =
        Cholesky.of(among)
            .orElseThrow(() -> new IllegalStateException("Items that follow from each other"))
            .solve(with);
    for (int i = 0; i < own.length; i++) {
      weights[own[i]] = found[i];
    }
  }

  private void normalise() {
    double[][] r = constructs();
    for (int item = 0; item < weights.length; item++) {
      weights[item] /= Math.sqrt(r[owner[item]][owner[item]]);
    }
  }

  /** Column j: how construct j looks at the others. */
  private double[][] inner(double[][] r) {
    int k = r.length;
    double[][] inner = new double[k][k];
    for (int j = 0; j < k; j++) {
      for (int after : model.after(j)) {
        inner[after][j] = scheme == InnerScheme.CENTROID ? Math.signum(r[after][j]) : r[after][j];
      }
      int[] before = model.before(j);
      double[] seen = scheme == InnerScheme.PATH ? regression(r, before, j) : null;
      for (int i = 0; i < before.length; i++) {
        double correlation = r[before[i]][j];
        inner[before[i]][j] =
            switch (scheme) {
              case CENTROID -> Math.signum(correlation);
              case FACTORIAL -> correlation;
              case PATH -> Objects.requireNonNull(seen)[i];
            };
      }
    }
    return inner;
  }

  /** Standardised coefficients of a construct on others. */
  static double[] regression(double[][] r, int[] on, int construct) {
    double[][] among = new double[on.length][on.length];
    double[] with = new double[on.length];
    for (int i = 0; i < on.length; i++) {
      with[i] = r[on[i]][construct];
      for (int j = 0; j < on.length; j++) {
        among[i][j] = r[on[i]][on[j]];
      }
    }
    return Cholesky.of(among)
        .orElseThrow(() -> new IllegalStateException("Constructs that follow from each other"))
        .solve(with);
  }
}
