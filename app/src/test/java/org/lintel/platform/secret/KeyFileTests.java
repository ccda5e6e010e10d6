package org.lintel.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

  @TempDir Path folder;

  @Test
  void theSameFileGivesTheSameKeysAndAnotherFileGivesOthers() throws Exception {
    var created = KeyFile.create(folder.resolve("key"));
    var read = KeyFile.read(folder.resolve("key"));
    var other = KeyFile.create(folder.resolve("other"));

    assertThat(read.fingerprint())
        .isEqualTo(created.fingerprint())
        .isNotEqualTo(other.fingerprint());
    assertThat(new KeyedHash(read).of("link", "7"))
        .isEqualTo(new KeyedHash(created).of("link", "7"));
    assertThat(new KeyedHash(read).of("link", "7"))
        .isNotEqualTo(new KeyedHash(other).of("link", "7"));
  }

  @Test
  void onlyTheOwnerReadsIt() throws Exception {
    KeyFile.create(folder.resolve("key"));

    var permissions = Files.getPosixFilePermissions(folder.resolve("key"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void everyDamageIsNoticed() throws Exception {
    var file = folder.resolve("key");
    KeyFile.create(file);
    var whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(KeyFile.Damaged.class);
    }
    for (int place = 0; place < whole.length - 1; place++) {
      var altered = whole.clone();
      altered[place] = (byte) (altered[place] == 'A' ? 'B' : 'A');
      Files.write(file, altered);
      assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(KeyFile.Damaged.class);
    }
  }

  @Test
  void keysOfDifferentPurposesDiffer() {
    var hash = new KeyedHash(KeyFile.create(folder.resolve("key")));
    var seen = new HashSet<String>();

    for (var purpose : new String[] {"link", "lookup phone", "lookup e-mail", "audit"}) {
      seen.add(HexFormat.of().formatHex(hash.of(purpose, "13800138000")));
    }
    assertThat(seen).hasSize(4);
  }

  /**
   * Expected values computed apart from Java (RFC 5869, RFC 2104): a change would lose all data.
   */
  @Test
  void theDerivationNeverChanges() throws Exception {
    var file = folder.resolve("key");
    Files.writeString(file, "lintel-key-1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= 46dd794e\n");
    var key = KeyFile.read(file);

    assertThat(key.fingerprint()).isEqualTo("dd630a267d515202");
    assertThat(HexFormat.of().formatHex(new KeyedHash(key).of("survey-link", "a")))
        .isEqualTo("6197b7f0d48c6e826098572f84598529ef4c205070ce5b4ba5ed68e7e0c073d9");
  }
}
