package org.lintel.statistics.publication;

/** Whether the score of one cell of a breakdown may be published, and if not, why. */
public enum CellVisibility {
  /** The score may be published. */
  SHOWN,

  /** Nobody answered; there is no score, and saying so reveals no answer. */
  EMPTY,

  /** Fewer than 10 answers. */
  TOO_FEW,

  /** All answers are of one class, so the score tells what each single household said. */
  UNANIMOUS,

  /** Large enough itself, but without it another cell could be computed from the total. */
  PROTECTS_ANOTHER
}
