package org.lintel.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 with a key of its own for each purpose: for tokens in links, for hashes one can look
 * up, for chains. Without the key file nobody can compute or guess one.
 */
@Component
public class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final KeyFile keyFile;
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  public KeyedHash(KeyFile keyFile) {
    this.keyFile = keyFile;
  }

  /** 32 bytes; the purpose is a fixed word of the program, such as {@code survey-link}. */
  public byte[] of(String purpose, byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.computeIfAbsent(purpose, name -> keyFile.derive("hash " + name, ALGORITHM)));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  public byte[] of(String purpose, String content) {
    return of(purpose, content.getBytes(StandardCharsets.UTF_8));
  }
}
