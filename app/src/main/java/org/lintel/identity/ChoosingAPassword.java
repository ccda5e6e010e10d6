package org.lintel.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind a new password. */
@Component
class ChoosingAPassword {

  private final StaffLinks links;
  private final StaffMembers staff;
  private final Credentials credentials;
  private final Sessions sessions;
  private final AuditTrail audit;

  ChoosingAPassword(
      StaffLinks links,
      StaffMembers staff,
      Credentials credentials,
      Sessions sessions,
      AuditTrail audit) {
    this.links = links;
    this.staff = staff;
    this.credentials = credentials;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** By a link: every session of the person ends. False when the link was used meanwhile. */
  @Transactional
  public boolean byLink(StaffLink link, String prepared) {
    if (!links.use(link)) {
      return false;
    }
    UUID id = link.staff();
    credentials.keep(id, prepared);
    staff.move(id, StaffState.ACTIVE);
    sessions.endAll(id, Optional.empty());
    String act =
        link.kind() == StaffLink.Kind.INVITATION ? "invitation-accepted" : "password-changed";
    audit.append(id, act, id.toString(), Map.of());
    return true;
  }

  /** By the person: every other session ends. */
  @Transactional
  public void byOwner(UUID id, UUID session, String prepared) {
    credentials.keep(id, prepared);
    sessions.endAll(id, Optional.of(session));
    audit.append(id, "password-changed", id.toString(), Map.of());
  }
}
