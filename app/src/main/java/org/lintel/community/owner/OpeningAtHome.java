package org.lintel.community.owner;

import java.util.Map;
import org.lintel.identity.CodeDelivery.Way;
import org.lintel.platform.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a session of an owner and says so in the audit log, both or none. */
@Component
class OpeningAtHome {

  private final OwnerSessions sessions;
  private final AuditTrail audit;

  OpeningAtHome(OwnerSessions sessions, AuditTrail audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Returns the token for the cookie.
   *
   * @param way by what she came: a code or a link
   */
  @Transactional
  public String open(
      Home home, OwnerSessions.Proof proof, boolean isOneOfSeveral, String way, String device) {
    note(home, "owner-signed-in", way);
    return sessions.start(home, proof, isOneOfSeveral, device);
  }

  @Transactional
  public void noteSent(Home home, Way way) {
    note(home, "owner-code-sent", way.name());
  }

  private void note(Home home, String act, String way) {
    audit.append(AuditTrail.SYSTEM, act, home.household().toString(), Map.of("way", way));
  }
}
