package org.lintel.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VendoredFilesTests {

  private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
  private static final Path LOCK = VENDOR.resolve("vendor.lock");

  @Test
  void everyVendoredFileIsTheOneThatWasLocked() throws IOException {
    var locked = lock();
    assertThat(locked).hasSizeGreaterThan(4);

    for (var entry : locked.entrySet()) {
      assertThat(digest(VENDOR.resolve(entry.getKey())))
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
  }

  @Test
  void noVendoredFileIsOutsideTheLock() throws IOException {
    var present = new TreeSet<String>();
    try (var files = Files.walk(VENDOR)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(LOCK))
          .forEach(file -> present.add(VENDOR.relativize(file).toString().replace('\\', '/')));
    }

    assertThat(present).isEqualTo(new TreeSet<>(lock().keySet()));
  }

  @Test
  void everyVendoredPackageBringsItsLicence() throws IOException {
    var withLicence = new TreeSet<String>();
    var all = new TreeSet<String>();
    for (String file : lock().keySet()) {
      String directory = file.substring(0, file.indexOf('/'));
      all.add(directory);
      if (file.endsWith("/LICENSE.txt") && Files.size(VENDOR.resolve(file)) > 400) {
        withLicence.add(directory);
      }
    }

    assertThat(withLicence).isEqualTo(all);
  }

  @Test
  void vendoredFilesAskNoOtherHost() throws IOException {
    for (String file : lock().keySet()) {
      if (file.endsWith(".css")) {
        assertThat(Files.readString(VENDOR.resolve(file)))
            .as(file)
            .doesNotContain("@import")
            .doesNotContainPattern("url\\([\"']?(https?:)?//");
      }
    }
  }

  private static Map<String, String> lock() throws IOException {
    var digests = new HashMap<String, String>();
    for (String line : Files.readAllLines(LOCK)) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        assertThat(columns).as(line).hasSize(4);
        assertThat(Set.of("MIT", "0BSD")).contains(columns[3]);
        digests.put(columns[1], columns[0]);
      }
    }
    return digests;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
