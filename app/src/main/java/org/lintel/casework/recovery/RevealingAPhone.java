package org.lintel.casework.recovery;

import java.util.Map;
import java.util.Optional;
import org.lintel.community.Contacts;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the number of an owner who is to be called; who looked stands in the audit log. */
@Component
public class RevealingAPhone {

  private final Contacts contacts;
  private final AuditTrail audit;

  RevealingAPhone(Contacts contacts, AuditTrail audit) {
    this.contacts = contacts;
    this.audit = audit;
  }

  /** Empty when the owner moved away or has no number. */
  @Transactional
  public Optional<String> reveal(Viewer viewer, Recovery found) {
    var phone =
        found
            .whom()
            .member()
            .flatMap(member -> contacts.phone(found.place().communityId(), member));
    phone.ifPresent(
        _ -> audit.append(viewer.id(), "callback-phone-shown", found.id().toString(), Map.of()));
    return phone;
  }
}
