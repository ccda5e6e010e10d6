package org.lintel.calendar;

/** Why time may stand still; a rule says for which reasons it does. */
public enum PauseReason {
  /** Waiting for the owner. */
  OWNER,
  /** Waiting for somebody outside the company. */
  THIRD_PARTY,
  /** Waiting for parts or material. */
  PARTS,
  WEATHER,
  OTHER
}
