package org.lintel.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * By when a thing can be expected if it were reported now.
 *
 * @param delayedBy weather but for which it would be earlier
 */
public record Expected(
    ClockMeasure measure,
    Instant due,
    RuleName rule,
    boolean isProvisional,
    Optional<WeatherKind> delayedBy) {}
