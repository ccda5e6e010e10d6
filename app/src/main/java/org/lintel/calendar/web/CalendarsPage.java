package org.lintel.calendar.web;

import java.util.List;
import org.lintel.calendar.CommunityTimes.CommunityTime;
import org.lintel.calendar.HolidayForm;
import org.lintel.calendar.Holidays.Notice;
import org.lintel.calendar.TeamCalendar;
import org.lintel.calendar.TeamCalendars;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/**
 * Calendars, who goes by them, and the notices of holidays.
 *
 * @param unpublished years at hand whose holidays are not known
 */
public record CalendarsPage(
    List<TeamCalendar> calendars,
    List<CommunityTime> communities,
    List<Notice> notices,
    List<Integer> unpublished,
    HolidayForm form,
    Refusals refusals) {

  public static final List<Integer> GRADES = List.of(1, 2, 3, 4, 5);

  public CalendarsPage {
    calendars = List.copyOf(calendars);
    communities = List.copyOf(communities);
    notices = List.copyOf(notices);
    unpublished = List.copyOf(unpublished);
  }

  public static String name(TeamCalendar calendar, Text text) {
    return calendar.name().isEmpty()
        ? text.get("calendar.preset." + calendar.preset())
        : calendar.name();
  }

  /** Days that have the same hours one after the other stand in one line. */
  public static List<String> week(TeamCalendar calendar, Text text) {
    return WeekWords.of(TeamCalendars.lines(calendar), text);
  }

  /** Communities that have a calendar or a grade of their own. */
  public List<CommunityTime> special() {
    return communities.stream()
        .filter(time -> time.calendar().isPresent() || time.grade().isPresent())
        .toList();
  }

  /** The calendar that a community goes by. */
  public String calendarOf(CommunityTime time, Text text) {
    return calendars.stream()
        .filter(each -> time.calendar().map(each.id()::equals).orElse(each.isDefault()))
        .findFirst()
        .map(each -> name(each, text))
        .orElse("");
  }
}
