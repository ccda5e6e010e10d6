package org.lintel.statistics.expectation;

import org.apache.commons.statistics.distribution.FDistribution;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.regression.LeastSquares;

/**
 * Satisfaction by perception and expectation as a curved surface, and whether the plain gap would
 * have been enough.
 *
 * <p>Z = b₀ + b₁P + b₂E + b₃P² + b₄PE + b₅E², all centred at the middle of the scale; surface a₁ =
 * b₁ + b₂ and a₂ = b₃ + b₄ + b₅ along P = E, a₃ = b₁ - b₂ and a₄ = b₃ - b₄ + b₅ along P = -E. The
 * gap model Z = b₀ + b₁(P - E) demands b₂ = -b₁; the F test of {@link #constraint()} nearly always
 * refuses it, which is why gaps are shown and not modelled. Needs 150 answers.
 *
 * <p>Reference: Oliver (1980) J. Marketing Res. 17:460; Edwards (2002) in Drasgow &amp; Schmitt.
 */
public final class Disconfirmation {

  /** Identifier of the method. */
  public static final String METHOD = "expectation.response-surface.edwards2002";

  /** Answers from which the surface is estimated. */
  public static final long NEEDS = 150;

  private final LeastSquares surface;
  private final LeastSquares plane;
  private final LeastSquares gap;

  private Disconfirmation(LeastSquares surface, LeastSquares plane, LeastSquares gap) {
    this.surface = surface;
    this.plane = plane;
    this.gap = gap;
  }

  /** Takes answers one by one; parts merge through {@link #moments()}. */
  public static final class Collector {

    private final double middle;
    private final Moments.Collector moments = Moments.collect(7);

    private Collector(double middle) {
      this.middle = middle;
    }

    /** One owner's satisfaction, perception and expectation. */
    public Collector add(double satisfaction, double perception, double expectation) {
      double p = perception - middle;
      double e = expectation - middle;
      moments.add(satisfaction, p, e, p * p, p * e, e * e, p - e);
      return this;
    }

    /** Satisfaction, P, E, P², PE, E² and P - E, centred. */
    public Moments moments() {
      return moments.moments();
    }
  }

  /**
   * Begins.
   *
   * @param middle of the scale of perception and expectation
   */
  public static Collector collect(double middle) {
    return new Collector(middle);
  }

  /** Fits the moments of a {@link Collector}. */
  public static Outcome<Disconfirmation> fit(Moments moments) {
    long answers = moments.n(0, 0);
    return answers < NEEDS ? new Outcome.TooFew<>(answers, NEEDS) : fit(moments.covariances());
  }

  /** The same from covariances in the order of {@link Collector#moments()}. */
  public static Outcome<Disconfirmation> fit(Covariances known) {
    if (known.n() < NEEDS) {
      return new Outcome.TooFew<>(known.n(), NEEDS);
    }
    var curved = LeastSquares.fit(known, 0, 1, 2, 3, 4, 5);
    var flat = LeastSquares.fit(known, 0, 1, 2).value();
    var difference = LeastSquares.fit(known, 0, 6).value();
    return curved.map(
        found -> new Disconfirmation(found, flat.orElseThrow(), difference.orElseThrow()));
  }

  /** The curved surface: intercept, P, E, P², PE, E². */
  public LeastSquares surface() {
    return surface;
  }

  /** The plane of P and E. */
  public LeastSquares plane() {
    return plane;
  }

  /** The gap alone. */
  public LeastSquares gap() {
    return gap;
  }

  /** Slope along P = E: whether more of both satisfies more. */
  public LeastSquares.Combination slopeOfAgreement() {
    return surface.combine(0, 1, 1, 0, 0, 0);
  }

  /** Curvature along P = E. */
  public LeastSquares.Combination curvatureOfAgreement() {
    return surface.combine(0, 0, 0, 1, 1, 1);
  }

  /** Slope along P = -E: whether getting more than expected satisfies. */
  public LeastSquares.Combination slopeOfGap() {
    return surface.combine(0, 1, -1, 0, 0, 0);
  }

  /** Curvature along P = -E: whether any deviation annoys. */
  public LeastSquares.Combination curvatureOfGap() {
    return surface.combine(0, 0, 0, 1, -1, 1);
  }

  /**
   * Whether the gap alone tells as much as perception and expectation apart.
   *
   * @param f with 1 and n - 3 degrees of freedom
   * @param p small: it does not
   */
  public record Constraint(double f, double p) {}

  /** The F test of b₂ = -b₁ in the plane. */
  public Constraint constraint() {
    double free = plane.degreesOfFreedom();
    double f = (plane.rSquared() - gap.rSquared()) / ((1 - plane.rSquared()) / free);
    return new Constraint(f, FDistribution.of(1, free).survivalProbability(f));
  }
}
