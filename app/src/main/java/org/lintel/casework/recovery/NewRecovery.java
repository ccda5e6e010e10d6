package org.lintel.casework.recovery;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What may open a recovery.
 *
 * @param source the answer or the promise: each does once
 * @param isRestricted whether it is known from a named answer only
 */
record NewRecovery(
    int community,
    UUID household,
    Optional<UUID> member,
    RecoveryCause cause,
    UUID source,
    Set<RecoveryReason> reasons,
    boolean isRestricted) {

  NewRecovery {
    reasons = Set.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("Nothing opens without a reason: " + source);
    }
  }

  /** Whether she asks to be contacted. */
  boolean isWish() {
    return reasons.contains(RecoveryReason.CONTACT_ASKED);
  }

  /** The same by another source. */
  NewRecovery from(UUID other) {
    return new NewRecovery(community, household, member, cause, other, reasons, isRestricted);
  }
}
