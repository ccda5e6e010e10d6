package org.lintel.channel;

import org.lintel.identity.CodeDelivery;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** One-time codes by e-mail where nothing leaves the house: they lie in the mailbox. */
@Component
class CodesIntoMailbox implements CodeDelivery {

  private final Mailbox mailbox;
  private final OrganisationNames names;
  private final Texts texts;

  CodesIntoMailbox(Mailbox mailbox, OrganisationNames names, Texts texts) {
    this.mailbox = mailbox;
    this.names = names;
    this.texts = texts;
  }

  @Override
  public Way way() {
    return Way.EMAIL;
  }

  @Override
  public boolean isSetUp() {
    return mailbox.isHere();
  }

  @Override
  public boolean deliver(Code code) {
    String company = names.of(OrganisationScope.required()).name();
    String words =
        texts
            .in(code.language())
            .get("channel.code.sms", company, code.digits(), code.validity().toMinutes());
    mailbox.put(Medium.EMAIL, code.to(), company, "", words);
    return true;
  }
}
