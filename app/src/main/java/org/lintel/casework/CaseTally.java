package org.lintel.casework;

import java.util.EnumMap;
import java.util.Map;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Rate;
import org.lintel.statistics.Share;
import org.lintel.statistics.WaitingTimes;

/**
 * What became of the cases that came in within a period.
 *
 * @param complaints of them that were complaints when they came in, or were judged to be
 * @param closed by how they ended
 * @param reopened that were taken up again at least once
 * @param onTime solved before their time was over, of {@code decided}: solved, or past their time
 * @param householdMonths households of the place, each for as much of the period as it was there
 */
public record CaseTally(
    long received,
    long complaints,
    Map<ClosingOutcome.Kind, Long> closed,
    long reopened,
    long onTime,
    long decided,
    double householdMonths,
    WaitingTimes response,
    WaitingTimes solution) {

  /** Household-months from which a rate is shown. */
  public static final int FEWEST_MONTHS = 10;

  /** Complaints are told per so many household-months. */
  public static final int PER = 1000;

  public CaseTally {
    closed = Map.copyOf(closed);
  }

  static CaseTally nothing(double householdMonths) {
    return new CaseTally(
        0, 0, Map.of(), 0, 0, 0, householdMonths, new WaitingTimes(), new WaitingTimes());
  }

  /** Cases of both; the household-months are those of this one. */
  CaseTally plus(CaseTally other) {
    var sums = new EnumMap<ClosingOutcome.Kind, Long>(ClosingOutcome.Kind.class);
    sums.putAll(closed);
    other.closed.forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    return new CaseTally(
        received + other.received,
        complaints + other.complaints,
        sums,
        reopened + other.reopened,
        onTime + other.onTime,
        decided + other.decided,
        householdMonths,
        together(response, other.response),
        together(solution, other.solution));
  }

  private static WaitingTimes together(WaitingTimes one, WaitingTimes other) {
    var both = new WaitingTimes();
    both.addAll(one);
    both.addAll(other);
    return both;
  }

  public long closed(ClosingOutcome.Kind outcome) {
    return closed.getOrDefault(outcome, 0L);
  }

  /** Those that have not ended. */
  public long open() {
    return received - closed.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Complaints in so many household-months. */
  public Rate complaintRate() {
    return new Rate(complaints, householdMonths);
  }

  public boolean hasRate() {
    return householdMonths >= FEWEST_MONTHS;
  }

  /** Share solved in time, with Wilson's interval about the work behind it. */
  public Estimate onTimeShare() {
    return new Share(onTime, decided).estimate(Purpose.process());
  }
}
