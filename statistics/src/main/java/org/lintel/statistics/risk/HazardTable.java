package org.lintel.statistics.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lintel.statistics.Share;

/**
 * How many of those still there are lost in each period: events and households at risk, period by
 * period.
 *
 * <p>Hazard d/n, part still there Π(1 - d/n), its standard error by Greenwood S√Σd/(n(n - d)). A
 * household counts in each period until its event or until it is no longer observed; then it is
 * simply missing from the next. Mergeable by addition.
 *
 * <p>Reference: Kaplan &amp; Meier (1958) JASA 53:457; Greenwood (1926); Singer &amp; Willett
 * (1993) J. Educational Statistics 18:155.
 *
 * @param periods events of those at risk, in the order of the periods
 */
public record HazardTable(List<Share> periods) {

  public HazardTable {
    periods = List.copyOf(periods);
  }

  /** No household in so many periods. */
  public static HazardTable none(int periods) {
    return new HazardTable(IntStream.range(0, periods).mapToObj(t -> new Share(0, 0)).toList());
  }

  /**
   * With one household more.
   *
   * @param observed periods that it was at risk, at least 1
   * @param isLost true when its event came in the last of them
   */
  public HazardTable plus(int observed, boolean isLost) {
    if (observed < 1 || observed > periods.size()) {
      throw new IllegalArgumentException(
          "%d periods are outside 1 to %d".formatted(observed, periods.size()));
    }
    return merge(
        new HazardTable(
            IntStream.rangeClosed(1, periods.size())
                .mapToObj(t -> new Share(isLost && t == observed ? 1 : 0, t <= observed ? 1 : 0))
                .toList()));
  }

  /** The households of both. */
  public HazardTable merge(HazardTable other) {
    if (periods.size() != other.periods.size()) {
      throw new IllegalArgumentException(
          "%d periods do not merge with %d".formatted(other.periods.size(), periods.size()));
    }
    return new HazardTable(
        IntStream.range(0, periods.size())
            .mapToObj(t -> periods.get(t).merge(other.periods.get(t)))
            .toList());
  }

  /**
   * Part still there after a period.
   *
   * @param value 0 to 1
   * @param standardError Greenwood's; 0 when all are lost
   */
  public record Survival(double value, double standardError) {}

  /** Part still there after each period, up to the last with somebody at risk. */
  public List<Survival> survival() {
    var all = new ArrayList<Survival>();
    double left = 1;
    double sum = 0;
    for (Share period : periods) {
      if (period.n() == 0) {
        break;
      }
      left *= 1 - period.value();
      sum += (double) period.count() / period.n() / Math.max(1, period.n() - period.count());
      all.add(new Survival(left, left * Math.sqrt(sum)));
    }
    return all;
  }
}
