package org.lintel.community.web;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Time zones to choose from: China's first, then those of its neighbours and partners. */
final class TimeZones {

  static final String USUAL = "Asia/Shanghai";

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
          "America/Los_Angeles");

  private TimeZones() {}

  /** Zones offered, and the one that holds already, each with its name in the language. */
  static List<PlacePage.Zone> offered(String current, String language) {
    boolean isKnown = current.isEmpty() || OFFERED.contains(current);
    Stream<String> all =
        isKnown ? OFFERED.stream() : Stream.concat(OFFERED.stream(), Stream.of(current));
    Locale locale = Locale.forLanguageTag(language);
    return all.map(id -> new PlacePage.Zone(id, name(id, locale))).toList();
  }

  private static String name(String id, Locale locale) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? ZoneId.of(id).getDisplayName(TextStyle.FULL, locale) + " \u00B7 " + id
        : id;
  }
}
