package org.lintel.survey;

/** The way an answer came in. */
public enum Channel {
  /** A member's own link. */
  LINK,
  /** The household's printed sheet with a QR code. */
  SHEET,
  /** A program of the company, with a link's token. */
  API,
  /** Typed in by staff from paper. */
  PAPER,
  /** Asked by staff on the telephone. */
  PHONE,
  /** Read from a file of past answers. */
  IMPORT
}
