package org.lintel.calendar;

import java.util.Set;

/**
 * What weather may do to the clocks of a subject.
 *
 * @param isSheltered whether nothing ever lengthens its time: somebody could come to harm
 * @param topics as in {@link ClockTerms}
 */
record Exposure(boolean isSheltered, Set<String> topics) {

  /** Of what nothing is known. */
  static final Exposure SHELTERED = new Exposure(true, Set.of());

  Exposure {
    topics = Set.copyOf(topics);
  }

  static Exposure of(ClockTerms terms) {
    return new Exposure(terms.isSafety() || terms.severity() == Severity.EMERGENCY, terms.topics());
  }
}
