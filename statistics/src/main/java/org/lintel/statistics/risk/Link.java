package org.lintel.statistics.risk;

/** How the probability of an event in a period depends on a sum of effects. */
public enum Link {

  /** Log odds: ln(p/(1 - p)). */
  LOGIT {
    @Override
    double probability(double eta) {
      return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double slope(double eta) {
      double p = probability(eta);
      return p * (1 - p);
    }
  },

  /**
   * ln(-ln(1 - p)): the same effects as proportional hazards in continuous time, whatever the
   * length of a period.
   */
  COMPLEMENTARY_LOG_LOG {
    @Override
    double probability(double eta) {
      return -Math.expm1(-Math.exp(eta));
    }

    @Override
    double slope(double eta) {
      return Math.exp(eta - Math.exp(eta));
    }
  };

  abstract double probability(double eta);

  /** Derivative of the probability by the sum. */
  abstract double slope(double eta);
}
