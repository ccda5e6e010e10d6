package org.lintel.statistics;

/**
 * The one rule that decides by the number of answers what may be published, for pages, exports and
 * interfaces alike.
 *
 * <table>
 *   <caption>Floors</caption>
 *   <tr><td>below 5</td><td>nothing at all</td></tr>
 *   <tr><td>5 to 9</td><td>how many answered, no score</td></tr>
 *   <tr><td>10 to 29</td><td>the score with its interval, marked as a low base; no comparison</td></tr>
 *   <tr><td>30 and more</td><td>the score and comparisons</td></tr>
 * </table>
 *
 * <p>The floors cover answers. Participation (how many were asked, how many answered) is shown from
 * 0 in named and confidential waves. A breakdown below a community needs 10 answers in every cell
 * and, in addition, the complementary suppression of {@code Suppression}.
 */
public enum PublicationFloor {
  /** Below 5 answers: nothing. */
  HIDDEN,

  /** 5 to 9 answers: only how many. */
  COUNT_ONLY,

  /** 10 to 29 answers: a score with its interval and a warning. */
  LOW_BASE,

  /** 30 answers and more: everything. */
  FULL;

  /** Answers from which their number may be shown. */
  public static final long COUNT = 5;

  /** Answers from which a score may be shown, and the least answers of a breakdown cell. */
  public static final long SCORE = 10;

  /** Answers from which a score may be compared. */
  public static final long COMPARE = 30;

  /** The floor for {@code n} answers. */
  public static PublicationFloor of(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("Number of answers %d is below 0".formatted(n));
    }
    if (n < COUNT) {
      return HIDDEN;
    }
    if (n < SCORE) {
      return COUNT_ONLY;
    }
    return n < COMPARE ? LOW_BASE : FULL;
  }

  /** True when the number of answers may be shown. */
  public boolean showsCount() {
    return this != HIDDEN;
  }

  /** True when a score may be shown, also as a cell of a breakdown. */
  public boolean showsScore() {
    return this == LOW_BASE || this == FULL;
  }

  /** True when the score may be compared, coloured or given an arrow. */
  public boolean allowsComparison() {
    return this == FULL;
  }
}
