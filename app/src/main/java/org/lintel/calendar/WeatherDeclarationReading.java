package org.lintel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/** Reads declared weather from what was typed. */
final class WeatherDeclarationReading {

  static final int MOST_DAYS = 30;
  static final int LONGEST_REASON = 200;

  private WeatherDeclarationReading() {}

  /** None, and why, where something is wrong with it. */
  static Optional<Weather> read(WeatherForm form, ZoneId zone, Instant now, Refusals refusals) {
    Optional<WeatherKind> kind =
        Arrays.stream(WeatherKind.values())
            .filter(each -> each.name().equals(form.kind()))
            .findFirst();
    Optional<WarningLevel> level = WeatherClauseReading.level(form.level());
    if (kind.isEmpty()) {
      refusals.add("kind", "calendar.weather.refused.kind");
    }
    if (level.isEmpty()) {
      refusals.add("level", "calendar.weather.refused.level");
    }
    Optional<Instant> from = time("from", form.from(), zone, now, refusals);
    Optional<Instant> until = time("until", form.until(), zone, now, refusals);
    from.ifPresent(begin -> until.ifPresent(end -> check(begin, end, refusals)));
    checkReason(form.reason().strip(), refusals);
    return refusals.isEmpty()
        ? Optional.of(
            new Weather(
                kind.orElseThrow(), level.orElseThrow(), from.orElseThrow(), until.orElseThrow()))
        : Optional.empty();
  }

  private static void check(Instant from, Instant until, Refusals refusals) {
    if (!until.isAfter(from)) {
      refusals.add("until", "calendar.weather.refused.order");
    } else if (until.isAfter(from.plus(Duration.ofDays(MOST_DAYS)))) {
      refusals.add("until", "calendar.weather.refused.long", MOST_DAYS);
    }
  }

  private static void checkReason(String reason, Refusals refusals) {
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      refusals.add("reason", "calendar.weather.refused.reason", reason.length(), LONGEST_REASON);
    }
  }

  /** Neither long ago nor far ahead: what is over so long can no longer delay anything. */
  private static Optional<Instant> time(
      String field, String typed, ZoneId zone, Instant now, Refusals refusals) {
    Optional<Instant> at = LocalTimes.read(typed, zone);
    if (at.isEmpty()) {
      refusals.add(field, "calendar.weather.refused.time", typed);
      return at;
    }
    Duration away = Duration.between(now, at.get()).abs();
    if (away.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      refusals.add(
          field, "calendar.weather.refused.far", LocalTimes.write(at.get(), zone), MOST_DAYS);
    }
    return at;
  }
}
