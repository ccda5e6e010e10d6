package org.lintel.statistics.monitoring;

/** What a chart says about a change. */
public enum Signal {
  /** Nothing that chance does not explain. */
  NONE,
  /** The series has risen. */
  UP,
  /** The series has fallen. */
  DOWN
}
