package org.lintel.calendar.web;

import java.util.Optional;
import org.lintel.calendar.CalendarForm;
import org.lintel.calendar.TeamCalendar;
import org.lintel.platform.web.Refusals;

/** One calendar with its form; a new one has no calendar yet. */
public record CalendarPage(Optional<TeamCalendar> calendar, CalendarForm form, Refusals refusals) {

  /** Where the form is sent. */
  public String address() {
    return calendar.map(found -> "/calendars/" + found.id()).orElse("/calendars");
  }

  public boolean isPreset() {
    return calendar.filter(found -> !found.preset().isEmpty()).isPresent();
  }
}
