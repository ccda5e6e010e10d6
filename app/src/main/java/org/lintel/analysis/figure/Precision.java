package org.lintel.analysis.figure;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.planning.Planning;

/**
 * What so many answers can tell about NPS, and how many it would take to tell more, in points. With
 * fewer than 30 answers the usual variance stands in for their own.
 *
 * @param n answers there are
 * @param margin half width of the interval of the process
 * @param change smallest change between two periods of n answers that would be seen (80 %)
 * @param needs answers for margins of ten and of five points
 * @param isOwnVariance whether the answers themselves told how much they scatter
 */
public record Precision(
    long n, double margin, double change, List<Needs> needs, boolean isOwnVariance) {

  private static final double HUNDRED = Headline.HUNDRED;

  public Precision {
    needs = List.copyOf(needs);
  }

  /** Answers for a margin in points. */
  public record Needs(long margin, long answers) {}

  static Precision of(Nps nps) {
    boolean isOwn = PublicationFloor.of(nps.n()).allowsComparison() && nps.variance() > 0;
    var planning = isOwn ? Planning.withVariance(nps.variance()) : Planning.ofNps();
    Purpose process = Purpose.process();
    long n = Math.max(2, nps.n());
    return new Precision(
        nps.n(),
        planning.margin(n, process) * HUNDRED,
        planning.smallestVisibleChange(n, process) * HUNDRED,
        LongStream.of(10, 5)
            .mapToObj(margin -> new Needs(margin, planning.answersFor(margin / HUNDRED, process)))
            .toList(),
        isOwn);
  }

  /** Answers for ten points either way, while there are fewer. */
  public OptionalLong missingForTen() {
    return needs.stream()
        .filter(need -> need.margin() == 10 && need.answers() > n)
        .mapToLong(Needs::answers)
        .findFirst();
  }
}
