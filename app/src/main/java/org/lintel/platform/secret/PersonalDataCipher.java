package org.lintel.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts phones and e-mail addresses (AES-256-GCM, version byte, random 12-byte nonce, 16-byte
 * tag) and makes the keyed hash by which they are found. What is hashed must be normalised first:
 * see {@link PhoneNumber}.
 */
@Component
public class PersonalDataCipher {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final KeyedHash hash;
  private final SecureRandom random = new SecureRandom();

  public PersonalDataCipher(KeyFile keyFile) {
    this.key = keyFile.derive("personal data", "AES");
    this.hash = new KeyedHash(keyFile);
  }

  public byte[] encrypt(String plain) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /**
   * Throws {@link IllegalStateException} when it was altered or encrypted with another key file.
   */
  public String decrypt(byte[] encrypted) {
    if (encrypted.length <= 1 + NONCE_BYTES || encrypted[0] != VERSION) {
      throw new IllegalStateException("These bytes were not written by this cipher");
    }
    var bytes = ByteBuffer.wrap(encrypted, 1, encrypted.length - 1);
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    try {
      return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Personal data were altered or belong to another key file", e);
    }
  }

  /**
   * The same for the same normalised value, and for nothing else; the purpose keeps kinds apart.
   */
  public byte[] lookup(String purpose, String normalised) {
    return hash.of("lookup " + purpose, normalised);
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {VERSION});
    return cipher;
  }
}
