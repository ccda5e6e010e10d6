package org.lintel.channel;

import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Sends a notice with example values by e-mail to whoever asks for it, and to nobody else. */
@Component
public class TestingANotice {

  private final SampleNotices samples;
  private final NoticeWordings wordings;
  private final StaffMembers staff;
  private final Mails mails;
  private final Mailbox mailbox;
  private final Texts texts;

  TestingANotice(
      SampleNotices samples,
      NoticeWordings wordings,
      StaffMembers staff,
      Mails mails,
      Mailbox mailbox,
      Texts texts) {
    this.samples = samples;
    this.wordings = wordings;
    this.staff = staff;
    this.mails = mails;
    this.mailbox = mailbox;
    this.texts = texts;
  }

  /** Where it goes: the viewer's own address. */
  public String address(Viewer viewer) {
    return staff.get(viewer.id()).email().value();
  }

  public MailOutcome send(Viewer viewer, NoticeTemplate template) {
    var text = texts.in(viewer.language());
    var sample = samples.of(template, wordings.of(template), text, "");
    String subject = text.get("channel.wording.test.subject", sample.subject());
    if (mailbox.isHere()) {
      mailbox.put(Medium.EMAIL, address(viewer), "", subject, sample.body().text());
      return new MailOutcome.Sent();
    }
    return mails.send(new Mail(address(viewer), subject, sample.body().text()));
  }
}
