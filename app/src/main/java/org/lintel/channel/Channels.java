package org.lintel.channel;

import org.lintel.channel.sms.SmsGateway;
import org.lintel.platform.mail.Mails;
import org.springframework.stereotype.Component;

/** Which ways to people are open at all. */
@Component
public class Channels {

  private final Mails mails;
  private final SmsGateway gateway;
  private final Mailbox mailbox;

  Channels(Mails mails, SmsGateway gateway, Mailbox mailbox) {
    this.mails = mails;
    this.gateway = gateway;
    this.mailbox = mailbox;
  }

  /** Whether text messages are sent by their approved text only; a mailbox takes any. */
  public boolean needsApprovedText() {
    return gateway.needsCodes() && !mailbox.isHere();
  }

  /** Whether a company lets nothing leave the mailbox, so that nobody gets anything. */
  public boolean isHeldBack() {
    return mailbox.isHoldingBack();
  }

  /** A mailbox takes everything. */
  public boolean isOpen(Medium medium) {
    boolean isSetUp = medium == Medium.EMAIL ? mails.isSetUp() : gateway.isSetUp();
    return isSetUp || mailbox.isHere();
  }
}
