package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;
import org.lintel.platform.secret.KeyFile;

class InstallationKeyTests {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;

  @BeforeEach
  void noKeyIsKnown() {
    database.ownerJdbc().sql("DELETE FROM installation_setting").update();
  }

  @Test
  void theFirstStartMakesAKeyAndTheNextReadsIt() {
    var made = open(folder).fingerprint();

    assertThat(open(folder).fingerprint()).isEqualTo(made);
  }

  @Test
  void aMissingKeyIsNotReplaced() throws IOException {
    open(folder);
    Files.delete(folder.resolve("key"));

    assertRefused("database.key.missing");
    assertThat(folder.resolve("key")).doesNotExist();
  }

  @Test
  void aKeyOfAnotherInstallationIsRefused() {
    open(folder);
    KeyFile.create(folder.resolve("key"));

    assertRefused("database.key.other");
  }

  @Test
  void aDamagedKeyIsNamed() throws IOException {
    open(folder);
    Files.writeString(folder.resolve("key"), "lintel-key-1 rubbish");

    assertRefused("database.key.damaged");
  }

  private void assertRefused(String key) {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class, refused -> assertThat(refused.key()).isEqualTo(key))
        .hasMessageContaining(folder.resolve("key").toString());
  }

  private static KeyFile open(Path folder) {
    return new InstallationKey(new LintelHome(folder), database.access()).open();
  }
}
