package org.lintel.identity.audit;

import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationContext;

/** The audit log of a running application, for tests of other modules. */
public final class AuditFixture {

  private final ApplicationContext application;

  public AuditFixture(ApplicationContext application) {
    this.application = application;
  }

  /** Seals all that waits in the organisation. */
  public void seal(int organisation) {
    var sealer = application.getBean(AuditSealer.class);
    OrganisationScope.run(organisation, sealer::sealBatch);
  }

  /** How many entries of the organisation were checked; none may be wrong. */
  public long checkIntact(int organisation) {
    var check = application.getBean(AuditCheck.class);
    var result = OrganisationScope.call(organisation, () -> check.run(_ -> {}));
    if (!result.findings().isEmpty()) {
      throw new AssertionError("the audit log is not intact: " + result.findings());
    }
    return result.checked();
  }
}
