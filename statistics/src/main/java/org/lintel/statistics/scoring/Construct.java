package org.lintel.statistics.scoring;

/**
 * One respondent's answers to the items of one construct of the loyalty model (satisfaction, trust,
 * emotional connection, experience, intention to stay), with the scale of its items.
 *
 * @param items the answers; all items of a construct share one scale
 * @param min lowest point of the scale, usually 0 or 1
 * @param max highest point of the scale, usually 10 or 7
 */
public record Construct(AnsweredItems items, int min, int max) {

  public Construct {
    if (max <= min) {
      throw new IllegalArgumentException("Scale end %d is not above %d".formatted(max, min));
    }
    var answered = (long) items.answered();
    if (items.sum() < min * answered || items.sum() > max * answered) {
      throw new IllegalArgumentException(
          "Sum %d of %d answers is outside the scale %d to %d"
              .formatted(items.sum(), answered, min, max));
    }
  }

  /** 100 (mean - min)/(max - min): 0 is the lowest point, 100 the highest. */
  Fraction outOfHundred() {
    return items
        .mean()
        .plus(new Fraction(-min, 1))
        .times(LoyaltyIndex.HIGHEST)
        .dividedBy((long) max - min);
  }
}
