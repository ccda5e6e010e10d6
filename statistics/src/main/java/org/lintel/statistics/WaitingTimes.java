package org.lintel.statistics;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.statistics.distribution.Quantiles;

/**
 * How long something takes when part of it has not happened yet: who still waits is known to have
 * waited so long, not longer, and is neither left out nor taken for done.
 *
 * <p>The share that still waits after t is the product of 1 - d/n over the times until t at which d
 * of the n who had waited so long were served (Kaplan-Meier). The median is the first time at which
 * it is one half or less; when it stays at exactly one half until the next time, the middle of the
 * two. The interval is where the limits of that share, symmetric on its logarithm by Greenwood's
 * variance, come down to one half.
 *
 * <p>Edge cases: when more than half still wait there is no median; when the upper limit never
 * comes down there is no upper end. Whoever stopped waiting for another reason counts as still
 * waiting at that time.
 *
 * <p>References: Kaplan &amp; Meier (1958) Journal of the American Statistical Association 53:457;
 * Brookmeyer &amp; Crowley (1982) Biometrics 38:29.
 */
public final class WaitingTimes {

  /** Stable identifier of the method. */
  public static final String METHOD = "waiting.median.kaplan-meier1958";

  private final SortedMap<Double, long[]> byTime = new TreeMap<>();
  private long served;
  private long all;

  /** Of nobody yet. */
  public WaitingTimes() {}

  /** So many who waited that long, and were served then or still wait. */
  public void add(double time, boolean isServed, long count) {
    if (!Double.isFinite(time) || time < 0 || count < 0) {
      throw new IllegalArgumentException("No waiting time: %s, %d times".formatted(time, count));
    }
    byTime.computeIfAbsent(time, _ -> new long[2])[isServed ? 0 : 1] += count;
    served += isServed ? count : 0;
    all += count;
  }

  /** Those who were served. */
  public long served() {
    return served;
  }

  /** Everybody. */
  public long all() {
    return all;
  }

  /** Puts those of another together with these. */
  public void addAll(WaitingTimes other) {
    other.byTime.forEach((time, counts) -> {
      add(time, true, counts[0]);
      add(time, false, counts[1]);
    });
  }

  /**
   * The median with its interval; what cannot be said is empty.
   *
   * @param lower lower limit
   * @param upper upper limit
   */
  public record Median(OptionalDouble value, OptionalDouble lower, OptionalDouble upper) {}

  /** The median of the waiting time at a level. */
  public Median median(double level) {
    double z = Quantiles.twoSidedNormal(Interval.requireLevel(level));
    var value = new Crossing();
    var lower = new Crossing();
    var upper = new Crossing();
    double waiting = 1;
    double variance = 0;
    long left = all;
    for (var entry : byTime.entrySet()) {
      long now = entry.getValue()[0];
      if (now > 0) {
        waiting *= 1 - (double) now / left;
        variance += (double) now / ((double) left * (left - now));
        double spread = z * Math.sqrt(variance);
        value.see(entry.getKey(), waiting);
        lower.see(entry.getKey(), waiting == 0 ? 0 : waiting * Math.exp(-spread));
        upper.see(entry.getKey(), waiting == 0 ? 1 : Math.min(1, waiting * Math.exp(spread)));
      }
      left -= now + entry.getValue()[1];
    }
    return new Median(value.time(), lower.time(), upper.time());
  }

  /** Where a falling line comes down to one half. */
  private static final class Crossing {

    /** Products of fractions miss one half by rounding. */
    private static final double NEARLY = 1e-9;

    private double first = Double.NaN;
    private double last = Double.NaN;
    private boolean isFlat;

    private void see(double time, double height) {
      if (Double.isNaN(first) && height <= 0.5 + NEARLY) {
        first = time;
        isFlat = Math.abs(height - 0.5) <= NEARLY;
      } else if (isFlat && Double.isNaN(last) && height < 0.5 - NEARLY) {
        last = time;
      }
    }

    private OptionalDouble time() {
      if (Double.isNaN(first)) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(Double.isNaN(last) ? first : (first + last) / 2);
    }
  }
}
