package org.lintel.statistics.effect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.lintel.statistics.distribution.Quantiles;

/**
 * A roll-out in which communities begin one after another, in an order drawn by lot: fair when all
 * will get it, and able to tell whether it works.
 *
 * @param treated for each community and period, whether it has begun; a community that has begun
 *     does not stop
 */
public record SteppedWedge(List<List<Boolean>> treated) {

  public SteppedWedge {
    treated = treated.stream().map(List::copyOf).toList();
    int periods = treated.isEmpty() ? 0 : treated.getFirst().size();
    if (periods < 2 || treated.stream().anyMatch(row -> row.size() != periods)) {
      throw new IllegalArgumentException(
          "Each community needs the same number of periods, 2 or more");
    }
    if (treated.stream().anyMatch(SteppedWedge::stops)) {
      throw new IllegalArgumentException("A community that has begun does not stop");
    }
  }

  private static boolean stops(List<Boolean> row) {
    return row.indexOf(true) >= 0 && row.subList(row.indexOf(true), row.size()).contains(false);
  }

  /**
   * A design in which equal groups of communities begin in periods 2, 3, …, in an order drawn by
   * lot.
   *
   * @param communities at least as many as there are steps
   * @param periods at least 2: one before anybody begins
   * @param random the lot; keep its seed to prove the order
   */
  public static SteppedWedge draw(int communities, int periods, RandomGenerator random) {
    if (periods < 2 || communities < periods - 1) {
      throw new IllegalArgumentException(
          "%d communities cannot begin in %d periods".formatted(communities, periods - 1));
    }
    var steps = new ArrayList<Integer>();
    for (int i = 0; i < communities; i++) {
      steps.add(1 + i % (periods - 1));
    }
    for (int i = communities - 1; i > 0; i--) {
      Collections.swap(steps, i, random.nextInt(i + 1));
    }
    return new SteppedWedge(steps.stream().map(step -> row(step, periods)).toList());
  }

  private static List<Boolean> row(int step, int periods) {
    var row = new ArrayList<Boolean>();
    for (int t = 0; t < periods; t++) {
      row.add(t >= step);
    }
    return row;
  }

  /**
   * Variance of the estimated effect: Iσ²(σ² + Tτ²)/((IU - W)σ² + (U² + ITU - TW - IV)τ²).
   *
   * <p>Reference: Hussey &amp; Hughes (2007) Contemporary Clinical Trials 28:182, equation 8.
   *
   * @param within σ², variance of the mean of one community in one period: of an answer over their
   *     number
   * @param between τ², variance of the communities' levels
   */
  public double variance(double within, double between) {
    double i = treated.size();
    double t = treated.getFirst().size();
    double u = 0;
    double v = 0;
    double w = 0;
    for (List<Boolean> row : treated) {
      double on = row.stream().filter(x -> x).count();
      u += on;
      v += on * on;
    }
    for (int period = 0; period < t; period++) {
      int at = period;
      double on = treated.stream().filter(row -> row.get(at)).count();
      w += on * on;
    }
    double below = (i * u - w) * within + (u * u + i * t * u - t * w - i * v) * between;
    return i * within * (within + t * between) / below;
  }

  /** Chance to find an effect of this size at the two-sided level {@code alpha}. */
  public double power(double effect, double within, double between, double alpha) {
    double error = Math.sqrt(variance(within, between));
    return NormalDistribution.of(0, 1)
        .cumulativeProbability(Math.abs(effect) / error - Quantiles.twoSidedNormal(1 - alpha));
  }
}
