package org.lintel.calendar;

import java.time.Instant;

/**
 * An open clock is due at another time than it was, because severe weather was declared, changed,
 * ended or withdrawn.
 *
 * @param asked when what moved it was declared, changed, ended or withdrawn: the same for all
 *     clocks that it moved
 * @param weather that moved it
 * @param isDelayed whether it delays the clock now; otherwise it did before
 */
public record DueMoved(
    int organisation,
    Subject subject,
    ClockMeasure measure,
    Instant before,
    Instant after,
    Instant asked,
    WeatherKind weather,
    boolean isDelayed) {}
