package org.lintel.calendar;

import java.time.Duration;

/**
 * One rung of a ladder.
 *
 * @param step its number, from 1 in the order of times
 * @param offset after the due time, negative before it
 * @param level who is to hear
 * @param isInHoursOnly whether it waits for working hours
 */
public record Rung(int step, Duration offset, Level level, boolean isInHoursOnly) {}
