package org.lintel.calendar.web;

import java.time.Clock;
import java.util.List;
import org.lintel.calendar.CommunityTimes;
import org.lintel.calendar.HolidayForm;
import org.lintel.calendar.Holidays;
import org.lintel.calendar.Holidays.Notice;
import org.lintel.calendar.TeamCalendars;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Puts the page of calendars together. */
@Component
class CalendarsPages {

  private final TeamCalendars calendars;
  private final CommunityTimes communities;
  private final Holidays holidays;
  private final OrganisationNames names;
  private final Clock clock;

  CalendarsPages(
      TeamCalendars calendars,
      CommunityTimes communities,
      Holidays holidays,
      OrganisationNames names,
      Clock clock) {
    this.calendars = calendars;
    this.communities = communities;
    this.holidays = holidays;
    this.names = names;
    this.clock = clock;
  }

  CalendarsPage of(Viewer viewer) {
    return of(viewer, new HolidayForm("", "", "", ""), Refusals.none());
  }

  CalendarsPage of(Viewer viewer, HolidayForm form, Refusals refusals) {
    List<Notice> notices = holidays.notices();
    int year = clock.instant().atZone(names.of(viewer.organisation()).zone()).getYear();
    return new CalendarsPage(
        calendars.all(),
        communities.of(viewer),
        notices,
        holidays.unpublished(year),
        form,
        refusals);
  }
}
