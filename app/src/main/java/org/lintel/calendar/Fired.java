package org.lintel.calendar;

import java.time.Instant;

/** A rung that was reached: in which run of its clock, when it was due then, and when it fired. */
public record Fired(int run, int step, Level level, Instant due, Instant at) {}
