package org.lintel.relationship;

import java.util.List;
import org.lintel.platform.AuditWords;
import org.springframework.stereotype.Component;

/** How households were reached, and with what outcome. */
@Component
class ContactAuditWords implements AuditWords {

  @Override
  public List<Values> values() {
    return List.of(
        Values.of("kind", ContactKind.class, "relationship.contact.kind."),
        Values.of("outcome", ContactOutcome.class, "relationship.contact.outcome."));
  }
}
