package org.lintel.identity.web;

import org.lintel.platform.mail.Mails;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.stereotype.Component;

/** Whether links of this installation reach people: by an address that is set, and by mail. */
@Component
class Reachability {

  private final PublicAddress address;
  private final Mails mails;

  Reachability(PublicAddress address, Mails mails) {
    this.address = address;
    this.mails = mails;
  }

  boolean isPublic() {
    return address.isSet();
  }

  boolean canMail() {
    return mails.isSetUp();
  }
}
