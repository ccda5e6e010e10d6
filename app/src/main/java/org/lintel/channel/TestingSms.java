package org.lintel.channel;

import java.util.Map;
import org.lintel.channel.sms.SmsGateway;
import org.lintel.channel.sms.SmsOutcome;
import org.lintel.channel.sms.TextMessage;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Sends one text message with example values to a number that somebody typed, and to no other. */
@Component
public class TestingSms {

  private final SmsGateway gateway;
  private final Mailbox mailbox;
  private final SampleNotices samples;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Texts texts;

  TestingSms(
      SmsGateway gateway,
      Mailbox mailbox,
      SampleNotices samples,
      Identifiers identifiers,
      AuditTrail audit,
      Texts texts) {
    this.gateway = gateway;
    this.mailbox = mailbox;
    this.samples = samples;
    this.identifiers = identifiers;
    this.audit = audit;
    this.texts = texts;
  }

  /** Whether a test goes into the mailbox, not to the provider. */
  public boolean isKept() {
    return mailbox.isHere();
  }

  /** What the provider said. */
  public SmsOutcome send(Viewer viewer, NoticeTemplate template, PhoneNumber to) {
    audit.append(viewer.id(), "sms-tested", template.name(), Map.of());
    var brief = samples.brief(template, texts.in(viewer.language()));
    if (isKept()) {
      mailbox.put(Medium.SMS, to.value(), gateway.sign(), "", brief.text());
      return new SmsOutcome.Sent("");
    }
    return gateway.send(
        new TextMessage(
            identifiers.next(), to.value(), brief.text(), brief.code(), brief.places()));
  }
}
