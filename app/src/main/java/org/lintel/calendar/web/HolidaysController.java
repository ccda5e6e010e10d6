package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import org.lintel.calendar.HolidayForm;
import org.lintel.calendar.Holidays;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notices of holidays. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class HolidaysController {

  private final Holidays holidays;
  private final CalendarsPages pages;

  HolidaysController(Holidays holidays, CalendarsPages pages) {
    this.holidays = holidays;
    this.pages = pages;
  }

  @GetMapping("/holidays/{year}")
  ModelAndView show(@PathVariable int year) {
    var notice =
        holidays.notices().stream()
            .filter(each -> each.year() == year)
            .findFirst()
            .orElseThrow(() -> new NotFound("holidays of " + year));
    return Pages.show("calendar/holidays", new HolidaysPage(notice, holidays.days(year)));
  }

  @PostMapping("/holidays")
  ModelAndView take(
      Viewer viewer,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String published,
      @RequestParam(defaultValue = "") String lines,
      HttpServletResponse response) {
    var form = new HolidayForm(year, source, published, lines);
    Refusals refusals = holidays.take(viewer, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse("calendar/calendars", pages.of(viewer, form, refusals));
    }
    Notices.tell(response, "calendar.holidays.taken", year);
    return Pages.seeOther("/calendars");
  }
}
