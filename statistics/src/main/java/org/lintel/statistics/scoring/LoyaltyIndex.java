package org.lintel.statistics.scoring;

import java.util.List;
import java.util.Optional;

/**
 * One respondent's loyalty index with equal weights, 0 to 100.
 *
 * <p>Each construct is the mean of its answered items brought to 0-100, 100 (x̄ - min)/(max - min);
 * the index is the mean of the constructs. Constructs on 0-10 and on 1-7 may be mixed.
 *
 * <p>Answered rule: a construct counts when at least half of its items are answered, the index
 * exists when at least three quarters of the constructs count (rounded up: all of 1 to 3, three of
 * 4, four of 5). An owner who had no contact lately and therefore no experience to rate keeps an
 * index; one who answered half of the questionnaire does not get one that means something else.
 *
 * <p>Equal weights are used because estimated weights are worse below some 200 answers. References:
 * Dawes (1979) American Psychologist 34:571; Fornell et al. (1996) Journal of Marketing 60(4):7 for
 * the form of the index.
 */
public final class LoyaltyIndex {

  /** The highest index. */
  public static final int HIGHEST = 100;

  private LoyaltyIndex() {}

  /** The index from all constructs of the instrument, answered or not. */
  public static Optional<CompositeScore> of(List<Construct> constructs) {
    if (constructs.isEmpty()) {
      throw new IllegalArgumentException("Number of constructs 0 is below 1");
    }
    var usable = constructs.stream().filter(c -> c.items().areEnough()).toList();
    if (usable.size() < needed(constructs.size())) {
      return Optional.empty();
    }
    var sum = usable.stream().map(Construct::outOfHundred).reduce(Fraction.ZERO, Fraction::plus);
    return Optional.of(CompositeScore.of(sum.dividedBy(usable.size())));
  }

  /** Three quarters, rounded up. */
  private static int needed(int constructs) {
    return Math.ceilDiv(3 * constructs, 4);
  }
}
