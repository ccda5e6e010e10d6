package org.lintel.community.roster;

/** Where an import stands. */
public enum RosterState {
  /** The file is there; columns are being matched. */
  UPLOADED,
  /** Every row was checked; nothing is imported yet. */
  CHECKED,
  IMPORTED,
  UNDONE,
  DISCARDED
}
