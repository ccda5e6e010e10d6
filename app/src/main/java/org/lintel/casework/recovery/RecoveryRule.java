package org.lintel.casework.recovery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lintel.survey.AnswersToFollow;

/**
 * When an answer opens a recovery.
 *
 * @param recommendAtMost a likelihood to recommend up to this; empty: none does
 * @param satisfactionAtMost a satisfaction up to this; empty: none does
 * @param isOnContact whether asking to be contacted does
 */
public record RecoveryRule(
    Optional<Integer> recommendAtMost, Optional<Integer> satisfactionAtMost, boolean isOnContact) {

  /**
   * Detractors by the definition of the net promoter score (0 to 6), the two lower points of
   * satisfaction, and whoever asks for it.
   */
  public static final RecoveryRule SHIPPED = new RecoveryRule(Optional.of(6), Optional.of(2), true);

  Set<RecoveryReason> reasons(AnswersToFollow.Given given) {
    var reasons = EnumSet.noneOf(RecoveryReason.class);
    if (isAtMost(given.recommendation(), recommendAtMost)) {
      reasons.add(RecoveryReason.LOW_RECOMMENDATION);
    }
    if (isAtMost(given.satisfaction(), satisfactionAtMost)) {
      reasons.add(RecoveryReason.LOW_SATISFACTION);
    }
    if (isOnContact && given.asksForContact()) {
      reasons.add(RecoveryReason.CONTACT_ASKED);
    }
    return reasons;
  }

  private static boolean isAtMost(Optional<Integer> score, Optional<Integer> limit) {
    return score.isPresent() && limit.isPresent() && score.get() <= limit.get();
  }
}
