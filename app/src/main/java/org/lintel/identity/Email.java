package org.lintel.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it is compared: trimmed and in lower case. */
public record Email(String value) {

  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\\p{Cntrl},;:<>\"()\\[\\]\\\\]{1,64}@[^\\s@\\p{Cntrl},;:<>\"()\\[\\]\\\\]+");

  public Email {
    if (!value.equals(normal(value)) || !isAddress(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** What was typed as an address; empty when it cannot be one. */
  public static Optional<Email> read(String typed) {
    String normal = normal(typed);
    return isAddress(normal) ? Optional.of(new Email(normal)) : Optional.empty();
  }

  /** The part before the {@code @}. */
  String local() {
    return value.substring(0, value.indexOf('@'));
  }

  private static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  /** Addresses of people never enter a log. */
  @Override
  public String toString() {
    return "Email[…]";
  }
}
