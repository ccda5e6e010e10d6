package org.lintel.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody into the staff and lets them in once they have a password. */
@Component
public class EnrollingStaff {

  private final StaffMembers staff;
  private final Memberships memberships;
  private final Credentials credentials;
  private final AuditTrail audit;

  EnrollingStaff(
      StaffMembers staff, Memberships memberships, Credentials credentials, AuditTrail audit) {
    this.staff = staff;
    this.memberships = memberships;
    this.credentials = credentials;
    this.audit = audit;
  }

  /** A role within a node of the portfolio. */
  public record Grant(Role role, UUID node) {}

  /** Adds somebody who cannot sign in yet; empty when the e-mail is somebody's already. */
  @Transactional
  public Optional<UUID> enroll(UUID actor, String name, Email email, String language, Grant grant) {
    var added = staff.add(name, email, StaffState.INVITED, language);
    added.ifPresent(id -> {
      audit.append(actor, "staff-invited", id.toString(), Map.of());
      memberships.give(id, grant.role(), grant.node());
      audit.append(
          actor,
          "membership-given",
          id.toString(),
          Map.of("role", grant.role().name(), "node", grant.node().toString()));
    });
    return added;
  }

  /** Sets the password and opens the account. */
  @Transactional
  void activate(UUID id, String prepared) {
    credentials.keep(id, prepared);
    staff.move(id, StaffState.ACTIVE);
    audit.append(id, "staff-activated", id.toString(), Map.of());
  }
}
