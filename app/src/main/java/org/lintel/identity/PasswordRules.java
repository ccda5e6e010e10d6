package org.lintel.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Long and not easily guessed; no rule about kinds of characters, which only makes people write
 * {@code Password1!} (NIST SP 800-63B-4, 3.1.1.2).
 */
@Component
public class PasswordRules {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;
  private static final int LONGEST_BLOCK = 5;

  private final Set<String> common = read();

  /** What is wrong with a password. */
  public enum Verdict {
    GOOD,
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    PERSONAL
  }

  /**
   * Judges a new password.
   *
   * @param personal what others know about its owner: name, e-mail, company
   */
  public Verdict judge(String password, String... personal) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Verdict.TOO_SHORT;
    }
    if (length > LONGEST) {
      return Verdict.TOO_LONG;
    }
    String plain = password.toLowerCase(Locale.ROOT);
    for (String known : personal) {
      if (isAlmost(plain, known.strip().toLowerCase(Locale.ROOT))) {
        return Verdict.PERSONAL;
      }
    }
    boolean isCommon = common.contains(plain) || isRun(plain) || isRepetition(plain);
    return isCommon ? Verdict.COMMON : Verdict.GOOD;
  }

  /** The known word with at most four characters more. */
  private static boolean isAlmost(String password, String known) {
    return known.length() >= 4
        && password.contains(known)
        && password.length() - known.length() <= 4;
  }

  private static boolean isRun(String password) {
    int step = password.charAt(1) - password.charAt(0);
    if (Math.abs(step) > 1) {
      return false;
    }
    for (int at = 1; at < password.length(); at++) {
      int here = password.charAt(at) - password.charAt(at - 1);
      boolean wraps = password.charAt(at) == '0' && password.charAt(at - 1) == '9';
      if (here != step && !wraps) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepetition(String password) {
    for (int block = 1; block <= LONGEST_BLOCK; block++) {
      if (password.substring(block).equals(password.substring(0, password.length() - block))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    try {
      return new ClassPathResource("identity/common-passwords.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
