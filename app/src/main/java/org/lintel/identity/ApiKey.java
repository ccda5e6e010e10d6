package org.lintel.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key by which a program of others speaks for the company. The key itself is shown once.
 *
 * @param node part of the portfolio that it is good for
 * @param lastFour its last characters, so that people can tell keys apart
 * @param lastUsed within a minute
 */
public record ApiKey(
    UUID id,
    String name,
    Scope scope,
    UUID node,
    String lastFour,
    UUID madeBy,
    Instant madeAt,
    Optional<Instant> lastUsed,
    Optional<Instant> endedAt) {

  public static final int LONGEST_NAME = 80;

  /** The one thing that a key opens. */
  public enum Scope {
    OPEN311_REPORT
  }
}
