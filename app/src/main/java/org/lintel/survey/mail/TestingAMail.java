package org.lintel.survey.mail;

import org.lintel.channel.LetterWriter.Writing;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Sends the mail of a wave to whoever asks for it, and to nobody else. */
@Component
public class TestingAMail {

  private final SampleMails samples;
  private final StaffMembers staff;
  private final Mails mails;
  private final Identifiers identifiers;
  private final Texts texts;

  TestingAMail(
      SampleMails samples, StaffMembers staff, Mails mails, Identifiers identifiers, Texts texts) {
    this.samples = samples;
    this.staff = staff;
    this.mails = mails;
    this.identifiers = identifiers;
    this.texts = texts;
  }

  /** Where it would go: the viewer's own address. */
  public String address(Viewer viewer) {
    return staff.get(viewer.id()).email().value();
  }

  public MailOutcome send(Viewer viewer, Wave wave, MailWords own, String language) {
    var words = samples.words(viewer, wave, own, language);
    String subject = texts.in(language).get("survey.mail.test", words.subject());
    var marked = new Writing.Words(words.sender(), subject, words.text(), words.html());
    return mails.send(marked.mail(identifiers.next(), address(viewer), samples.optOut()));
  }
}
