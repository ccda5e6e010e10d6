package org.lintel.casework;

import java.util.Locale;

/** Why an appointment is not made, moved or ended so. */
public enum AppointmentRefusal {
  /** Nobody has the case, so nobody can come. */
  NO_TECHNICIAN,
  /** The case is done or over. */
  CASE_OVER,
  NO_TIME,
  TOO_MANY_TIMES,
  /** Two of the times that are offered begin together. */
  SAME_BEGIN,
  /** Begins before now, or too soon for somebody to get there. */
  TOO_SOON,
  TOO_FAR,
  /** The team does not work then, and the technician is not on call. */
  NOT_WORKING,
  /** The technician is away then. */
  AWAY,
  /** The technician is at another home then. */
  TAKEN,
  /** It was not offered, or not any more. */
  NOT_OFFERED,
  /** There is none, or it is in another state. */
  NOT_NOW,
  /** It has not begun yet. */
  TOO_EARLY;

  /** Message key of the sentence. */
  public String key() {
    return "casework.visit.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
