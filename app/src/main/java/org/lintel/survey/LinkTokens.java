package org.lintel.survey;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.secret.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Makes the token of a link from its id and the installation's key: the same one each time, so that
 * a letter can be printed again, and none that can be made without the key. The database holds only
 * its hash.
 */
@Component
public class LinkTokens {

  static final String KIND = "survey-link";

  /** 144 bits make 24 characters without padding. */
  private static final int BYTES = 18;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

  private final KeyedHash keyed;

  LinkTokens(KeyedHash keyed) {
    this.keyed = keyed;
  }

  /** The token that opens the link. */
  public String of(UUID link) {
    var id = ByteBuffer.allocate(16).putLong(link.getMostSignificantBits());
    id.putLong(link.getLeastSignificantBits());
    byte[] made = keyed.of(KIND, id.array());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(made, BYTES));
  }

  static boolean hasForm(String token) {
    return FORM.matcher(token).matches();
  }

  byte[] hash(UUID link) {
    return Tokens.hash(of(link));
  }
}
