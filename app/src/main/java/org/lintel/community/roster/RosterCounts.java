package org.lintel.community.roster;

/**
 * How many rows of a roster add a member, change something, change nothing, or are wrong.
 *
 * @param warned rows that are imported, but not as they stand
 */
public record RosterCounts(int rows, int added, int changed, int unchanged, int wrong, int warned) {

  /** Rows that would be imported. */
  public int good() {
    return rows - wrong;
  }
}
