package org.lintel.calendar.web;

import java.util.List;
import org.lintel.calendar.Holiday;
import org.lintel.calendar.Holidays.Notice;
import org.lintel.platform.web.Text;

/** The days of one notice. */
public record HolidaysPage(Notice notice, List<Holiday> days) {

  public HolidaysPage {
    days = List.copyOf(days);
  }

  public static String name(Holiday day, Text text) {
    return HolidayNames.in(day.name(), text);
  }

  public static String weekday(Holiday day, Text text) {
    return text.get("calendar.day." + day.day().getDayOfWeek().getValue());
  }
}
