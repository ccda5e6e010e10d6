package org.lintel.community.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened with one household, by day, newest first.
 *
 * @param kinds what the timeline can be cut down to; the first is everything
 * @param earlier address of the page with what came before; empty when this is the beginning
 * @param latest address of the page with the newest; empty when this is it
 */
public record TimelineOfOwner(List<Kind> kinds, List<Day> days, String earlier, String latest) {

  public TimelineOfOwner {
    kinds = List.copyOf(kinds);
    days = List.copyOf(days);
  }

  /**
   * A kind of thing.
   *
   * @param label message key
   */
  public record Kind(String label, String address, boolean isChosen) {}

  /** What happened on one day of the community. */
  public record Day(LocalDate date, List<Line> lines) {

    public Day {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One thing that happened.
   *
   * @param time of the day; empty when only the day is known
   * @param kind message key of the kind of thing
   * @param key message key of the sentence
   * @param words what somebody said; empty when nobody did
   * @param more shown on request
   * @param by name of the member of staff; empty when there is none
   * @param href page of the thing; empty when there is none
   */
  public record Line(
      String time,
      String kind,
      String key,
      List<String> arguments,
      String words,
      List<String> more,
      String by,
      String href) {

    public Line {
      arguments = List.copyOf(arguments);
      more = List.copyOf(more);
    }

    /** What stands in the sentence, as texts take it. */
    public Object[] filling() {
      return arguments.toArray();
    }
  }
}
