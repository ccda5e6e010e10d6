package org.lintel.statistics.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Share;
import org.lintel.statistics.linear.Cholesky;

/**
 * Probability of an event from counts: one line for each pattern of features that occurs, with the
 * events and the observations of it. With a feature for each period it is the discrete-time hazard
 * model, on a table that merges by addition.
 *
 * <p>Maximum likelihood by Fisher scoring, until no step moves a coefficient by 1e-10. There is no
 * intercept unless a feature is 1 everywhere, because dummies of all periods take its place.
 * Impossible when a feature separates the events. Below ten events a coefficient use {@link
 * Logistic#penalised}.
 *
 * <p>Reference: Cox (1972) JRSS B 34:187; Prentice &amp; Gloeckler (1978) Biometrics 34:57;
 * McCullagh &amp; Nelder (1989) section 2.5.
 *
 * @param link how effects add up
 * @param coefficients in the order of the features
 * @param standardErrors in the same order
 * @param events number of events
 * @param n observations: household periods in a hazard model
 */
public record GroupedRegression(
    Link link, List<Double> coefficients, List<Double> standardErrors, long events, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "risk.discrete-hazard.prentice1978";

  private static final int MOST_STEPS = 200;
  private static final double STILL = 1e-10;
  private static final double FARTHEST = 2;
  private static final double ENDLESS = 30;

  public GroupedRegression {
    coefficients = List.copyOf(coefficients);
    standardErrors = List.copyOf(standardErrors);
  }

  /**
   * A pattern.
   *
   * @param features their values
   * @param observed events of the observations with these values
   */
  public record Pattern(List<Double> features, Share observed) {

    public Pattern {
      features = List.copyOf(features);
    }

    private double sum(double... beta) {
      double sum = 0;
      for (int i = 0; i < beta.length; i++) {
        sum += beta[i] * features.get(i);
      }
      return sum;
    }
  }

  /** Fits patterns with the same number of features; those nobody has do not count. */
  public static Outcome<GroupedRegression> fit(Link link, List<Pattern> patterns) {
    var some = patterns.stream().filter(pattern -> pattern.observed().n() > 0).toList();
    var all = some.stream().map(Pattern::observed).reduce(new Share(0, 0), Share::merge);
    if (all.n() == 0 || all.isUnanimous()) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    int p = some.getFirst().features().size();
    if (some.stream().anyMatch(pattern -> pattern.features().size() != p)) {
      throw new IllegalArgumentException("Patterns do not all have %d features".formatted(p));
    }
    double[] beta = new double[p];
    for (int step = 0; step < MOST_STEPS; step++) {
      var state = new Scoring(link, some, beta);
      if (state.root.isEmpty()) {
        return Outcome.impossible(step == 0 ? Reason.DEPENDENT : Reason.NOT_CONVERGED);
      }
      if (state.move(beta) < STILL) {
        return found(link, beta, state, all);
      }
    }
    return Outcome.impossible(Reason.NOT_CONVERGED);
  }

  private static Outcome<GroupedRegression> found(
      Link link, double[] beta, Scoring state, Share all) {
    if (Arrays.stream(beta).anyMatch(one -> Math.abs(one) > ENDLESS)) {
      return Outcome.impossible(Reason.NOT_CONVERGED);
    }
    double[][] inverse = state.root.orElseThrow().inverse();
    double[] errors = new double[beta.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(inverse[i][i]);
    }
    return Outcome.of(new GroupedRegression(link, list(beta), list(errors), all.count(), all.n()));
  }

  private static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Probability of the event with these features. */
  public double probability(double... features) {
    if (features.length != coefficients.size()) {
      throw new IllegalArgumentException(
          "%d features do not fit %d coefficients".formatted(features.length, coefficients.size()));
    }
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += coefficients.get(i) * features[i];
    }
    return link.probability(sum);
  }

  /** Score and expected information at one point. */
  private static final class Scoring {

    private final double[] score;
    private final double[][] information;
    private final Optional<Cholesky> root;

    Scoring(Link link, List<Pattern> patterns, double... beta) {
      this.score = new double[beta.length];
      this.information = new double[beta.length][beta.length];
      for (Pattern pattern : patterns) {
        add(link, pattern, beta);
      }
      this.root = Cholesky.of(information);
    }

    private void add(Link link, Pattern pattern, double... beta) {
      double eta = pattern.sum(beta);
      double p = Math.clamp(link.probability(eta), 1e-15, 1 - 1e-15);
      double slope = link.slope(eta);
      double pull = slope / (p * (1 - p));
      double n = pattern.observed().n();
      double residual = pattern.observed().count() - n * p;
      for (int i = 0; i < beta.length; i++) {
        score[i] += pull * residual * pattern.features().get(i);
        for (int j = 0; j < beta.length; j++) {
          information[i][j] +=
              n * slope * pull * pattern.features().get(i) * pattern.features().get(j);
        }
      }
    }

    /** Moves the coefficients, none by more than 2; returns the largest move. */
    double move(double... beta) {
      double[] step = root.orElseThrow().solve(score);
      double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
      double factor = largest > FARTHEST ? FARTHEST / largest : 1;
      for (int i = 0; i < beta.length; i++) {
        beta[i] += factor * step[i];
      }
      return largest;
    }
  }
}
