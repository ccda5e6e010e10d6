package org.lintel.identity.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time zones that a company can choose from: where property companies of our users work. */
final class TimeZones {

  private static final List<String> OFFERED =
      List.of(
          "Asia/Shanghai",
          "Asia/Urumqi",
          "Asia/Hong_Kong",
          "Asia/Macau",
          "Asia/Taipei",
          "Asia/Singapore",
          "Asia/Kuala_Lumpur",
          "Asia/Bangkok",
          "Asia/Tokyo",
          "Asia/Dubai",
          "Australia/Sydney",
          "Europe/Berlin",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "UTC");

  private TimeZones() {}

  static List<String> offered() {
    return OFFERED;
  }

  /** All that are offered, and the one that holds now if it is none of them. */
  static List<String> offered(ZoneId now) {
    return OFFERED.contains(now.getId())
        ? OFFERED
        : Stream.concat(Stream.of(now.getId()), OFFERED.stream()).toList();
  }

  static Optional<ZoneId> find(String typed, List<String> offered) {
    return offered.contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
  }
}
