package org.lintel.platform.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.ssl.pem.PemContent;

/** Looks at the files of a certificate and its key before a server is started with them. */
public final class TlsFiles {

  private TlsFiles() {}

  /** What is wrong with them. */
  public enum Verdict {
    GOOD,
    CERTIFICATE_UNREADABLE,
    KEY_UNREADABLE,
    /** The key is not the certificate's. */
    NOT_A_PAIR
  }

  public static Verdict check(Path certificate, Path key) {
    List<X509Certificate> chain;
    try {
      chain = content(certificate).getCertificates();
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      return Verdict.CERTIFICATE_UNREADABLE;
    }
    PrivateKey secret;
    try {
      secret = content(key).getPrivateKey();
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      return Verdict.KEY_UNREADABLE;
    }
    if (chain.isEmpty()) {
      return Verdict.CERTIFICATE_UNREADABLE;
    }
    if (secret == null) {
      return Verdict.KEY_UNREADABLE;
    }
    return isPair(chain.getFirst(), secret) ? Verdict.GOOD : Verdict.NOT_A_PAIR;
  }

  private static PemContent content(Path file) throws IOException {
    return PemContent.of(Files.readString(file, StandardCharsets.US_ASCII));
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
