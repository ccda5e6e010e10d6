package org.lintel.identity.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One business act as it was appended. */
public record AuditEntry(
    UUID id, Instant at, UUID actor, String act, String subject, Map<String, String> details) {

  public AuditEntry {
    details = Map.copyOf(details);
  }

  /** Details in the order of their names. */
  public Map<String, String> sortedDetails() {
    return new TreeMap<>(details);
  }
}
