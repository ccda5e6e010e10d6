package org.lintel.survey;

import java.util.Map;
import java.util.Optional;
import org.lintel.community.Contacts;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the number of an owner who asked to be called; who looked stands in the audit log. */
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
  public Optional<String> reveal(Viewer viewer, Callbacks.Callback callback) {
    var phone = callback.member().flatMap(member -> contacts.phone(callback.communityId(), member));
    phone.ifPresent(number ->
        audit.append(viewer.id(), "callback-phone-shown", callback.id().toString(), Map.of()));
    return phone;
  }
}
