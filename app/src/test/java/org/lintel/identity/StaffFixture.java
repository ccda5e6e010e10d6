package org.lintel.identity;

import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationContext;

/** Members of staff for tests of any module, signed in without a password's slow hash. */
public final class StaffFixture {

  private final ApplicationContext application;

  public StaffFixture(ApplicationContext application) {
    this.application = application;
  }

  /** Somebody with one role; the e-mail is made from the name, which must be new. */
  public UUID add(int organisation, String name, Role role, UUID node) {
    return OrganisationScope.call(
        organisation,
        () -> {
          var enrolling = application.getBean(EnrollingStaff.class);
          var email = new Email(UUID.randomUUID() + "@example.com");
          UUID id =
              enrolling
                  .enroll(
                      AuditTrail.SYSTEM, name, email, "en", new EnrollingStaff.Grant(role, node))
                  .orElseThrow();
          enrolling.activate(id, "no password has this hash");
          return id;
        });
  }

  /** A new session; the value of the cookie {@code lintel_session}. */
  public String signIn(int organisation, UUID staff) {
    return OrganisationScope.call(
        organisation,
        () -> application.getBean(OpeningASession.class).open(staff, "Firefox · Linux"));
  }
}
