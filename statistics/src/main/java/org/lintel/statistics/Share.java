package org.lintel.statistics;

import org.lintel.statistics.distribution.Quantiles;

/**
 * A share: {@code count} of {@code n} answers have a property (top-2-box, detractors, kept
 * promises).
 *
 * <p>p = x/n, a fraction from 0 to 1. The interval to show is Wilson's: (p + z²/2n ± z√(p(1 - p)/n
 * + z²/4n²))/(1 + z²/n). With the finite population correction x and n are scaled to (n - 1)/(1 -
 * n/N) answers; a census has the point as its interval. Always state the scale and which answers
 * count: 4-5 of 5, 6-7 of 7, 9-10 of 10.
 *
 * <p>Edge cases: no count has the lower limit exactly 0, a full count the upper limit exactly 1;
 * without answers there is no share.
 *
 * <p>References: Wilson (1927) Journal of the American Statistical Association 22:209; Newcombe
 * (1998) Statistics in Medicine 17:857.
 *
 * @param count answers with the property
 * @param n all answers of the base
 */
public record Share(long count, long n) {

  public Share {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException("Count %d is outside 0 to %d".formatted(count, n));
    }
  }

  /** The share as a fraction from 0 to 1. */
  public double value() {
    return (double) count / requireAnswers();
  }

  /** Wilson's interval at the usual level. */
  public Interval interval(Purpose purpose) {
    return interval(ShareMethod.WILSON, purpose, Interval.USUAL_LEVEL);
  }

  /** The interval by a chosen method and level; only Wilson's knows a finite population. */
  public Interval interval(ShareMethod method, Purpose purpose, double level) {
    var limits =
        method == ShareMethod.WILSON
            ? limits(purpose, Quantiles.twoSidedNormal(level))
            : method.limits(this, purpose, level);
    return limits.around(value(), level);
  }

  /** The share of answers with Wilson's interval, under the publication floor. */
  public Estimate estimate(Purpose purpose) {
    return estimate(purpose, PublicationFloor.SCORE);
  }

  /**
   * The share of facts that nobody answered (orders done in time, invitations answered) with
   * Wilson's interval: no publication floor, but at least one fact.
   */
  public Estimate estimateOfFacts(Purpose purpose) {
    return estimate(purpose, 1);
  }

  private Estimate estimate(Purpose purpose, long needs) {
    if (n < needs) {
      return new NotEnough(n, needs);
    }
    return Figures.of(
        value(), interval(purpose), n, purpose, ShareMethod.WILSON.id(), isUnanimous());
  }

  /** Both bases together. */
  public Share merge(Share other) {
    return new Share(Math.addExact(count, other.count), Math.addExact(n, other.n));
  }

  /** True when all answers agree. */
  public boolean isUnanimous() {
    return n > 0 && (count == 0 || count == n);
  }

  Limits limits(Purpose purpose, double z) {
    requireAnswers();
    if (purpose.isCensus(n)) {
      return new Limits(value(), value());
    }
    var size = purpose.effectiveSize(n);
    if (size == 0) {
      return new Limits(0, 1);
    }
    return Wilson.limits(count == n ? size : value() * size, size, z);
  }

  private long requireAnswers() {
    if (n == 0) {
      throw new IllegalStateException("A share needs at least 1 answer, there are 0");
    }
    return n;
  }
}
