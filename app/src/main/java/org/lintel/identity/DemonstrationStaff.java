package org.lintel.identity;

import java.time.Duration;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever runs the demonstration in by a link, without a password. Works in a demonstration
 * only: what it shows is invented.
 */
@Component
public class DemonstrationStaff {

  private static final Duration VALID = Duration.ofDays(7);

  private final JdbcClient database;
  private final EnrollingStaff enrolling;
  private final StaffMembers staff;
  private final StaffLinks links;

  DemonstrationStaff(
      JdbcClient database, EnrollingStaff enrolling, StaffMembers staff, StaffLinks links) {
    this.database = database;
    this.enrolling = enrolling;
    this.staff = staff;
    this.links = links;
  }

  /** Takes an invented member of staff in. */
  @Transactional
  public UUID enroll(String name, String email, Role role, UUID node) {
    refuseRealOrganisation();
    UUID id =
        enrolling
            .enroll(
                AuditTrail.SYSTEM,
                name,
                new Email(email),
                "zh-CN",
                new EnrollingStaff.Grant(role, node))
            .orElseThrow(() -> new IllegalStateException(role + " is enrolled already"));
    staff.move(id, StaffState.ACTIVE);
    return id;
  }

  /** Path of a link that signs the member of staff in; an earlier one ends. */
  @Transactional
  public String entryPath(UUID member) {
    refuseRealOrganisation();
    return links.make(member, StaffLink.Kind.ENTRY, AuditTrail.SYSTEM, VALID).path();
  }

  /** The one who sees everything: the first that was enrolled. */
  public UUID first() {
    return database.sql("SELECT id FROM staff ORDER BY id LIMIT 1").query(UUID.class).single();
  }

  private void refuseRealOrganisation() {
    boolean isDemonstration =
        database.sql("SELECT is_demonstration FROM organisation").query(Boolean.class).single();
    if (!isDemonstration) {
      throw new IllegalStateException("links without a password are for the demonstration only");
    }
  }
}
