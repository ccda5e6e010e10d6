package org.lintel.identity;

import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Codes by e-mail. Made-up people of the demonstration get none. */
@Component
class CodesByMail implements CodeDelivery {

  private static final Logger log = LoggerFactory.getLogger(CodesByMail.class);

  private final Mails mails;
  private final OrganisationNames names;
  private final Texts texts;

  CodesByMail(Mails mails, OrganisationNames names, Texts texts) {
    this.mails = mails;
    this.names = names;
    this.texts = texts;
  }

  @Override
  public Way way() {
    return Way.EMAIL;
  }

  @Override
  public boolean isSetUp() {
    return mails.isSetUp() && !names.of(OrganisationScope.required()).isDemonstration();
  }

  @Override
  public boolean deliver(Code code) {
    var text = texts.in(code.language());
    String company = names.of(OrganisationScope.required()).name();
    var outcome =
        mails.send(
            new Mail(
                code.to(),
                text.get("identity.mail.code.subject", code.digits(), company),
                text.get(
                    "identity.mail.code.text",
                    company,
                    code.digits(),
                    code.validity().toMinutes())));
    if (outcome instanceof MailOutcome.Failed failed) {
      log.warn("the mail with a one-time code was not taken: {}", failed.reason());
    }
    return outcome instanceof MailOutcome.Sent;
  }
}
