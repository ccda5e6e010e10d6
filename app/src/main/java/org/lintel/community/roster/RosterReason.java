package org.lintel.community.roster;

import org.lintel.platform.web.Text;

/**
 * Why rows are not imported, or not as they stand.
 *
 * @param first of the first row
 * @param rows in how many rows it is so
 */
public record RosterReason(RosterProblem first, int rows) {

  /** The first row, and how many they are where it is more than one. */
  public String where(Text text) {
    return rows == 1
        ? String.valueOf(first.row())
        : text.get("community.import.reasons.rows", first.row(), rows);
  }
}
