package org.lintel.calendar;

/**
 * What rules are chosen by, next to the community and its grade.
 *
 * @param purpose what the clock is for: {@code case}, {@code visit}
 * @param kind sort of it within the purpose: {@code complaint}, {@code repair}
 */
public record ClockTerms(String purpose, String kind, Severity severity) {}
