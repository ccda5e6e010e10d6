package org.lintel.platform.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ssl.pem.PemContent;

/** Looks at the files of a certificate and its key before a server is started with them. */
public final class TlsFiles {

  private TlsFiles() {}

  /** What is wrong with them. */
  public enum Verdict {
    GOOD,
    /** A key alone. */
    CERTIFICATE_NOT_NAMED,
    CERTIFICATE_MISSING,
    CERTIFICATE_UNREADABLE,
    /** A certificate alone. */
    KEY_NOT_NAMED,
    KEY_MISSING,
    KEY_UNREADABLE,
    /** The key has a password, which nobody could type at a start. */
    KEY_ENCRYPTED,
    /** The key is not the certificate's. */
    NOT_A_PAIR;

    public boolean isAboutKey() {
      return this != CERTIFICATE_NOT_NAMED
          && this != CERTIFICATE_MISSING
          && this != CERTIFICATE_UNREADABLE;
    }

    /** Message key; its arguments are the paths of certificate and key. */
    public String message() {
      return "platform.tls." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Both paths as they were typed; neither goes without the other. */
  public static Verdict check(String certificate, String key) {
    if (certificate.isEmpty() || key.isEmpty()) {
      return certificate.isEmpty() ? Verdict.CERTIFICATE_NOT_NAMED : Verdict.KEY_NOT_NAMED;
    }
    List<X509Certificate> chain;
    try {
      chain = PemContent.of(read(certificate)).getCertificates();
    } catch (IOException | InvalidPathException e) {
      return Verdict.CERTIFICATE_MISSING;
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Verdict.CERTIFICATE_UNREADABLE;
    }
    return chain.isEmpty() ? Verdict.CERTIFICATE_UNREADABLE : check(chain.getFirst(), key);
  }

  private static Verdict check(X509Certificate certificate, String key) {
    String written;
    try {
      written = read(key);
    } catch (IOException | InvalidPathException e) {
      return Verdict.KEY_MISSING;
    }
    if (written.contains("BEGIN ENCRYPTED PRIVATE KEY")
        || written.contains("Proc-Type: 4,ENCRYPTED")) {
      return Verdict.KEY_ENCRYPTED;
    }
    PrivateKey secret;
    try {
      secret = PemContent.of(written).getPrivateKey();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Verdict.KEY_UNREADABLE;
    }
    if (secret == null) {
      return Verdict.KEY_UNREADABLE;
    }
    return isPair(certificate, secret) ? Verdict.GOOD : Verdict.NOT_A_PAIR;
  }

  /** Byte by byte: a file that is no text at all is unreadable, not an accident. */
  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
  }

  /** What the key signs, the certificate must confirm. */
  private static boolean isPair(X509Certificate certificate, PrivateKey key) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    byte[] probe = "lintel".getBytes(StandardCharsets.US_ASCII);
    try {
      var signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(probe);
      var confirming = Signature.getInstance(algorithm);
      confirming.initVerify(certificate.getPublicKey());
      confirming.update(probe);
      return confirming.verify(signing.sign());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
