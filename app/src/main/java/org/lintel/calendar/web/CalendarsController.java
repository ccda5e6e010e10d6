package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.calendar.CalendarForm;
import org.lintel.calendar.TeamCalendar;
import org.lintel.calendar.TeamCalendars;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Working hours of teams. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class CalendarsController {

  private static final String SHOW = "calendar/calendar";

  private final TeamCalendars calendars;
  private final CalendarsPages pages;

  CalendarsController(TeamCalendars calendars, CalendarsPages pages) {
    this.calendars = calendars;
    this.pages = pages;
  }

  @GetMapping("/calendars")
  ModelAndView list(Viewer viewer) {
    return Pages.show("calendar/calendars", pages.of(viewer));
  }

  @GetMapping("/calendars/new")
  ModelAndView form() {
    List<String> hours =
        IntStream.range(0, CalendarForm.LINES)
            .mapToObj(line -> line == 5 || line == 6 ? "" : "08:30-12:00 13:30-18:00")
            .toList();
    return show(Optional.empty(), new CalendarForm("", true, hours), Refusals.none());
  }

  @PostMapping("/calendars")
  ModelAndView add(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    CalendarForm form = form(typed);
    Refusals refusals = calendars.add(viewer, form);
    if (!refusals.isEmpty()) {
      return show(Optional.empty(), form, refusals);
    }
    Notices.tell(response, "calendar.calendars.added");
    return Pages.seeOther("/calendars");
  }

  @GetMapping("/calendars/{calendar}")
  ModelAndView show(@PathVariable UUID calendar, Text text) {
    TeamCalendar found = calendars.find(calendar);
    var form =
        new CalendarForm(
            CalendarsPage.name(found, text), found.observesHolidays(), TeamCalendars.lines(found));
    return show(Optional.of(found), form, Refusals.none());
  }

  @PostMapping("/calendars/{calendar}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID calendar,
      @RequestParam MultiValueMap<String, String> typed,
      Text text,
      HttpServletResponse response) {
    TeamCalendar found = calendars.find(calendar);
    CalendarForm form = form(typed);
    Refusals refusals = calendars.change(viewer, calendar, kept(found, form, text));
    if (!refusals.isEmpty()) {
      return show(Optional.of(found), form, refusals);
    }
    Notices.tell(response, "calendar.calendars.changed");
    return Pages.seeOther("/calendars");
  }

  /** A shipped name that nobody touched stays in the reader's language. */
  private static CalendarForm kept(TeamCalendar found, CalendarForm form, Text text) {
    boolean isUntouched =
        found.name().isEmpty() && form.name().strip().equals(CalendarsPage.name(found, text));
    return isUntouched ? new CalendarForm("", form.observesHolidays(), form.hours()) : form;
  }

  private static CalendarForm form(MultiValueMap<String, String> typed) {
    return new CalendarForm(
        value(typed, "name"),
        typed.containsKey("holidays"),
        Stream.iterate(0, line -> line + 1)
            .limit(CalendarForm.LINES)
            .map(line -> value(typed, "hours-" + line))
            .toList());
  }

  private static String value(MultiValueMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("");
  }

  private static ModelAndView show(
      Optional<TeamCalendar> calendar, CalendarForm form, Refusals refusals) {
    var page = new CalendarPage(calendar, form, refusals);
    return refusals.isEmpty() ? Pages.show(SHOW, page) : Pages.refuse(SHOW, page);
  }
}
