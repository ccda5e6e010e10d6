package org.lintel.relationship.web;

import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactOutcome;
import org.lintel.relationship.NewContact;

/** A contact that was written down wrongly, with what it is to say. */
public record ContactCorrectionPage(
    Household household, UUID contact, NewContact right, Refusals refusals) {

  public String owner() {
    return "/owners/" + household.id();
  }

  public String action() {
    return owner() + "/contact-log/" + contact + "/correction";
  }

  public ContactKind[] kinds() {
    return ContactKind.values();
  }

  public ContactOutcome[] outcomes() {
    return ContactOutcome.values();
  }

  public boolean isChosen(ContactKind kind) {
    return right.kind().filter(kind::equals).isPresent();
  }

  public boolean isChosen(ContactOutcome outcome) {
    return right.outcome().filter(outcome::equals).isPresent();
  }
}
