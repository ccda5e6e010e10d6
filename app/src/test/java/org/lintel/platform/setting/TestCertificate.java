package org.lintel.platform.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** A certificate for localhost and its key as files, made by the keytool of this Java. */
record TestCertificate(Path certificate, Path key, KeyStore trusting) {

  private static final String PASSWORD = "changeit";

  static TestCertificate make(Path folder, String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(store);
    var opened = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    Path certificate = folder.resolve(name + ".crt");
    Path key = folder.resolve(name + ".key");
    Files.writeString(
        certificate, pem("CERTIFICATE", opened.getCertificate("lintel").getEncoded()));
    Files.writeString(key, pem("PRIVATE KEY", key(opened).getEncoded()));
    return new TestCertificate(certificate, key, trusting(opened));
  }

  static String pem(String kind, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "lintel",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
  }

  private static Key key(KeyStore store) throws GeneralSecurityException {
    var key = store.getKey("lintel", PASSWORD.toCharArray());
    if (key == null) {
      throw new IllegalStateException("no key in the store");
    }
    return key;
  }

  private static KeyStore trusting(KeyStore store) throws Exception {
    var trusting = KeyStore.getInstance("PKCS12");
    trusting.load(null, null);
    trusting.setCertificateEntry("lintel", store.getCertificate("lintel"));
    return trusting;
  }
}
