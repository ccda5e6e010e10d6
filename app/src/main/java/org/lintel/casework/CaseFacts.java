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
 * @param isOwnerDiscontent since it was done she said that it is not, or rated it badly
 * @param duplicateOf the case it was linked to
 * @param isOriginalSettled whether that one is done or closed
 * @param now when the move is made
 * @param today the same in the community's zone
 */
public record CaseFacts(
    CaseKind what,
    Optional<UUID> handler,
    int escalation,
    int reopened,
    Optional<Instant> doneAt,
    boolean hasUnreadWord,
    boolean isOwnerDiscontent,
    Optional<UUID> duplicateOf,
    boolean isOriginalSettled,
    Instant now,
    LocalDate today) {}
