package org.lintel.casework.past;

import java.util.List;
import java.util.Map;

/**
 * What the columns of a file hold.
 *
 * @param dates of the columns that hold times, by column
 * @param statuses words of the status column, the most frequent first
 * @param isMore whether there are more words than are counted apart
 */
public record PastFindings(
    int rows,
    Map<Integer, DateColumn> dates,
    List<Word> statuses,
    List<Word> channels,
    List<Word> categories,
    boolean isMore) {

  public static final PastFindings NONE =
      new PastFindings(0, Map.of(), List.of(), List.of(), List.of(), false);

  public PastFindings {
    dates = Map.copyOf(dates);
    statuses = List.copyOf(statuses);
    channels = List.copyOf(channels);
    categories = List.copyOf(categories);
  }

  /** A word as it stands first, under what key, and in how many rows. */
  public record Word(String key, String shown, int rows) {}

  /**
   * How the times of a column are written.
   *
   * @param monthFirst cells that can only be read so
   * @param either cells that say nothing about the order, and differ by it
   * @param timed cells with a time of day other than midnight
   * @param example the first cell that can be read either way
   */
  public record DateColumn(int monthFirst, int dayFirst, int either, int timed, String example) {

    /** Whether the column by itself tells what comes first. */
    boolean isSettled() {
      return (monthFirst > 0) != (dayFirst > 0);
    }

    boolean isIndifferent() {
      return monthFirst == 0 && dayFirst == 0 && either == 0;
    }

    DayOrder told() {
      return monthFirst > 0 ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }
  }
}
