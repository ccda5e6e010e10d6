package org.lintel.platform.web;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The time zones that a company and its communities can choose from, the same on every page:
 * China's first, then those of its neighbours and partners.
 */
public final class TimeZones {

  /** What is chosen until somebody chooses. */
  public static final String USUAL = "Asia/Shanghai";

  private static final List<String> OFFERED =
      List.of(
          USUAL,
          "Asia/Urumqi",
          "Asia/Hong_Kong",
          "Asia/Macau",
          "Asia/Taipei",
          "Asia/Singapore",
          "Asia/Kuala_Lumpur",
          "Asia/Bangkok",
          "Asia/Jakarta",
          "Asia/Tokyo",
          "Asia/Seoul",
          "Asia/Dubai",
          "Australia/Sydney",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "UTC");

  private TimeZones() {}

  public static List<String> offered() {
    return OFFERED;
  }

  /** All that are offered, and the one that holds now if it is none of them. */
  public static List<String> offered(String now) {
    return now.isEmpty() || OFFERED.contains(now)
        ? OFFERED
        : Stream.concat(Stream.of(now), OFFERED.stream()).toList();
  }

  /** What it is called, with its id; some by our own words, where Java's would mislead. */
  public static String name(String id, Text text) {
    String key = "ui.zone." + id;
    if (text.has(key)) {
      return text.get(key) + " · " + id;
    }
    Locale language = Locale.forLanguageTag(text.language());
    return ZoneId.getAvailableZoneIds().contains(id)
        ? ZoneId.of(id).getDisplayName(TextStyle.FULL, language) + " · " + id
        : id;
  }
}
