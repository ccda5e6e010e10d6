package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.stereotype.Component;

/** Keeps this node's letters below the number that the mail provider takes in a minute. */
@Component
class Pace {

  static final int USUAL = 120;

  private final InstallationSettings settings;
  private final Clock clock;
  private Instant next = Instant.EPOCH;

  Pace(InstallationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Reserves the next place in the row; how long to wait until it comes. */
  Duration reserve() {
    return reserve(settings.value(Setting.MAIL_RATE).map(Integer::valueOf).orElse(USUAL));
  }

  synchronized Duration reserve(int aMinute) {
    Instant now = clock.instant();
    Instant mine = next.isAfter(now) ? next : now;
    next = mine.plus(Duration.ofMinutes(1).dividedBy(aMinute));
    return Duration.between(now, mine);
  }
}
