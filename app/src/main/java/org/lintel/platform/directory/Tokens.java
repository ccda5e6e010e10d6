package org.lintel.platform.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens of 256 random bits and hashes them; what is random needs no key and no salt. */
public final class Tokens {

  private static final int BYTES = 32;
  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of a token; whatever is far too long is cut before it is hashed. */
  public static byte[] hash(String token) {
    String bounded = token.length() <= LONGEST ? token : token.substring(0, LONGEST);
    try {
      return MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
