package org.lintel.statistics.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.distribution.Quantiles;
import org.lintel.statistics.linear.Cholesky;
import org.lintel.statistics.moments.Covariances;

/**
 * What to do first: each item by how well it is done and how much it matters, with both intervals.
 *
 * <p>Importance is derived from answers, never asked: shares of explained variance, or partial
 * correlations. The axes are the means of all items unless targets are given. An item gets a
 * quadrant only when both of its intervals, at 90 %, stay on one side of their axis; otherwise it
 * is {@link Quadrant#UNDECIDED}. Linear association, not cause. Needs 100 answers.
 *
 * <p>Reference: Martilla &amp; James (1977) J. Marketing 41:77; Sever (2015) Tourism Management
 * 48:43.
 *
 * @param items in the order given
 * @param performanceAxis where good begins
 * @param importanceAxis where important begins
 */
public record ImportancePerformance(
    List<Item> items, double performanceAxis, double importanceAxis) {

  /** Identifier of the method. */
  public static final String METHOD = "expectation.ipa.martilla1977";

  /** Answers from which items are placed. */
  public static final long NEEDS = 100;

  /** Level of both intervals. */
  public static final double LEVEL = 0.9;

  /** What an item asks for. */
  public enum Quadrant {
    /** Important and well done. */
    KEEP_UP,
    /** Important and not well done: begin here. */
    CONCENTRATE,
    /** Neither important nor well done. */
    LOW_PRIORITY,
    /** Well done, but not important. */
    OVERDONE,
    /** An interval crosses its axis: more answers are needed. */
    UNDECIDED
  }

  /**
   * One item.
   *
   * @param performance usually the mean of its answers
   * @param ofPerformance its 90 % interval
   * @param importance usually its share of the explained variance
   * @param ofImportance its 90 % interval
   */
  public record Item(
      double performance, Interval ofPerformance, double importance, Interval ofImportance) {

    public Item {
      if (ofPerformance.level() != LEVEL || ofImportance.level() != LEVEL) {
        throw new IllegalArgumentException(
            "Levels %s and %s are not %s"
                .formatted(ofPerformance.level(), ofImportance.level(), LEVEL));
      }
    }
  }

  public ImportancePerformance {
    items = List.copyOf(items);
  }

  /** Items around the mean of all of them; at least two. */
  public static ImportancePerformance of(List<Item> items) {
    if (items.size() < 2) {
      throw new IllegalArgumentException("%d items have no middle".formatted(items.size()));
    }
    return new ImportancePerformance(
        items,
        items.stream().mapToDouble(Item::performance).average().orElseThrow(),
        items.stream().mapToDouble(Item::importance).average().orElseThrow());
  }

  /**
   * Items whose importance is their partial correlation with the outcome, the other items held: a
   * cheap stand-in for shares of explained variance. Interval by Fisher's z with n - items - 2 in
   * the root.
   *
   * @param outcome index of the outcome among the covariances
   * @param items indices of two items or more
   */
  public static Outcome<ImportancePerformance> ofPartialCorrelations(
      Covariances known, int outcome, int... items) {
    if (known.n() < NEEDS) {
      return new Outcome.TooFew<>(known.n(), NEEDS);
    }
    int[] all = IntStream.concat(IntStream.of(outcome), IntStream.of(items)).toArray();
    if (Arrays.stream(all).anyMatch(known::isConstant)) {
      return Outcome.impossible(Reason.CONSTANT);
    }
    return Cholesky.of(known.select(all).matrix())
        .map(root -> Outcome.of(of(placed(known, items, root.inverse()))))
        .orElseGet(() -> Outcome.impossible(Reason.DEPENDENT));
  }

  private static List<Item> placed(Covariances known, int[] items, double[][] inverse) {
    double z = Quantiles.twoSidedNormal(LEVEL);
    double t = Quantiles.twoSidedStudent(LEVEL, known.n() - 1.0);
    return IntStream.rangeClosed(1, items.length)
        .mapToObj(k -> {
          int item = items[k - 1];
          double mean = known.mean(item);
          double half = t * known.deviation(item) / Math.sqrt((double) known.n());
          double r = -inverse[0][k] / Math.sqrt(inverse[0][0] * inverse[k][k]);
          double wide = z / Math.sqrt(known.n() - (items.length - 1.0) - 3);
          double fisher = atanh(r);
          return new Item(
              mean,
              new Interval(mean - half, mean + half, LEVEL),
              r,
              new Interval(Math.tanh(fisher - wide), Math.tanh(fisher + wide), LEVEL));
        })
        .toList();
  }

  private static double atanh(double r) {
    return Math.log((1 + r) / (1 - r)) / 2;
  }

  /** The same items around targets of the company. */
  public ImportancePerformance around(double performance, double importance) {
    return new ImportancePerformance(items, performance, importance);
  }

  /** What an item asks for, as far as the answers can tell. */
  public Quadrant quadrant(int item) {
    var one = items.get(item);
    if (one.ofPerformance().contains(performanceAxis)
        || one.ofImportance().contains(importanceAxis)) {
      return Quadrant.UNDECIDED;
    }
    boolean isGood = one.ofPerformance().lower() > performanceAxis;
    boolean isImportant = one.ofImportance().lower() > importanceAxis;
    if (isImportant) {
      return isGood ? Quadrant.KEEP_UP : Quadrant.CONCENTRATE;
    }
    return isGood ? Quadrant.OVERDONE : Quadrant.LOW_PRIORITY;
  }
}
