package org.lintel.platform.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret of an installation: 32 random bytes in a file. Whoever loses it loses every phone
 * and e-mail address, so backups hold it. Nothing uses it directly: every purpose has a key derived
 * from it (HKDF, RFC 5869).
 */
public final class KeyFile {
  private static final String MARK = "lintel-key-1";
  private static final int LENGTH = 32;

  private final byte[] secret;

  private KeyFile(byte[] secret) {
    this.secret = secret;
  }

  /** The file is not the whole key that was written once. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Path file) {
      super("The key file " + file + " is damaged");
    }
  }

  public static KeyFile create(Path file) {
    var secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    SecretFile.write(file, (text(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
    return new KeyFile(secret);
  }

  public static KeyFile read(Path file) throws Damaged {
    try {
      var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
      if (parts.length == 3 && parts[0].equals(MARK)) {
        var secret = Base64.getDecoder().decode(parts[1]);
        if (secret.length == LENGTH && text(secret).equals(String.join(" ", parts))) {
          return new KeyFile(secret);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
    throw new Damaged(file);
  }

  private static Damaged damaged(Path file, Exception cause) {
    var damaged = new Damaged(file);
    damaged.initCause(cause);
    return damaged;
  }

  private static String text(byte[] secret) {
    var sum = new CRC32C();
    sum.update(secret);
    var check = HexFormat.of().toHexDigits((int) sum.getValue());
    return MARK + " " + Base64.getEncoder().encodeToString(secret) + " " + check;
  }

  /** A key for one purpose; keys of two purposes tell nothing about each other. */
  SecretKey derive(String purpose, String algorithm) {
    var parameters =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret)
            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HKDF-SHA256", e);
    }
  }

  /** Tells two keys apart without telling anything about them. */
  public String fingerprint() {
    var derived = derive("fingerprint", "Generic").getEncoded();
    return HexFormat.of().formatHex(derived, 0, 8);
  }
}
