package org.lintel.insight.chart;

import java.util.List;
import java.util.stream.LongStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.funnel.FunnelLine;
import org.lintel.statistics.funnel.ShareFunnel;

/** The bands of a funnel from its formula, smooth enough to draw. */
public final class FunnelBands {

  private static final int STEPS = 40;
  private static final long LEAST_END = 40;
  private static final double HUNDRED = 100;

  private FunnelBands() {}

  /** Limits in points, from the least answers that are drawn to a little beyond the most. */
  public static List<Funnel.Limit> of(org.lintel.statistics.funnel.Funnel funnel, long most) {
    return of(funnel::limits, most);
  }

  /** The same for shares, in percent. */
  public static List<Funnel.Limit> of(ShareFunnel funnel, long most) {
    return of((line, n) -> funnel.limits(line, Math.toIntExact(n)), most);
  }

  private interface Limits {
    Interval at(FunnelLine line, long n);
  }

  private static List<Funnel.Limit> of(Limits limits, long most) {
    long least = PublicationFloor.SCORE;
    long end = Math.max(LEAST_END, most + most / 10);
    return LongStream.rangeClosed(0, STEPS)
        .map(step -> least + step * (end - least) / STEPS)
        .distinct()
        .mapToObj(n -> {
          var inner = limits.at(FunnelLine.WARNING, n).scaled(HUNDRED);
          var outer = limits.at(FunnelLine.ACTION, n).scaled(HUNDRED);
          return new Funnel.Limit(n, inner.lower(), inner.upper(), outer.lower(), outer.upper());
        })
        .toList();
  }
}
