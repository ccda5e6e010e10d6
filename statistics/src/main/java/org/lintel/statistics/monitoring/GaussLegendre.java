package org.lintel.statistics.monitoring;

/** Nodes and weights that integrate polynomials of degree 2n - 1 exactly. */
final class GaussLegendre {

  private final double[] nodes;
  private final double[] weights;

  private GaussLegendre(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /** The rule of {@code n} nodes, by Newton's method on the Legendre polynomial. */
  static GaussLegendre on(double from, double to, int n) {
    double[] nodes = new double[n];
    double[] weights = new double[n];
    double half = (to - from) / 2;
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 0;
      for (int step = 0; step < 100; step++) {
        double[] value = legendre(n, x);
        slope = value[1];
        double move = value[0] / slope;
        x -= move;
        if (Math.abs(move) < 1e-16) {
          break;
        }
      }
      nodes[n - 1 - i] = (from + to) / 2 + half * x;
      weights[n - 1 - i] = 2 * half / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }

  /** Value and slope of the Legendre polynomial of degree {@code n}. */
  private static double[] legendre(int n, double x) {
    double before = 1;
    double now = x;
    for (int k = 2; k <= n; k++) {
      double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
      before = now;
      now = next;
    }
    return new double[] {now, n * (x * now - before) / (x * x - 1)};
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
