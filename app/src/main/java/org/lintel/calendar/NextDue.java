package org.lintel.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a subject is due next, for lists that are ordered by it.
 *
 * @param due the earliest time at which an open clock is or was due
 * @param measure what is due then
 * @param isRunning whether any clock is open
 * @param isStanding whether time stands still on any open clock
 * @param isProvisional whether any open clock reaches a year whose holidays are not known yet
 * @param delayedBy weather but for which what is due next would be due earlier
 */
public record NextDue(
    Optional<Instant> due,
    Optional<ClockMeasure> measure,
    boolean isRunning,
    boolean isStanding,
    boolean isProvisional,
    Optional<WeatherKind> delayedBy) {}
