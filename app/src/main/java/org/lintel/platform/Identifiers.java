package org.lintel.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes time-ordered identifiers (UUID version 7, RFC 9562). */
@Component
public class Identifiers {

  private static final int VERSION = 0x7000;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Identifiers(Clock clock) {
    this.clock = clock;
  }

  /** A new identifier: 48 bits of milliseconds, 74 random bits. */
  public UUID next() {
    long randomA = random.nextInt(1 << 12);
    long most = (clock.millis() << 16) | VERSION | randomA;
    long least = (random.nextLong() >>> 2) | VARIANT;
    return new UUID(most, least);
  }
}
