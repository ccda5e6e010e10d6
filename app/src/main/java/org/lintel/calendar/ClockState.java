package org.lintel.calendar;

/** How a clock stands. */
public enum ClockState {
  RUNNING,
  PAUSED,
  /** What it measured has been done. */
  MET,
  /** Its subject was closed before. */
  FROZEN;

  /** Whether time may still go by on it. */
  public boolean isOpen() {
    return this == RUNNING || this == PAUSED;
  }
}
