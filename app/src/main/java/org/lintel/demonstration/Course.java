package org.lintel.demonstration;

import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;

/** How a case of the demonstration goes. */
enum Course {
  SMOOTH(46, 1),
  PLANNED(14, 1),
  PROMISED(9, 1),
  WAITED(11, 1),
  REMEDIED(4, 1),
  REFUSED(3, 2),
  REOPENED(5, 2),
  ESCALATED(3, 2),
  OUTSIDE(1, 3),
  NOT_OURS(2, 0.5),
  EXPLAINED(4, 0.5),
  WITHDRAWN(2, 1),
  UNREACHABLE(1, 1);

  private final double weight;
  private final double whereSlow;

  Course(double weight, double whereSlow) {
    this.weight = weight;
    this.whereSlow = whereSlow;
  }

  /** Bad courses are taken more often where everything is slow. */
  private double weight(double slowness) {
    return weight * StrictMath.pow(slowness, whereSlow - 1);
  }

  static Course of(CasePlan plan, double slowness) {
    var seed = plan.seed("course");
    double sum = 0;
    for (Course course : values()) {
      sum += course.weight(slowness);
    }
    double left = seed.uniform() * sum;
    for (Course course : values()) {
      left -= course.weight(slowness);
      if (left < 0) {
        return course.fitting(plan);
      }
    }
    return SMOOTH;
  }

  /**
   * What is a danger is neither talked away nor promised for later; with whom nobody knows there is
   * nothing to agree on.
   */
  private Course fitting(CasePlan plan) {
    boolean isPlain = plan.isUnknown() || plan.visit().isPresent();
    if (isPlain || plan.problem().severity() == Severity.EMERGENCY) {
      return SMOOTH;
    }
    boolean isTalk = this == NOT_OURS || this == EXPLAINED || this == UNREACHABLE;
    if (isTalk && plan.isPressing()) {
      return SMOOTH;
    }
    boolean isQuarrel = this == REMEDIED || this == REFUSED || this == OUTSIDE;
    return isQuarrel && plan.kind() == CaseKind.REQUEST ? SMOOTH : this;
  }
}
