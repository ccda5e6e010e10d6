package org.lintel.calendar;

import java.time.LocalDate;

/** One day of a notice. */
public record Holiday(LocalDate day, DayKind kind, String name) {}
