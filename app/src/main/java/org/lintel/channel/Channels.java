package org.lintel.channel;

import org.lintel.platform.mail.Mails;
import org.springframework.stereotype.Component;

/** Which ways to people are open at all. */
@Component
public class Channels {

  private final Mails mails;

  Channels(Mails mails) {
    this.mails = mails;
  }

  public boolean isOpen(Medium medium) {
    return medium == Medium.EMAIL && mails.isSetUp();
  }
}
