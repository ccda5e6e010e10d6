package org.lintel.statistics.expectation;

import java.util.OptionalDouble;

/**
 * One owner's zone of tolerance for one item: what she would just accept, what she wishes, and what
 * she gets, on one scale.
 *
 * <p>Reference: Zeithaml, Berry &amp; Parasuraman (1993) J. Acad. Mark. Sci. 21:1.
 *
 * @param adequate the least she accepts
 * @param desired what she wishes
 * @param perceived what she gets
 */
public record ToleranceZone(double adequate, double desired, double perceived) {

  /** True when she accepts no more than she wishes; otherwise the answers contradict each other. */
  public boolean isConsistent() {
    return adequate <= desired;
  }

  /** Superiority over the least she accepts, P - A; below 0 the zone is left. */
  public double overAdequate() {
    return perceived - adequate;
  }

  /** Superiority over what she wishes, P - D; above 0 she is delighted. */
  public double overDesired() {
    return perceived - desired;
  }

  /** True when she gets less than she accepts. */
  public boolean isBreached() {
    return perceived < adequate;
  }

  /** Place within the zone, (P - A)/(D - A): 0 just accepted, 1 as wished; empty without a zone. */
  public OptionalDouble position() {
    return desired > adequate
        ? OptionalDouble.of(overAdequate() / (desired - adequate))
        : OptionalDouble.empty();
  }
}
