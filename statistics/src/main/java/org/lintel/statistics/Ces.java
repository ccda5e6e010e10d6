package org.lintel.statistics;

/**
 * Customer effort score: agreement from 1 to 7 with "the company made it easy to handle my
 * request", one answer per closed order.
 *
 * <p>Reported are the mean with its t interval, the share of 5 to 7 ("easy") and the share of 1 and
 * 2 as the risk of a complaint, both with Wilson's interval. Reference: Dixon, Freeman &amp; Toman
 * (2010) Harvard Business Review 88(7).
 *
 * @param answers answers on the scale 1 to 7
 */
public record Ces(Histogram answers) {

  public Ces {
    if (answers.min() != 1 || answers.max() != 7) {
      throw new IllegalArgumentException(
          "CES needs the scale 1 to 7, not %d to %d".formatted(answers.min(), answers.max()));
    }
  }

  /** The mean, 1 to 7. */
  public Mean mean() {
    return Mean.of(answers);
  }

  /** The share of 5, 6 and 7. */
  public Share easy() {
    return answers.top(3);
  }

  /** The share of 1 and 2. */
  public Share hard() {
    return answers.bottom(2);
  }
}
