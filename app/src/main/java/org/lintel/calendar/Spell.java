package org.lintel.calendar;

import java.time.Instant;

/**
 * A stretch of weather in which the time of a rule lasts longer.
 *
 * @param percent as in {@link WeatherClause}
 */
record Spell(Instant from, Instant until, int percent, WeatherKind kind) {}
