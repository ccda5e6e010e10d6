package org.lintel.statistics;

/**
 * What is believed about an NPS after the answers when nothing was known before: the posterior
 * under Jeffreys' prior Dirichlet(½, ½, ½) of detractor, passive and promoter share.
 *
 * <p>Mean (p - d)/(n + 1.5); standard deviation √(v/(n + 2.5)) with v the variance of one answer at
 * the posterior mean shares. Defined for every n, also 0. Reference: Gelman et al. (2013) Bayesian
 * Data Analysis, section 3.4.
 *
 * @param mean posterior mean, a fraction
 * @param standardDeviation posterior standard deviation, a fraction
 */
public record NpsPosterior(double mean, double standardDeviation) {

  private static final double PRIOR = 0.5;

  /** The posterior after the given answers. */
  public static NpsPosterior after(Nps answers) {
    var shares =
        new NpsLimits(
            answers.detractors() + PRIOR, answers.passives() + PRIOR, answers.promoters() + PRIOR);
    return new NpsPosterior(shares.value(), Math.sqrt(shares.variance() / (shares.n() + 1)));
  }
}
