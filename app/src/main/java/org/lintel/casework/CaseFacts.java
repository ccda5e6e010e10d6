package org.lintel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.lintel.service.CaseKind;

/**
 * What a move depends on besides the state.
 *
 * @param escalation level reached so far, 0 for none
 * @param reopened how often it was taken up again
 * @param doneAt when staff last said it was done
 * @param hasUnreadWord an owner's message that nobody has read
 * @param worker who last said that it is done, or offered a remedy
 * @param wasRefused whether the owner ever refused a remedy
 * @param isOwnerDiscontent since it was done she said that it is not, or rated it badly
 * @param duplicateOf the case it was linked to
 * @param isOriginalSettled whether that one is done or closed
 * @param now when the move is made
 * @param today the same in the community's zone
 */
public record CaseFacts(
    CaseKind what,
    Optional<UUID> handler,
    Optional<UUID> worker,
    int escalation,
    int reopened,
    Optional<Instant> doneAt,
    boolean hasUnreadWord,
    boolean isOwnerDiscontent,
    boolean wasRefused,
    Optional<UUID> duplicateOf,
    boolean isOriginalSettled,
    Instant now,
    LocalDate today) {

  /** Whether that colleague has it, or did what the owner is asked about. */
  boolean isWorkOf(UUID staff) {
    return handler.equals(Optional.of(staff)) || worker.equals(Optional.of(staff));
  }
}
