package org.lintel.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One quarterly wave.
 *
 * @param number 1 for the oldest to {@link #COUNT} for the latest that is over
 * @param quarterStart first day of the quarter it was held in
 * @param season what the time of year adds to every perception, in points of a 7-point scale
 */
record Round(int number, LocalDate quarterStart, double season) {

  static final int COUNT = 4;

  /** Heating and the new year weigh on service; spring and autumn are kind. */
  private static final List<Double> SEASONS = List.of(-0.07, 0.03, -0.02, 0.04);

  /** The four quarters before the anchor, which is the first day of a quarter. */
  static List<Round> before(LocalDate anchor) {
    return IntStream.rangeClosed(1, COUNT)
        .mapToObj(number -> at(number, anchor.minusMonths(3L * (COUNT + 1 - number))))
        .toList();
  }

  /** The quarter that begins on the anchor. */
  static Round now(LocalDate anchor) {
    return at(COUNT + 1, anchor);
  }

  private static Round at(int number, LocalDate start) {
    return new Round(number, start, SEASONS.get((start.getMonthValue() - 1) / 3));
  }

  /** Whether what changed in a community had changed by then. */
  boolean isAfterTheChange() {
    return number >= COUNT;
  }

  /** What staff would call it. */
  String title() {
    return quarterStart.getYear() + " 年第 " + quarter().substring(5) + " 季度";
  }

  /** Year and quarter in short. */
  String quarter() {
    return quarterStart.getYear() + "Q" + ((quarterStart.getMonthValue() + 2) / 3);
  }

  /** The three weeks in which answers came in: from the 8th of the second month. */
  LocalDate opens() {
    return quarterStart.plusMonths(1).withDayOfMonth(8);
  }

  LocalDate closes() {
    return opens().plusDays(21);
  }
}
