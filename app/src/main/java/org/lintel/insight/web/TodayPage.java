package org.lintel.insight.web;

import java.util.List;
import org.lintel.platform.WorkItem;

/**
 * What waits for the viewer, what is overdue first.
 *
 * @param day the viewer's today, in words
 * @param time when this was read
 * @param overdue how many are overdue
 * @param dueToday how many more are due before the day ends
 * @param isCut whether there is more than the page shows
 */
public record TodayPage(
    String day, String time, List<Line> lines, int overdue, int dueToday, boolean isCut) {

  public TodayPage {
    lines = List.copyOf(lines);
  }

  public int total() {
    return lines.size();
  }

  /**
   * One thing to do.
   *
   * @param when by when, or how late; empty when nothing says so
   */
  public record Line(WorkItem item, String when) {}
}
