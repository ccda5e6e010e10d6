package org.lintel.statistics;

/**
 * Interval limits of an NPS from counts that may be fractional: with a finite population correction
 * the counts are scaled to the effective number of answers.
 */
record NpsLimits(double detractors, double passives, double promoters) {

  private static final double ROCKS_TAIL = 0.75;
  private static final double ROCKS_MIDDLE = 1.5;
  private static final int BISECTIONS = 80;

  double n() {
    return detractors + passives + promoters;
  }

  double value() {
    return (promoters - detractors) / n();
  }

  double variance() {
    var value = value();
    return (promoters + detractors) / n() - value * value;
  }

  Limits at(NpsMethod method, double z) {
    return switch (method) {
      case SCORE -> score(z);
      case ADJUSTED_WALD -> adjustedWald(z).within(-1, 1);
      case MOVER -> mover(z);
      case WALD -> wald(z).within(-1, 1);
    };
  }

  /** Not cut to -1..1. */
  Limits wald(double z) {
    var half = z * Math.sqrt(Math.max(0, variance()) / n());
    return new Limits(value() - half, value() + half);
  }

  /** Not cut to -1..1. */
  Limits adjustedWald(double z) {
    return new NpsLimits(detractors + ROCKS_TAIL, passives + ROCKS_MIDDLE, promoters + ROCKS_TAIL)
        .wald(z);
  }

  Limits mover(double z) {
    var n = n();
    var up = promoters / n;
    var down = detractors / n;
    var wilsonUp = Wilson.limits(promoters, n, z);
    var wilsonDown = Wilson.limits(detractors, n, z);
    var correlation = correlation(up, down);
    var lower = joint(up - wilsonUp.lower(), wilsonDown.upper() - down, correlation);
    var upper = joint(wilsonUp.upper() - up, down - wilsonDown.lower(), correlation);
    return new Limits(value() - lower, value() + upper).within(-1, 1);
  }

  private static double correlation(double up, double down) {
    if (up == 0 || down == 0 || up == 1 || down == 1) {
      return 0;
    }
    return -Math.sqrt(up * down / ((1 - up) * (1 - down)));
  }

  private static double joint(double a, double b, double correlation) {
    return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
  }

  Limits score(double z) {
    return new Limits(-mirrored().scoreUpper(z), scoreUpper(z));
  }

  /** Promoters as detractors and the other way round: the score with the opposite sign. */
  private NpsLimits mirrored() {
    return new NpsLimits(/* detractors= */ promoters, passives, /* promoters= */ detractors);
  }

  /** The value above the estimate at which the score statistic falls to -z, by bisection. */
  private double scoreUpper(double z) {
    if (passives == 0 && detractors == 0) {
      return 1;
    }
    var accepted = value();
    var rejected = 1.0;
    for (var i = 0; i < BISECTIONS; i++) {
      var middle = (accepted + rejected) / 2;
      if (scoreStatistic(middle) < -z) {
        rejected = middle;
      } else {
        accepted = middle;
      }
    }
    return rejected;
  }

  /** T = (p - d - nδ) / √(n(2q + δ(1 - δ))) with q the detractor share most likely under δ. */
  private double scoreStatistic(double delta) {
    var n = n();
    var variance = 2 * detractorShareUnder(delta) + delta * (1 - delta);
    return (promoters - detractors - n * delta) / Math.sqrt(n * Math.max(0, variance));
  }

  private double detractorShareUnder(double delta) {
    var a = 2 * n();
    var b = -detractors - promoters + (a - promoters + detractors) * delta;
    var c = -detractors * delta * (1 - delta);
    var root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // Two forms of one root: the other one would lose its digits by cancellation.
    return b > 0 ? -2 * c / (root + b) : (root - b) / (2 * a);
  }
}
