package org.lintel.statistics;

/** What a reader must be told beside a figure. */
public enum Caution {

  /** Fewer than 30 answers: no ranking, no arrow, no colour. */
  LOW_BASE,

  /**
   * Everybody gave the same answer (or an answer of the same class): the figure tells what each one
   * said, so it must not be published for a part of a community; and the spread is unknown.
   */
  UNANIMOUS
}
