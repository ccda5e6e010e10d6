package org.lintel.platform.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One message.
 *
 * @param to one address
 * @param text the message in plain text
 * @param dress what a message to an owner has besides; staff get plain text
 */
public record Mail(String to, String subject, String text, Optional<Dress> dress) {

  /** A line break in a header would begin another header. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  public Mail {
    if (CONTROL.matcher(subject).find()) {
      throw new IllegalArgumentException("a subject is one line without control characters");
    }
    if (CONTROL.matcher(to).find()) {
      throw new IllegalArgumentException("an address is one line without control characters");
    }
  }

  public Mail(String to, String subject, String text) {
    this(to, subject, text, Optional.empty());
  }

  /**
   * What a message has besides its text.
   *
   * @param id makes the Message-ID: the same message sent again has the same one, so that mail
   *     programs can tell
   * @param sender name beside the sender's address
   * @param html the same message for programs that show HTML
   * @param optOut address of the page where whoever gets it says that it was the last one
   */
  public record Dress(UUID id, String sender, String html, String optOut) {

    public Dress {
      if (CONTROL.matcher(sender).find() || CONTROL.matcher(optOut).find()) {
        throw new IllegalArgumentException("a header is one line without control characters");
      }
    }
  }
}
