package org.lintel.survey.instrument;

/** Why an item has no answer. The codes are stored: never renumber them. */
public enum Absence {
  /** A condition left the item out. */
  NOT_ASKED(1),
  /** The owner saw the item and passed it by. */
  SKIPPED(2),
  /** The owner said that it does not apply to the household. */
  DOES_NOT_APPLY(3),
  /** The owner said "hard to say". */
  DONT_KNOW(4);

  /** Stored where an item was answered. */
  public static final short ANSWERED = 0;

  private final short code;

  Absence(int code) {
    this.code = (short) code;
  }

  public short code() {
    return code;
  }

  static Absence of(short code) {
    for (Absence absence : values()) {
      if (absence.code == code) {
        return absence;
      }
    }
    throw new IllegalArgumentException("no absence has code " + code);
  }
}
