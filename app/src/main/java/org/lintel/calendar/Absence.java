package org.lintel.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is away.
 *
 * @param until when she is back
 * @param cover who stands in for her; empty when nobody was named
 */
public record Absence(UUID id, UUID staff, Instant from, Instant until, Optional<UUID> cover) {

  boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
