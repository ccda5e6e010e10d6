package org.lintel.statistics;

/**
 * Gap score of an item or a dimension: perception minus expectation of the same respondent, so
 * positive is better than expected.
 *
 * <p>From n, Σg and Σg² of the respondents' gaps: mean gap with the paired t interval. In scale
 * points; on a 1-7 scale from -6 to 6. Only respondents who answered both sides count. A dimension
 * gap is computed per respondent first (see {@code scoring}), then averaged.
 *
 * <p>Gaps of two dimensions come from the same people: never rank dimensions by comparing their
 * intervals, test the difference per respondent. Do not regress satisfaction on gaps; use
 * perception and expectation separately.
 *
 * <p>References: Parasuraman, Zeithaml &amp; Berry (1988) Journal of Retailing 64:12; Edwards
 * (2002) on why gaps are not predictors.
 *
 * @param mean mean of the respondents' gaps
 */
public record Gap(Mean mean) {

  /** Identifier of the method. */
  public static final String METHOD = "gap.paired-t.student1908";

  /** A gap from the sums of the respondents' gaps. */
  public static Gap of(Sums gaps) {
    return new Gap(Mean.of(gaps));
  }

  /** A gap on a scale of {@code min} to {@code max} points; the interval is cut to what can be. */
  public static Gap of(Sums gaps, int min, int max) {
    var widest = (double) max - min;
    return new Gap(Mean.of(gaps, -widest, widest));
  }

  /** Number of respondents who answered both sides. */
  public long n() {
    return mean.n();
  }

  /** The mean gap in scale points. */
  public double value() {
    return mean.value();
  }

  /** The paired t interval at the usual level. */
  public Interval interval(Purpose purpose) {
    return mean.interval(purpose);
  }

  /** The mean gap with its interval, under the publication floor. */
  public Estimate estimate(Purpose purpose) {
    return mean.estimate(purpose, METHOD);
  }

  /** Whether the gap differs from none: the paired t test, under the floor of comparisons. */
  public Comparison test() {
    return Difference.fromNone(mean, METHOD);
  }
}
