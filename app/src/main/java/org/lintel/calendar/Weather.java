package org.lintel.calendar;

import java.time.Instant;

/** Severe weather from one instant to another, as the clocks of a community feel it. */
record Weather(WeatherKind kind, WarningLevel level, Instant from, Instant until) {

  Weather {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("Weather from " + from + " until " + until);
    }
  }
}
