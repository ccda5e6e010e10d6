package org.lintel.expectation;

import java.util.Locale;

/** Why a move was refused. */
public enum PromiseRefusal {
  /** The state does not allow it. */
  NOT_FROM_HERE,
  /** Not for the owner to do. */
  NOT_BY_THE_OWNER,
  /** Not something that time can do. */
  NOT_BY_TIME,
  /** Not something that staff can do. */
  NOT_BY_STAFF,
  /** The days after its date are not over. */
  TOO_EARLY,
  /** A new date must lie ahead. */
  DATE_NOT_AHEAD,
  /** Nobody promises so far ahead. */
  DATE_TOO_FAR,
  /** It has that date already. */
  SAME_DATE,
  /** It cannot have been kept in the future. */
  KEPT_AHEAD,
  /** It cannot have been kept before it was made. */
  KEPT_TOO_EARLY,
  /** She cannot have said it in the future, or before it was made. */
  WORD_OUTSIDE,
  /** What all owners were promised is for their committee to change. */
  NOT_HER_WORD;

  /** Message key of the reason. */
  public String key() {
    return "expectation.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
