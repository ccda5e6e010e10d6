package org.lintel.survey;

/** Who, of those that a link speaks for, asked not to be asked again. */
public enum Objection {
  NONE,
  /** Whoever holds the link: the member, or the household by its sheet. Can be taken back by it. */
  OWN,
  /** The whole household by its sheet, while the link is a member's. */
  HOUSEHOLD
}
