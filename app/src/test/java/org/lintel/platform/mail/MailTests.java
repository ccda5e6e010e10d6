package org.lintel.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTests {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

  @Test
  void noHeaderHoldsALineBreak() {
    assertThatThrownBy(() -> new Mail("a@example.com", "Hello\r\nBcc: all@example.com", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("a@example.com\nBcc: b@example.com", "Hello", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail.Dress(ID, "Company\nBcc: b@example.com", "", "https://x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoAddressIsRefusedBeforeAnybodyIsAsked() {
    for (String wrong : new String[] {"nobody", "a b@example.com", "a@", "@example.com", ""}) {
      assertThatThrownBy(() -> written(new Mail(wrong, "Hello", "Text")))
          .as(wrong)
          .isInstanceOf(AddressException.class);
    }
  }

  @Test
  void theSameLetterIsTheSameMessage() throws MessagingException, IOException {
    String first = source(letter());

    assertThat(first).contains("Message-ID: <" + ID + "@example.com>");
    assertThat(source(letter())).contains("Message-ID: <" + ID + "@example.com>");
    assertThat(first)
        .contains("List-Unsubscribe: <https://x/opt-out/t>")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("Content-Type: multipart/alternative");
  }

  private static Mail letter() {
    return new Mail(
        "a@example.com",
        "Hello",
        "Text",
        Optional.of(
            new Mail.Dress(ID, "翠湖物业, \"x\" <y@example.com>", "<p>", "https://x/opt-out/t")));
  }

  @Test
  void aCompanysNameNeverBecomesASender() throws MessagingException {
    var from = written(letter()).message().getFrom();

    assertThat(from).hasSize(1);
    assertThat(from[0].toString()).endsWith("<service@example.com>");
  }

  private static MimeMessages.Written written(Mail mail) throws MessagingException {
    return MimeMessages.write(
        Session.getInstance(new Properties()), "service@example.com", mail, NOW);
  }

  private static String source(Mail mail) throws MessagingException, IOException {
    var bytes = new ByteArrayOutputStream();
    written(mail).message().writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
