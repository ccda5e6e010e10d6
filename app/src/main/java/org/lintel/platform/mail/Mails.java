package org.lintel.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands messages to the mail server that the settings name. */
@Component
public class Mails {

  private static final String WAIT_MILLISECONDS = "10000";
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

  private final InstallationSettings settings;

  Mails(InstallationSettings settings) {
    this.settings = settings;
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
    var server = server();
    try {
      server.send(message(server, mail));
      return new MailOutcome.Sent();
    } catch (MailException | MessagingException e) {
      return new MailOutcome.Failed(reason(e));
    }
  }

  private MimeMessage message(JavaMailSenderImpl server, Mail mail) throws MessagingException {
    var message = server.createMimeMessage();
    var content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    content.setFrom(settings.value(Setting.MAIL_SENDER).orElseThrow());
    content.setTo(mail.to());
    content.setSubject(mail.subject());
    content.setText(mail.text());
    return message;
  }

  private JavaMailSenderImpl server() {
    var security =
        settings.value(Setting.MAIL_SECURITY).map(MailSecurity::valueOf).orElse(MailSecurity.TLS);
    var server = new JavaMailSenderImpl();
    server.setHost(settings.value(Setting.MAIL_HOST).orElseThrow());
    server.setPort(
        settings.value(Setting.MAIL_PORT).map(Integer::valueOf).orElseGet(usual(security)));
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    settings.value(Setting.MAIL_USER).ifPresent(server::setUsername);
    settings.value(Setting.MAIL_PASSWORD).ifPresent(server::setPassword);
    server.setJavaMailProperties(properties(security));
    return server;
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

  /** The innermost cause says what went wrong; addresses in it are people's. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < 10 && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String plain = ADDRESS.matcher(said.strip().replaceAll("\\s+", " ")).replaceAll("…");
    return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
  }
}
