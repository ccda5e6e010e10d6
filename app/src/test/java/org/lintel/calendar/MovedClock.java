package org.lintel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that a test moves. */
public final class MovedClock extends Clock {

  private volatile Instant now;

  public MovedClock(Instant now) {
    this.now = now;
  }

  public void to(Instant instant) {
    now = instant;
  }

  public void on(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
