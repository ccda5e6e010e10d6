package org.lintel.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.mail.Mail;

/** Writes the letters of one kind when their turn has come. Beans of the modules above. */
public interface LetterWriter {

  /** Name of the kind, as in {@link Occasion}. */
  String kind();

  /**
   * Writes one letter, or says why it is not needed any more.
   *
   * @param optOut address of the page where the owner asks for no more e-mail
   */
  Writing write(Letter letter, String optOut);

  /** What came of writing. Letters by e-mail need words, text messages need a short text. */
  sealed interface Writing {

    /** The words, the same as text and as HTML. */
    record Words(String sender, String subject, String text, String html) implements Writing {

      /** The same id makes the same message, whenever it is sent. */
      public Mail mail(UUID id, String to, String optOut) {
        return new Mail(to, subject, text, Optional.of(new Mail.Dress(id, sender, html, optOut)));
      }
    }

    /**
     * A text message.
     *
     * @param code what the provider calls the approved text; may be empty
     * @param places what fills the approved text
     */
    record Brief(String text, String code, Map<String, String> places) implements Writing {

      public Brief {
        places = Map.copyOf(places);
      }
    }

    /**
     * Not now.
     *
     * @param reason last part of the message key {@code channel.dropped.REASON}
     */
    record Later(Instant until, String reason) implements Writing {}

    /**
     * Nothing to send.
     *
     * @param reason last part of the message key {@code channel.dropped.REASON}
     */
    record Needless(String reason) implements Writing {}
  }
}
