package org.lintel.identity;

/** Whether a member of staff can sign in. */
public enum StaffState {
  /** Has not accepted the invitation yet. */
  INVITED,
  ACTIVE,
  /** Left the company or the task; nothing of what they did is lost. */
  INACTIVE
}
