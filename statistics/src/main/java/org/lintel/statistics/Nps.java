package org.lintel.statistics;

import org.lintel.statistics.distribution.Quantiles;

/**
 * Net promoter score: share of promoters (9-10) minus share of detractors (0-6).
 *
 * <p>θ = (p - d)/n, a fraction from -1 to 1; times 100 it is in points. The variance of one answer
 * is v = (p + d)/n - θ² (divisor n, at most 1, typically .55 to .75). Standard error √(v/n), with
 * the finite population correction √((1 - n/N) v/(n - 1)). Intervals: see {@link NpsMethod}; with
 * the correction the counts are scaled to (n - 1)/(1 - n/N) answers, and a census has the point as
 * its interval.
 *
 * <p>Edge cases: {@link #value()} and the intervals need one answer and refuse none; {@link
 * #estimate(Purpose)} answers {@link NotEnough} below 10. Assumes independent households and
 * answers missing at random.
 *
 * <p>References: Rocks (2016) The American Statistician 70(4):365; Tango (1998) Statistics in
 * Medicine 17:891; Newcombe (1998) Statistics in Medicine 17:2635. NPS and Net Promoter are
 * registered marks of Bain &amp; Company, NICE Satmetrix and Fred Reichheld.
 *
 * @param detractors number of answers 0 to 6
 * @param passives number of answers 7 and 8
 * @param promoters number of answers 9 and 10
 */
public record Nps(long detractors, long passives, long promoters) {

  public Nps {
    if (detractors < 0 || passives < 0 || promoters < 0) {
      throw new IllegalArgumentException(
          "Counts %d, %d, %d must not be below 0".formatted(detractors, passives, promoters));
    }
    Math.addExact(Math.addExact(detractors, passives), promoters);
  }

  /** Classes of the answers 0 to 10 to the recommendation question. */
  public static Nps of(Histogram answers) {
    if (answers.min() != 0 || answers.max() != 10) {
      throw new IllegalArgumentException(
          "NPS needs the scale 0 to 10, not %d to %d".formatted(answers.min(), answers.max()));
    }
    return new Nps(
        answers.countBetween(0, 6), answers.countBetween(7, 8), answers.countBetween(9, 10));
  }

  /** Number of answers. */
  public long n() {
    return detractors + passives + promoters;
  }

  /** The score as a fraction from -1 to 1. */
  public double value() {
    return (double) (promoters - detractors) / requireAnswers();
  }

  /** The variance of one answer counted as -1, 0 or 1, with divisor n. */
  public double variance() {
    return (double) (promoters + detractors) / requireAnswers() - value() * value();
  }

  /** Standard error of the score; the descriptive one needs two answers unless n = N. */
  public double standardError(Purpose purpose) {
    if (purpose.isCensus(requireAnswers())) {
      return 0;
    }
    var size = purpose.effectiveSize(n());
    if (size <= 0) {
      throw new IllegalStateException("A descriptive standard error needs at least 2 answers");
    }
    return Math.sqrt(Math.max(0, variance()) / size);
  }

  /** The score interval at the usual level. */
  public Interval interval(Purpose purpose) {
    return interval(NpsMethod.SCORE, purpose, Interval.USUAL_LEVEL);
  }

  /** The interval by a chosen method and level. */
  public Interval interval(NpsMethod method, Purpose purpose, double level) {
    return limits(method, purpose, Quantiles.twoSidedNormal(level)).around(value(), level);
  }

  /**
   * An interval that stays valid when promoter, passive and detractor shares and their differences
   * are all compared: Wald with √χ²(2) in place of z. Goodman (1964) Annals of Mathematical
   * Statistics 35:716.
   */
  public Interval simultaneousInterval(double level) {
    requireAnswers();
    var radius = Math.sqrt(Quantiles.chiSquared(level, 2));
    return new NpsLimits(detractors, passives, promoters)
        .wald(radius)
        .within(-1, 1)
        .around(value(), level);
  }

  /** The score with its score interval at the usual level, under the publication floor. */
  public Estimate estimate(Purpose purpose) {
    return estimate(NpsMethod.SCORE, purpose, Interval.USUAL_LEVEL);
  }

  /** The score with an interval by a chosen method and level, under the publication floor. */
  public Estimate estimate(NpsMethod method, Purpose purpose, double level) {
    if (n() < PublicationFloor.SCORE) {
      return new NotEnough(n(), PublicationFloor.SCORE);
    }
    return Figures.of(
        value(), interval(method, purpose, level), n(), purpose, method.id(), isUnanimous());
  }

  /** Both sets of answers together. */
  public Nps merge(Nps other) {
    return new Nps(
        Math.addExact(detractors, other.detractors),
        Math.addExact(passives, other.passives),
        Math.addExact(promoters, other.promoters));
  }

  /** The answers as -1 (detractor), 0 (passive) and 1 (promoter). */
  public Histogram classes() {
    return new Histogram(-1, detractors, passives, promoters);
  }

  /** True when all answers are of one class. */
  public boolean isUnanimous() {
    return classes().isUnanimous();
  }

  Limits limits(NpsMethod method, Purpose purpose, double z) {
    var n = requireAnswers();
    if (purpose.isCensus(n)) {
      return new Limits(value(), value());
    }
    var scale = purpose.effectiveSize(n) / n;
    if (scale == 0) {
      return new Limits(-1, 1);
    }
    return new NpsLimits(detractors * scale, passives * scale, promoters * scale).at(method, z);
  }

  private long requireAnswers() {
    if (n() == 0) {
      throw new IllegalStateException("NPS needs at least 1 answer, there are 0");
    }
    return n();
  }
}
