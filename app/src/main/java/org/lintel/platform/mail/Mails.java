package org.lintel.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Supplier;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands messages to the mail server that the settings name. */
@Component
public class Mails {

  private static final Logger log = LoggerFactory.getLogger(Mails.class);
  private static final String WAIT_MILLISECONDS = "10000";

  private final InstallationSettings settings;
  private final Clock clock;

  Mails(InstallationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  public boolean isSetUp() {
    return settings.value(Setting.MAIL_HOST).isPresent()
        && settings.value(Setting.MAIL_SENDER).isPresent();
  }

  /** Sends one message and waits until the server has taken it, at most half a minute. */
  public MailOutcome send(Mail mail) {
    if (!isSetUp()) {
      return new MailOutcome.NotSetUp();
    }
    var security =
        settings.value(Setting.MAIL_SECURITY).map(MailSecurity::valueOf).orElse(MailSecurity.TLS);
    var session = Session.getInstance(properties(security));
    var sender = settings.value(Setting.MAIL_SENDER).orElseThrow();
    MimeMessages.Written written;
    try {
      written = MimeMessages.write(session, sender, mail, clock.instant());
    } catch (MessagingException e) {
      return new MailOutcome.Failed(Faults.reason(e), MailOutcome.Fault.NEVER);
    }
    return hand(session, security, written);
  }

  private MailOutcome hand(Session session, MailSecurity security, MimeMessages.Written written) {
    Transport server;
    try {
      server = session.getTransport("smtp");
      connect(server, security);
    } catch (MessagingException e) {
      return new MailOutcome.Failed(Faults.reason(e), MailOutcome.Fault.SERVER);
    }
    try {
      server.sendMessage(written.message(), written.to());
      return new MailOutcome.Sent();
    } catch (MessagingException e) {
      return Faults.ofHandingOver(e);
    } finally {
      leave(server);
    }
  }

  /** However the server takes the farewell, what it said about the message stands. */
  private static void leave(Transport server) {
    try {
      server.close();
    } catch (MessagingException e) {
      log.debug("the mail server did not say goodbye: {}", Faults.reason(e));
    }
  }

  private void connect(Transport server, MailSecurity security) throws MessagingException {
    server.connect(
        settings.value(Setting.MAIL_HOST).orElseThrow(),
        settings.value(Setting.MAIL_PORT).map(Integer::valueOf).orElseGet(usual(security)),
        settings.value(Setting.MAIL_USER).orElse(null),
        settings.value(Setting.MAIL_PASSWORD).orElse(null));
  }

  private Properties properties(MailSecurity security) {
    var properties = new Properties();
    boolean hasUser = settings.value(Setting.MAIL_USER).isPresent();
    properties.setProperty("mail.smtp.auth", String.valueOf(hasUser));
    properties.setProperty("mail.smtp.connectiontimeout", WAIT_MILLISECONDS);
    properties.setProperty("mail.smtp.timeout", WAIT_MILLISECONDS);
    properties.setProperty("mail.smtp.writetimeout", WAIT_MILLISECONDS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (security) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }

  private static Supplier<Integer> usual(MailSecurity security) {
    return () ->
        switch (security) {
          case NONE -> 25;
          case STARTTLS -> 587;
          case TLS -> 465;
        };
  }
}
