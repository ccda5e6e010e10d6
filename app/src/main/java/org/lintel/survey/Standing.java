package org.lintel.survey;

/** Where a wave stands at one moment. */
public enum Standing {
  DRAFT,
  /** Opened, but its first day has not come. */
  WAITING,
  OPEN,
  /** Its last moment has passed. */
  EXPIRED,
  /** Closed by staff. */
  CLOSED
}
