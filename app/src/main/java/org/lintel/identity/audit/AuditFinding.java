package org.lintel.identity.audit;

import java.util.UUID;

/**
 * Something wrong with the audit log.
 *
 * @param number place in the chain; 0 when the entry has none
 * @param entry the entry concerned; the nil UUID when it is unknown
 */
public record AuditFinding(Kind kind, long number, UUID entry) {

  static final UUID UNKNOWN = new UUID(0, 0);

  /** What is wrong. */
  public enum Kind {
    /** The entry, or its place in the chain, is not what was sealed. */
    CHANGED,
    /** A seal stands, the entry behind it is gone. */
    ENTRY_MISSING,
    /** A number of the chain is gone. */
    SEAL_MISSING,
    /** The chain does not end where its head says, or the head itself was changed. */
    END_CUT,
    /** An entry that never went through the queue of the sealer. */
    NEVER_SEALED
  }
}
