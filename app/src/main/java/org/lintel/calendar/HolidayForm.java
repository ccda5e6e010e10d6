package org.lintel.calendar;

/** A notice as it was typed. */
public record HolidayForm(String year, String source, String published, String lines) {}
