package org.lintel.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** Writes messages as they travel. */
final class MimeMessages {

  private static final String UTF_8 = "UTF-8";

  private MimeMessages() {}

  /** A message with the addresses it goes to. */
  @SuppressWarnings("ArrayRecordComponent") // as the transport takes it, never compared
  record Written(MimeMessage message, Address[] to) {}

  /** Refuses addresses that are none before anybody is asked to carry the message. */
  static Written write(Session session, String sender, Mail mail, Instant now)
      throws MessagingException {
    var to = new InternetAddress(mail.to(), true);
    var message = new NamedMessage(session, mail, sender);
    message.setFrom(from(sender, mail));
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    if (mail.dress().isPresent()) {
      dress(message, mail, mail.dress().get());
    } else {
      message.setText(mail.text(), UTF_8);
    }
    message.saveChanges();
    return new Written(message, new Address[] {to});
  }

  private static InternetAddress from(String sender, Mail mail) throws MessagingException {
    var from = new InternetAddress(sender, true);
    if (mail.dress().isPresent()) {
      try {
        from.setPersonal(mail.dress().get().sender(), UTF_8);
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException("every Java has " + UTF_8, e);
      }
    }
    return from;
  }

  private static void dress(MimeMessage message, Mail mail, Mail.Dress dress)
      throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(dress.html(), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("List-Unsubscribe", "<" + dress.optOut() + ">");
    if (dress.optOut().startsWith("https:")) {
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /** Names itself by what it is, not by when it was written. */
  private static final class NamedMessage extends MimeMessage {

    private final Mail mail;
    private final String sender;

    NamedMessage(Session session, Mail mail, String sender) {
      super(session);
      this.mail = mail;
      this.sender = sender;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (mail.dress().isPresent()) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        setHeader("Message-ID", "<" + mail.dress().get().id() + "@" + domain + ">");
      } else {
        super.updateMessageID();
      }
    }
  }
}
