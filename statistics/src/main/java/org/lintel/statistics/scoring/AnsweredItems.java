package org.lintel.statistics.scoring;

import java.util.Optional;

/**
 * What one respondent answered of the items that make one dimension or construct.
 *
 * <p>The score is the mean of the answered items; it exists when at least half of the items asked
 * were answered (⌈k/2⌉ of k), otherwise a single easy item would stand for the whole. Skipped,
 * "does not apply" and "don't know" are not answers; items that were never asked (rotated blocks)
 * do not belong to k. For a dimension gap an item's value is perception minus expectation, and it
 * is answered when both sides are.
 *
 * @param asked k, the number of items asked, at least 1
 * @param answered how many were answered
 * @param sum sum of the answers
 */
public record AnsweredItems(int asked, int answered, long sum) {

  public AnsweredItems {
    if (asked < 1) {
      throw new IllegalArgumentException("Number of items %d is below 1".formatted(asked));
    }
    if (answered < 0 || answered > asked) {
      throw new IllegalArgumentException(
          "%d answered items are outside 0 to %d".formatted(answered, asked));
    }
    if (answered == 0 && sum != 0) {
      throw new IllegalArgumentException("No answered items have the sum %d".formatted(sum));
    }
  }

  /** Nothing answered yet of {@code asked} items. */
  public static AnsweredItems of(int asked) {
    return new AnsweredItems(asked, 0, 0);
  }

  /** With one answer more. */
  public AnsweredItems with(int value) {
    return new AnsweredItems(asked, answered + 1, sum + value);
  }

  /** True when at least half of the items asked were answered. */
  public boolean areEnough() {
    return answered >= (asked + 1) / 2;
  }

  /** The mean of the answered items; empty when they are not enough. */
  public Optional<CompositeScore> score() {
    return areEnough() ? Optional.of(CompositeScore.of(mean())) : Optional.empty();
  }

  Fraction mean() {
    return new Fraction(sum, answered);
  }
}
