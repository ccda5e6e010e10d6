package org.lintel.insight.chart;

/** How one group stands to all, told by shape as well as by colour. */
public enum Verdict {
  /** Above what chance explains: triangle up. */
  HIGH,
  /** Below what chance explains: triangle down. */
  LOW,
  /** Within normal variation: full dot. */
  NORMAL,
  /** Too few answers for a verdict: ring. */
  UNDECIDED
}
