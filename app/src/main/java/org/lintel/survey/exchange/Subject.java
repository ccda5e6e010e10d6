package org.lintel.survey.exchange;

import java.util.Locale;

/** What the words of a heading give away where no questionnaire is known. */
public enum Subject {
  RECOMMEND,
  SATISFACTION,
  /** The question about everything together, beside questions about parts. */
  OVERALL,
  EXPECTATION,
  PERCEPTION,
  /** The whole heading is the name of a period. */
  PERIOD,
  /** The whole heading is the name of a group of owners. */
  GROUP;

  /** Kind of its list in the words of files. */
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the heading is one of the words, not a sentence in which one occurs. */
  boolean isWholeHeading() {
    return this == PERIOD || this == GROUP;
  }
}
