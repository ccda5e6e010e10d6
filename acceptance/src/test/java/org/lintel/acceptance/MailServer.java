package org.lintel.acceptance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A mail server on this machine that keeps what it takes. */
final class MailServer implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final Duration MOST = Duration.ofSeconds(30);

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private int read;

  MailServer() {
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** The code in the subject of the next message to an address, which must come. */
  String code(String address) {
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end) {
      MimeMessage[] taken = server.getReceivedMessages();
      if (taken.length > read) {
        read = taken.length;
        return code(taken[read - 1], address);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("no message came for " + address);
  }

  private static String code(MimeMessage message, String address) {
    try {
      if (Arrays.stream(message.getAllRecipients())
          .noneMatch(to -> to.toString().equals(address))) {
        throw new AssertionError("the message went to somebody else than " + address);
      }
      var code = CODE.matcher(message.getSubject());
      if (!code.find()) {
        throw new AssertionError("no code in " + message.getSubject());
      }
      return code.group();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
