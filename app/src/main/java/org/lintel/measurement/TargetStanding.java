package org.lintel.measurement;

import java.math.BigDecimal;
import org.lintel.statistics.Interval;

/** A target and what the answers say about it. */
public record TargetStanding(BigDecimal value, Verdict verdict) {

  /** Three values, because a target inside the interval is neither met nor missed. */
  public enum Verdict {
    MET,
    CANNOT_TELL,
    MISSED
  }

  static Verdict judge(double target, Interval interval) {
    if (interval.lower() >= target) {
      return Verdict.MET;
    }
    return interval.upper() < target ? Verdict.MISSED : Verdict.CANNOT_TELL;
  }
}
