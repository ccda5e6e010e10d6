package org.lintel.casework;

/** What came of an act on an appointment. */
public sealed interface AppointmentAnswer {

  /** It stands so from now on. */
  record Made() implements AppointmentAnswer {}

  /** Somebody changed it since the page was opened. */
  record Overtaken() implements AppointmentAnswer {}

  record Refused(AppointmentRefusal reason) implements AppointmentAnswer {}

  static AppointmentAnswer refused(AppointmentRefusal reason) {
    return new Refused(reason);
  }
}
