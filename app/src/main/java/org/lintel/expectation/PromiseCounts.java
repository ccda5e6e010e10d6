package org.lintel.expectation;

import java.util.List;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;

/**
 * What became of the promises that were due in a period. Those that the owner withdrew are counted
 * apart and nowhere else.
 *
 * @param due all that were or will be due in the period, by the date that counts
 * @param kept kept until that date
 * @param keptLate kept after it
 * @param broken not kept
 * @param overdue open, and the date has passed
 * @param renegotiated of those that are decided or overdue, how many had their date moved with the
 *     owner's consent
 * @param withdrawn the owner did not want them any more
 */
public record PromiseCounts(
    long due,
    long kept,
    long keptLate,
    long broken,
    long overdue,
    long renegotiated,
    long withdrawn) {

  private static final PromiseCounts NONE = new PromiseCounts(0, 0, 0, 0, 0, 0, 0);

  /** All of them together; each promise is in one of them. */
  public static PromiseCounts sum(List<PromiseCounts> parts) {
    return parts.stream().reduce(NONE, PromiseCounts::plus);
  }

  /** Promises that are decided or overdue: what the rate is of. */
  public long decided() {
    return kept + keptLate + broken + overdue;
  }

  /**
   * Share kept in time, with Wilson's interval about the work behind it; not enough below the floor
   * of {@link org.lintel.statistics.PublicationFloor}.
   */
  public Estimate rate() {
    return new Share(kept, decided()).estimate(Purpose.process());
  }

  private PromiseCounts plus(PromiseCounts other) {
    return new PromiseCounts(
        due + other.due,
        kept + other.kept,
        keptLate + other.keptLate,
        broken + other.broken,
        overdue + other.overdue,
        renegotiated + other.renegotiated,
        withdrawn + other.withdrawn);
  }
}
