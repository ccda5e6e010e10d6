package org.lintel.calendar;

import java.time.Instant;

/** By when a thing can be expected if it were reported now. */
public record Expected(ClockMeasure measure, Instant due, RuleName rule, boolean isProvisional) {}
