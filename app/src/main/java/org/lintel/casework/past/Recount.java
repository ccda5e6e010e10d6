package org.lintel.casework.past;

import java.util.List;

/** What past cases come to, in all and by month, category, community and way in. */
public record Recount(
    Counts all,
    List<Line> months,
    List<Line> categories,
    List<Line> communities,
    List<Line> channels) {

  public Recount {
    months = List.copyOf(months);
    categories = List.copyOf(categories);
    communities = List.copyOf(communities);
    channels = List.copyOf(channels);
  }

  /** The counts of one month, category, community or way in. */
  public record Line(String key, Counts counts) {}

  /**
   * How many cases; each is in exactly one of the first eight counts.
   *
   * @param openLate open, and past its due time when the file was made
   * @param closedWithoutDue closed, without a due time
   * @param closedUnknown closed, and the file does not say when
   * @param contradicting closed before it was received, or open with a time of closing
   * @param repeats of the same place and category as one shortly before
   * @param unplaced without a place or a category, so that nobody knows whether it repeats
   */
  public record Counts(
      int closedInTime,
      int closedLate,
      int openInTime,
      int openLate,
      int closedWithoutDue,
      int openWithoutDue,
      int closedUnknown,
      int contradicting,
      int repeats,
      int unplaced) {

    public int all() {
      return judged() + withoutDue() + closedUnknown + contradicting;
    }

    /** Of which it is known whether they were late. */
    public int judged() {
      return closedInTime + closedLate + openInTime + openLate;
    }

    public int late() {
      return closedLate + openLate;
    }

    public int withoutDue() {
      return closedWithoutDue + openWithoutDue;
    }

    Counts plus(Counts other) {
      return new Counts(
          closedInTime + other.closedInTime,
          closedLate + other.closedLate,
          openInTime + other.openInTime,
          openLate + other.openLate,
          closedWithoutDue + other.closedWithoutDue,
          openWithoutDue + other.openWithoutDue,
          closedUnknown + other.closedUnknown,
          contradicting + other.contradicting,
          repeats + other.repeats,
          unplaced + other.unplaced);
    }
  }
}
