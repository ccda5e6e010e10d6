package org.lintel.analysis.figure;

import org.lintel.measurement.Unit;

/**
 * One figure as every report tells it.
 *
 * @param measure stable name, for example {@code nps} or {@code satisfaction.top2}
 * @param subject question or scale; empty where the part says it
 * @param group empty for all together
 * @param period empty when all answers are of one time
 * @param against the period or scale it is compared with; empty for what is no comparison
 */
public record Line(
    Part part,
    String measure,
    String subject,
    String group,
    String period,
    String against,
    Finding finding,
    Unit unit) {

  /** A figure of all answers of a period. */
  static Line of(
      Part part, String measure, String subject, String period, Finding finding, Unit unit) {
    return new Line(part, measure, subject, "", period, "", finding, unit);
  }

  Line with(Finding other) {
    return new Line(part, measure, subject, group, period, against, other, unit);
  }
}
