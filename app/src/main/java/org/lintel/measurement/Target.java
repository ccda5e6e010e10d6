package org.lintel.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;

/**
 * What a figure should reach from a day on.
 *
 * @param community empty for the whole organisation
 * @param value in the unit of the metric
 * @param validUntil last day it holds; empty while open
 * @param withdrawnAt when somebody ended it before its time; empty while nobody did
 */
public record Target(
    UUID id,
    Metric metric,
    Optional<Community> community,
    BigDecimal value,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Instant setAt,
    Optional<Instant> withdrawnAt) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return withdrawnAt.isEmpty()
        && !day.isBefore(validFrom)
        && validUntil.map(until -> !day.isAfter(until)).orElse(true);
  }
}
