package org.lintel.calendar.web;

import java.util.Map;
import org.lintel.platform.web.Text;

/** Names of public holidays in the reader's language; what the company named stays as it is. */
final class HolidayNames {

  private static final Map<String, String> KEYS =
      Map.of(
          "元旦", "calendar.holiday.new-year",
          "春节", "calendar.holiday.spring-festival",
          "清明节", "calendar.holiday.qingming",
          "劳动节", "calendar.holiday.labour-day",
          "端午节", "calendar.holiday.dragon-boat",
          "中秋节", "calendar.holiday.mid-autumn",
          "国庆节", "calendar.holiday.national-day");

  private HolidayNames() {}

  static String in(String name, Text text) {
    String key = KEYS.get(name);
    return key == null ? name : text.get(key);
  }
}
