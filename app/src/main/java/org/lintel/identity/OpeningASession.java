package org.lintel.identity;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a session and says so in the audit log, both or none. */
@Component
class OpeningASession {

  private final Sessions sessions;
  private final AuditTrail audit;

  OpeningASession(Sessions sessions, AuditTrail audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Returns the token for the cookie. */
  @Transactional
  public String open(UUID staff, String device) {
    audit.append(staff, "signed-in", staff.toString(), Map.of());
    return sessions.start(staff, device);
  }
}
