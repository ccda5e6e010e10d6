package org.lintel.survey;

import java.util.List;
import java.util.Optional;
import org.lintel.survey.ParticipationCounts.Shift;

/**
 * Two invitations of one wave that become one.
 *
 * @param dropped the answer that gives way, where both answered
 * @param isOurs whether we asked in this wave; of an imported one N is what the company said
 */
record JoinedInvitation(
    Household gone, Household kept, Optional<WithdrawingAnswers.Dropped> dropped, boolean isOurs) {

  /** Whether the answer that counts was given under the household that goes. */
  boolean isFromGone() {
    return gone.answered().isPresent()
        && dropped.map(each -> !each.household().key().equals(gone.key())).orElse(true);
  }

  /** An erased person's answer stays counted under the household that it was given for. */
  private boolean isWhole() {
    return !gone.isSpent() && !kept.isSpent();
  }

  /** Whether the doubled household leaves N and the number asked. */
  boolean isCountedOnce() {
    return isWhole() && isOurs;
  }

  List<Shift> shifts() {
    if (!isWhole()) {
      return List.of();
    }
    int left = gone.answered().isPresent() ? -1 : 0;
    int joined = left < 0 && kept.answered().isEmpty() ? 1 : 0;
    return List.of(new Shift(gone, -1, left, isOurs), new Shift(kept, 0, joined, isOurs));
  }
}
