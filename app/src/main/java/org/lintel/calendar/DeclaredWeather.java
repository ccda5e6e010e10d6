package org.lintel.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;

/**
 * Severe weather as somebody declared it.
 *
 * @param community the only one that it is for; none: all
 * @param zone in which its times are read
 * @param reason what the declaration rests on
 * @param ended when it was ended before its time
 * @param withdrawn when it was taken back; it then counts as if it had never been declared
 */
public record DeclaredWeather(
    UUID id,
    Optional<Community> community,
    ZoneId zone,
    WeatherKind kind,
    WarningLevel level,
    Instant from,
    Instant until,
    String reason,
    UUID by,
    Instant at,
    Optional<Instant> ended,
    Optional<Instant> withdrawn) {

  /** Whether it holds then, or will. */
  public boolean isOpenAt(Instant now) {
    return withdrawn.isEmpty() && until.isAfter(now);
  }

  public boolean hasBegunAt(Instant now) {
    return !from.isAfter(now);
  }
}
