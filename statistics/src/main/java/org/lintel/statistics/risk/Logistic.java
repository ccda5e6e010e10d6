package org.lintel.statistics.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.linear.Cholesky;

/**
 * Probability of an event by several features, log odds linear in them.
 *
 * <p>Plain maximum likelihood, or with Firth's penalty, which keeps coefficients finite when a
 * feature separates the events and takes away most of the bias of few events: use it below ten
 * events for each coefficient. By Newton steps with halving, until none moves a coefficient by
 * 1e-10. A risk score from few answers is overconfident by half: validate it on later periods.
 *
 * <p>Reference: Firth (1993) Biometrika 80:27; Heinze &amp; Schemper (2002) Stat. Med. 21:2409.
 *
 * @param coefficients intercept first
 * @param standardErrors in the same order
 * @param events number of events
 * @param n number of observations
 */
public record Logistic(
    List<Double> coefficients, List<Double> standardErrors, long events, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "risk.logistic";

  /** The same with Firth's penalty. */
  public static final String PENALISED = "risk.logistic.firth1993";

  private static final int MOST_STEPS = 200;

  public Logistic {
    coefficients = List.copyOf(coefficients);
    standardErrors = List.copyOf(standardErrors);
  }

  /** Maximum likelihood; impossible when a feature separates the events. */
  public static Outcome<Logistic> fit(double[][] features, boolean[] event) {
    return fit(features, event, false);
  }

  /** With Firth's penalty. */
  public static Outcome<Logistic> penalised(double[][] features, boolean[] event) {
    return fit(features, event, true);
  }

  private static Outcome<Logistic> fit(double[][] features, boolean[] event, boolean penalised) {
    if (features.length != event.length || features.length == 0) {
      throw new IllegalArgumentException(
          "%d rows and %d outcomes".formatted(features.length, event.length));
    }
    long events = 0;
    for (boolean one : event) {
      events += one ? 1 : 0;
    }
    if (events == 0 || events == event.length) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    double[] beta = new double[features[0].length + 1];
    for (int step = 0; step < MOST_STEPS; step++) {
      var state = new NewtonStep(features, event, beta, penalised);
      if (!state.isSolvable()) {
        return Outcome.impossible(step == 0 ? Reason.DEPENDENT : Reason.NOT_CONVERGED);
      }
      if (state.move(beta) < 1e-10) {
        return Outcome.of(
            new Logistic(list(beta), list(state.standardErrors()), events, event.length));
      }
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Probability of the event for these features. */
  public double probability(double... features) {
    double odds = coefficients.getFirst();
    for (int i = 0; i < features.length; i++) {
      odds += coefficients.get(i + 1) * features[i];
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** Score and information at one point. */
  private static final class NewtonStep {

    private final double[] score;
    private final double[][] information;
    private final Optional<Cholesky> root;

    NewtonStep(double[][] features, boolean[] event, double[] beta, boolean penalised) {
      int p = beta.length;
      this.score = new double[p];
      this.information = new double[p][p];
      for (double[] row : features) {
        double q = probability(row, beta);
        for (int i = 0; i < p; i++) {
          for (int j = 0; j < p; j++) {
            information[i][j] += q * (1 - q) * x(row, i) * x(row, j);
          }
        }
      }
      this.root = Cholesky.of(information);
      for (int r = 0; r < features.length && root.isPresent(); r++) {
        double q = probability(features[r], beta);
        double residual = (event[r] ? 1 : 0) - q;
        if (penalised) {
          residual += hat(features[r], q) * (0.5 - q);
        }
        for (int i = 0; i < p; i++) {
          score[i] += residual * x(features[r], i);
        }
      }
    }

    private double hat(double[] row, double q) {
      double[] x = new double[score.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = x(row, i);
      }
      double[] solved = root.orElseThrow().solve(x);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * solved[i];
      }
      return q * (1 - q) * sum;
    }

    private static double x(double[] row, int i) {
      return i == 0 ? 1 : row[i - 1];
    }

    private static double probability(double[] row, double[] beta) {
      double odds = beta[0];
      for (int i = 1; i < beta.length; i++) {
        odds += beta[i] * row[i - 1];
      }
      return 1 / (1 + Math.exp(-odds));
    }

    boolean isSolvable() {
      return root.isPresent();
    }

    /** Moves the coefficients, none by more than 5; returns the largest move. */
    double move(double[] beta) {
      double[] step = root.orElseThrow().solve(score);
      double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
      double factor = largest > 5 ? 5 / largest : 1;
      for (int i = 0; i < beta.length; i++) {
        beta[i] += factor * step[i];
      }
      return largest;
    }

    double[] standardErrors() {
      double[][] inverse = root.orElseThrow().inverse();
      double[] errors = new double[inverse.length];
      for (int i = 0; i < errors.length; i++) {
        errors[i] = Math.sqrt(inverse[i][i]);
      }
      return errors;
    }
  }
}
