package org.lintel.community;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in lower case, so that one address has one hash. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@[^@\\s.,]+(\\.[^@\\s.,]+)+");

  /** Empty when it cannot be one. */
  public static Optional<EmailAddress> parse(String typed) {
    String narrow = PlainText.narrow(typed).toLowerCase(Locale.ROOT);
    return narrow.length() <= LONGEST && SHAPE.matcher(narrow).matches()
        ? Optional.of(new EmailAddress(narrow))
        : Optional.empty();
  }

  /** Addresses of people never reach a log by accident. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
