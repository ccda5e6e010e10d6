package org.lintel.relationship.web;

import org.lintel.channel.ContactedLately;
import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactOutcome;
import org.lintel.relationship.NewContact;

/**
 * Writing a contact down.
 *
 * @param lately how often the household was contacted this week
 */
public record NewContactPage(
    Household household,
    NewContact contact,
    String today,
    ContactedLately.Lately lately,
    Refusals refusals) {

  public String owner() {
    return "/owners/" + household.id();
  }

  public String action() {
    return owner() + "/contact-log";
  }

  public ContactKind[] kinds() {
    return ContactKind.values();
  }

  public ContactOutcome[] outcomes() {
    return ContactOutcome.values();
  }

  public boolean isChosen(ContactKind kind) {
    return contact.kind().filter(kind::equals).isPresent();
  }

  public boolean isChosen(ContactOutcome outcome) {
    return contact.outcome().filter(outcome::equals).isPresent();
  }
}
