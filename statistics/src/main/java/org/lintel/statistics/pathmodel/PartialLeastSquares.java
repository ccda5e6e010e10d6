package org.lintel.statistics.pathmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.moments.Covariances;

/**
 * Partial least squares path modelling.
 *
 * <p>Items are standardised; weights start at 1 and each step sets them to the correlation of the
 * item with the proxy of its construct's neighbours, or to the regression of that proxy on the
 * items ({@link OuterMode}), until none moves by 1e-10; path coefficients are regressions on the
 * scores. All of it from the correlations of the items alone, so that moments of any number of
 * machines merge first. Gives composites: correlations of constructs are too small by their
 * unreliability, which {@link #consistent()} corrects.
 *
 * <p>Needs ⌈(2.486/|β|)²⌉ answers to find a path of size β (155 for 0.2), by the inverse square
 * root rule of Kock &amp; Hadaya (2018).
 *
 * <p>Reference: Lohmöller (1989); Dijkstra &amp; Henseler (2015) MIS Quarterly 39:297 for ρ_A and
 * the correction.
 */
public final class PartialLeastSquares {

  /** Identifier of the method. */
  public static final String METHOD = "paths.pls.lohmoeller1989";

  /** Answers that find a path of 0.2. */
  public static final long NEEDS = needs(0.2);

  private final PathModel model;
  private final Covariances known;
  private final OuterWeights weights;
  private final double[][] correlations;
  private final double[][] coefficients;

  private PartialLeastSquares(
      PathModel model, Covariances known, OuterWeights weights, double[][] correlations) {
    this.model = model;
    this.known = known;
    this.weights = weights;
    this.correlations = correlations;
    this.coefficients = coefficients();
  }

  /** Answers that find a path of size {@code beta}, by the inverse square root rule. */
  public static long needs(double beta) {
    if (!(Math.abs(beta) > 0 && Math.abs(beta) <= 1)) {
      throw new IllegalArgumentException("A path of %s is outside 0 to 1".formatted(beta));
    }
    return (long) Math.ceil(Math.pow(2.486 / Math.abs(beta), 2));
  }

  /** Fits the model. */
  public static Outcome<PartialLeastSquares> fit(
      Covariances all, PathModel model, InnerScheme scheme) {
    if (all.n() < NEEDS) {
      return new Outcome.TooFew<>(all.n(), NEEDS);
    }
    var known = all.select(model.items());
    if (IntStream.range(0, known.size()).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    var items = known.correlations();
    if (!items.isPositiveDefinite()) {
      return Outcome.impossible(Reason.DEPENDENT);
    }
    return OuterWeights.find(model, items.matrix(), scheme)
        .map(found -> new PartialLeastSquares(model, known, found, found.constructs()))
        .map(Outcome::of)
        .orElseGet(() -> Outcome.impossible(Reason.NOT_CONVERGED));
  }

  private double[][] coefficients() {
    int k = model.constructs().size();
    double[][] paths = new double[k][k];
    for (int to = 0; to < k; to++) {
      int[] before = model.before(to);
      if (before.length > 0) {
        double[] found = OuterWeights.regression(correlations, before, to);
        for (int i = 0; i < before.length; i++) {
          paths[before[i]][to] = found[i];
        }
      }
    }
    return paths;
  }

  /** Number of answers. */
  public long n() {
    return known.n();
  }

  /** Path coefficient, standardised; 0 where the model has no path. */
  public double path(String from, String to) {
    return coefficients[model.at(from)][model.at(to)];
  }

  /** All effects of one construct on another, over every way of paths. */
  public double totalEffect(String from, String to) {
    double[] effect = new double[model.constructs().size()];
    int start = model.at(from);
    effect[start] = 1;
    for (int construct : model.order()) {
      if (construct != start) {
        for (int before : model.before(construct)) {
          effect[construct] += effect[before] * coefficients[before][construct];
        }
      }
    }
    return effect[model.at(to)];
  }

  /** Explained share of a construct's variance; 0 when no path leads to it. */
  public double rSquared(String construct) {
    int to = model.at(construct);
    return IntStream.of(model.before(to))
        .mapToDouble(before -> coefficients[before][to] * correlations[before][to])
        .sum();
  }

  /** Correlation of two constructs. */
  public double correlation(String first, String second) {
    return correlations[model.at(first)][model.at(second)];
  }

  /** Weights of a construct's items, for standardised items and a score of variance 1. */
  public List<Double> weights(String construct) {
    return items(construct).mapToObj(weights::weight).toList();
  }

  /** Correlations of a construct's items with its score. */
  public List<Double> loadings(String construct) {
    int of = model.at(construct);
    double[][] with = weights.withConstructs();
    return items(construct).mapToObj(item -> with[item][of]).toList();
  }

  private IntStream items(String construct) {
    int of = model.at(construct);
    return IntStream.range(0, known.size()).filter(item -> weights.owner(item) == of);
  }

  /** Reliability of a construct's score. */
  public CompositeReliability reliability(String construct) {
    int[] items = items(construct).toArray();
    double[] own = weights(construct).stream().mapToDouble(Double::doubleValue).toArray();
    double[] loadings = loadings(construct).stream().mapToDouble(Double::doubleValue).toArray();
    return CompositeReliability.of(known.select(items).correlations().matrix(), own, loadings);
  }

  /**
   * The level of a construct from 0 to 100: 100 · (Σ w_j mean_j - lowest)/(highest - lowest) with
   * w_j the outer weight over the item's deviation, brought to the sum 1.
   *
   * @param lowest lowest answer of the items
   * @param highest highest answer
   */
  public double index(String construct, double lowest, double highest) {
    int[] items = items(construct).toArray();
    double[] raw =
        IntStream.of(items).mapToDouble(i -> weights.weight(i) / known.deviation(i)).toArray();
    double sum = Arrays.stream(raw).sum();
    double mean = 0;
    for (int i = 0; i < items.length; i++) {
      mean += raw[i] / sum * known.mean(items[i]);
    }
    return 100 * (mean - lowest) / (highest - lowest);
  }

  /**
   * The same model for common factors: correlations divided by √(ρ_A ρ_A'), then regressions.
   * Constructs of one item, and those that their items make up (mode B), are taken as measured
   * without error.
   *
   * @throws IllegalStateException when the corrected correlations contradict each other
   */
  public PartialLeastSquares consistent() {
    int k = model.constructs().size();
    List<Double> rho = new ArrayList<>();
    for (var construct : model.constructs()) {
      rho.add(
          construct.mode() == OuterMode.REGRESSION ? 1.0 : reliability(construct.name()).rhoA());
    }
    double[][] corrected = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        corrected[i][j] = i == j ? 1 : correlations[i][j] / Math.sqrt(rho.get(i) * rho.get(j));
      }
    }
    return new PartialLeastSquares(model, known, weights, corrected);
  }
}
