package org.lintel.calendar;

import java.util.Set;

/**
 * What rules are chosen by, next to the community and its grade.
 *
 * @param purpose what the clock is for: {@code case}, {@code visit}
 * @param kind sort of it within the purpose: {@code complaint}, {@code repair}
 * @param isSafety whether somebody could come to harm: no weather lengthens its time
 * @param topics what it is about, for rules that heed the weather for some things only: words in
 *     groups, {@code place:roof}, {@code problem:light-out}
 */
public record ClockTerms(
    String purpose, String kind, Severity severity, boolean isSafety, Set<String> topics) {

  public ClockTerms {
    topics = Set.copyOf(topics);
  }

  /** Of something that harms nobody and of which no more is known. */
  public ClockTerms(String purpose, String kind, Severity severity) {
    this(purpose, kind, severity, false, Set.of());
  }
}
