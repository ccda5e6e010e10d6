package org.lintel.casework;

/** Who says that it is solved. */
public enum Confirmation {
  /** The owner herself, through her link. */
  OWNER,
  /** The owner, to a member of staff who did not do the work. */
  OWNER_TO_STAFF,
  /** Nobody said otherwise for some days. */
  SILENCE
}
