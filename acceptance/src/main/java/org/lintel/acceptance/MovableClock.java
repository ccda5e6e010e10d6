package org.lintel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of an application whose time a story moves. The product has no such setting: a story
 * puts this class on the class path of the process that it starts and names it as a further source
 * of beans, and the application then finds that it has a clock.
 */
public final class MovableClock extends Clock {

  /** System property with the file that says by how many seconds time is moved. */
  static final String FILE = "lintel.acceptance.time";

  /** How long a look at the file is good for. */
  static final Duration FRESH = Duration.ofMillis(20);

  private final Clock real = Clock.systemUTC();
  private final Path file = Path.of(System.getProperty(FILE, ""));
  private volatile Seen seen = new Seen(System.nanoTime() - FRESH.toNanos() - 1, Duration.ZERO);

  private record Seen(long at, Duration moved) {}

  /** For Spring, which makes it as a bean. */
  public MovableClock() {}

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), moved());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(moved());
  }

  private Duration moved() {
    long now = System.nanoTime();
    if (now - seen.at() > FRESH.toNanos()) {
      seen = new Seen(now, read(file));
    }
    return seen.moved();
  }

  static Duration read(Path file) {
    try {
      return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
