package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff the link of a case, to hand it to the owner; who looked stands in the audit log. */
@Component
public class ShowingTheLink {

  private final CaseLinks links;
  private final AuditTrail audit;

  ShowingTheLink(CaseLinks links, AuditTrail audit) {
    this.links = links;
    this.audit = audit;
  }

  /** The whole address; empty when the link opens nothing any more. */
  @Transactional
  public Optional<String> show(Viewer viewer, ServiceCase found) {
    if (!links.opens(found)) {
      return Optional.empty();
    }
    audit.append(viewer.id(), "case-link-shown", found.id().toString(), Map.of());
    return Optional.of(links.address(found.id()));
  }
}
