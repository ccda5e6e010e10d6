package org.lintel.statistics.expectation;

import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.regression.LeastSquares;

/**
 * Which items only punish, and which only delight: something of Kano's question from an ordinary
 * survey.
 *
 * <p>Overall satisfaction is explained by two marks for each item, "low" and "high"; the rest is
 * the middle they are compared with. The coefficient of low is the penalty (usually below 0), that
 * of high the reward. A basic item punishes more than it rewards, an exciting one rewards more; the
 * sum of both tells, by its t test at 90 %. Where it does not tell, an item with an effect is
 * linear, and one without is undecided. Association, not cause. Needs 150 answers.
 *
 * <p>Reference: Brandt (1987); Mikulić &amp; Prebežac (2008) Managing Service Quality 18:559.
 *
 * @param items in the order given
 * @param rSquared explained share of the variance of overall satisfaction
 * @param n answers in which nothing was missing
 */
public record PenaltyReward(List<Item> items, double rSquared, long n) {

  /** Identifier of the method. */
  public static final String METHOD = "expectation.penalty-reward.brandt1987";

  /** Answers from which items are told apart. */
  public static final long NEEDS = 150;

  private static final double LEVEL = 0.9;

  /** How an item works. */
  public enum Kind {
    /** Punishes more than it rewards. */
    BASIC,
    /** Does both about alike. */
    LINEAR,
    /** Rewards more than it punishes. */
    EXCITING,
    /** No effect that chance does not explain. */
    UNDECIDED
  }

  /**
   * One item.
   *
   * @param penalty difference of low to middle, in points of the outcome
   * @param reward difference of high to middle
   * @param penaltyError standard error of the penalty
   * @param rewardError standard error of the reward
   */
  public record Item(
      double penalty, double reward, double penaltyError, double rewardError, Kind kind) {}

  public PenaltyReward {
    items = List.copyOf(items);
  }

  /** Takes answers one by one; parts merge through {@link #moments()}. */
  public static final class Collector {

    private final int items;
    private final double low;
    private final double high;
    private final Moments.Collector moments;

    private Collector(int items, double low, double high) {
      this.items = items;
      this.low = low;
      this.high = high;
      this.moments = Moments.collect(1 + 2 * items);
    }

    /** One owner's overall satisfaction and items; leave out owners who skipped one of them. */
    public Collector add(double overall, double... answers) {
      if (answers.length != items) {
        throw new IllegalArgumentException(
            "%d answers do not fit %d items".formatted(answers.length, items));
      }
      double[] row = new double[1 + 2 * items];
      row[0] = overall;
      for (int i = 0; i < items; i++) {
        row[1 + 2 * i] = answers[i] <= low ? 1 : 0;
        row[2 + 2 * i] = answers[i] >= high ? 1 : 0;
      }
      moments.add(row);
      return this;
    }

    /** The outcome, then low and high of each item. */
    public Moments moments() {
      return moments.moments();
    }
  }

  /**
   * Begins.
   *
   * @param items how many, at least 1
   * @param low answers up to this are low
   * @param high answers from this are high, above {@code low}
   */
  public static Collector collect(int items, double low, double high) {
    if (items < 1 || !(low < high)) {
      throw new IllegalArgumentException(
          "%d items with low %s and high %s".formatted(items, low, high));
    }
    return new Collector(items, low, high);
  }

  /**
   * Fits the moments of a {@link Collector}; impossible when nobody was low, or nobody high, on an
   * item.
   */
  public static Outcome<PenaltyReward> fit(Moments moments) {
    if (moments.n(0, 0) < NEEDS) {
      return new Outcome.TooFew<>(moments.n(0, 0), NEEDS);
    }
    var known = moments.covariances();
    int[] marks = IntStream.range(1, moments.size()).toArray();
    if (IntStream.of(marks).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return LeastSquares.fit(known, 0, marks)
        .map(fit ->
            new PenaltyReward(
                IntStream.range(0, marks.length / 2).mapToObj(i -> item(fit, i)).toList(),
                fit.rSquared(),
                fit.n()));
  }

  private static Item item(LeastSquares fit, int i) {
    int low = 1 + 2 * i;
    int high = low + 1;
    double[] both = new double[fit.coefficients().size()];
    both[low] = 1;
    both[high] = 1;
    var sum = fit.combine(both);
    double penalty = fit.coefficients().get(low);
    double reward = fit.coefficients().get(high);
    double t = Quantiles.twoSidedStudent(LEVEL, (double) fit.degreesOfFreedom());
    boolean isLopsided = Math.abs(sum.value()) > t * sum.standardError();
    boolean hasEffect =
        penalty < -t * fit.standardError(low) || reward > t * fit.standardError(high);
    return new Item(
        penalty,
        reward,
        fit.standardError(low),
        fit.standardError(high),
        kind(isLopsided, hasEffect, sum.value()));
  }

  private static Kind kind(boolean isLopsided, boolean hasEffect, double sum) {
    if (!hasEffect) {
      return Kind.UNDECIDED;
    }
    if (!isLopsided) {
      return Kind.LINEAR;
    }
    return sum > 0 ? Kind.EXCITING : Kind.BASIC;
  }
}
