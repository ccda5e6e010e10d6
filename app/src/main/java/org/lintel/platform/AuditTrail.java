package org.lintel.platform;

import java.util.Map;
import java.util.UUID;

/**
 * The log of business acts. An entry is appended in the transaction of the act itself, so that
 * either both happen or none.
 */
public interface AuditTrail {

  /**
   * Appends one entry for the current organisation.
   *
   * @param actor the staff member who acts, or the nil UUID for the system and owners
   * @param act past-tense name such as {@code wave-opened}; a message key {@code audit.act.NAME}
   *     must exist in both languages
   * @param subject id of the thing acted on
   * @param details ids, counts and settings only, never names of people, phone numbers or free
   *     text; a message key {@code audit.detail.KEY} must exist
   */
  void append(UUID actor, String act, String subject, Map<String, String> details);

  /** Actor of acts that no member of staff did. */
  UUID SYSTEM = new UUID(0, 0);
}
