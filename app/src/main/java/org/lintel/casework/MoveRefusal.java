package org.lintel.casework;

import java.util.Locale;

/** Why a move was refused. */
public enum MoveRefusal {
  /** The state does not allow it. */
  NOT_FROM_HERE,
  /** Not for the owner to do. */
  NOT_BY_THE_OWNER,
  /** Not something that silence can do. */
  NOT_BY_SILENCE,
  /** Nobody has the case. */
  NO_HANDLER,
  /** Who did the work does not say for the owner that it is good. */
  OWN_WORK,
  /** The owner wrote something that nobody has read. */
  UNREAD_WORD,
  /** The owner said that it is not solved. */
  OWNER_DISCONTENT,
  /** The days of silence are not over. */
  TOO_EARLY,
  /** Remedied is what the owner confirmed, or did not deny. */
  NOT_CONFIRMED,
  /** A complaint is not closed against the owner. */
  AGAINST_THE_OWNER,
  /** It was not linked to that case. */
  NOT_LINKED,
  /** The case it repeats is still open. */
  ORIGINAL_OPEN,
  /** Nobody stands above. */
  HIGHEST_LEVEL,
  /** The next word would be due today or before. */
  UPDATE_NOT_AHEAD,
  /** The next word would be due after the time it may wait. */
  UPDATE_BEYOND_BUDGET,
  /** It may not wait that long, or not at all. */
  BUDGET_OUTSIDE,
  /** It was not tried often enough. */
  TOO_FEW_ATTEMPTS,
  /** The owner still has the time that she was given. */
  TOO_EARLY_TO_GIVE_UP;

  /** Message key of the reason. */
  public String key() {
    return "casework.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
