package org.lintel.statistics.expectation;

/**
 * What a feature is to an owner, by both her answers.
 *
 * <p>Reference: Kano, Seraku, Takahashi &amp; Tsuji (1984) Hinshitsu 14:39; evaluation table of
 * Berger et al. (1993) Center for Quality Management Journal 2(4).
 */
public enum KanoCategory {
  /** Its absence angers, its presence is taken for granted. */
  MUST_BE,
  /** The more the better. */
  ONE_DIMENSIONAL,
  /** Its presence delights, its absence is not missed. */
  ATTRACTIVE,
  /** Neither. */
  INDIFFERENT,
  /** Its absence is preferred. */
  REVERSE,
  /** The answers contradict each other. */
  QUESTIONABLE;

  /** The category of one owner. */
  public static KanoCategory of(KanoAnswer present, KanoAnswer absent) {
    boolean likes = present == KanoAnswer.LIKE;
    boolean hates = present == KanoAnswer.DISLIKE;
    return switch (absent) {
      case LIKE -> likes ? QUESTIONABLE : REVERSE;
      case DISLIKE -> likes ? ONE_DIMENSIONAL : hates ? QUESTIONABLE : MUST_BE;
      case MUST_BE, NEUTRAL, LIVE_WITH -> likes ? ATTRACTIVE : hates ? REVERSE : INDIFFERENT;
    };
  }
}
