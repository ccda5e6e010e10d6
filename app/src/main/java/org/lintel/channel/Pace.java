package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.stereotype.Component;

/** Keeps this node's letters below the number that the provider of a channel takes in a minute. */
@Component
class Pace {

  static final int USUAL = 120;

  private final InstallationSettings settings;
  private final Clock clock;
  private final Map<Medium, Row> rows = Map.of(Medium.EMAIL, new Row(), Medium.SMS, new Row());

  Pace(InstallationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Reserves the next place in the row; how long to wait until it comes. */
  Duration reserve(Medium medium) {
    Setting limit = medium == Medium.EMAIL ? Setting.MAIL_RATE : Setting.SMS_RATE;
    int aMinute = settings.value(limit).map(Integer::valueOf).orElse(USUAL);
    return Objects.requireNonNull(rows.get(medium)).reserve(clock.instant(), aMinute);
  }

  /** Places in time, each as far from the one before as the limit says. */
  static final class Row {

    private Instant next = Instant.EPOCH;

    synchronized Duration reserve(Instant now, int aMinute) {
      Instant mine = next.isAfter(now) ? next : now;
      next = mine.plus(Duration.ofMinutes(1).dividedBy(aMinute));
      return Duration.between(now, mine);
    }
  }
}
