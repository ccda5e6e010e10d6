package org.lintel.platform.directory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.platform.secret.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Makes a token from an id and the installation's key: the same one each time, so that a letter can
 * be written again, and none that can be made without the key. The database holds only its hash.
 */
@Component
public class MadeTokens {

  /** 144 bits make 24 characters without padding. */
  private static final int BYTES = 18;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

  private final KeyedHash keyed;

  public MadeTokens(KeyedHash keyed) {
    this.keyed = keyed;
  }

  /** The token of an id; the kind keeps tokens for different things apart. */
  public String of(String kind, UUID subject) {
    var id = ByteBuffer.allocate(16).putLong(subject.getMostSignificantBits());
    id.putLong(subject.getLeastSignificantBits());
    byte[] made = keyed.of(kind, id.array());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(made, BYTES));
  }

  /** What the directory holds of it. */
  public byte[] hash(String kind, UUID subject) {
    return Tokens.hash(of(kind, subject));
  }

  public static boolean hasForm(String token) {
    return FORM.matcher(token).matches();
  }
}
