package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;

class DamagedBackupTests {
  private static final long SEED = 20260714;

  @RegisterExtension static final TestDatabase source = new TestDatabase();
  @TempDir static Path folder;

  private static Path whole = Path.of("whole.zip");
  private Path file = whole;

  @BeforeAll
  static void backup() {
    SampleData.insert(source.ownerJdbc());
    whole = folder.resolve("whole.zip");
    new Backup(new LintelHome(folder.resolve("source")), source.access(), Clock.systemUTC())
        .write(whole);
  }

  @BeforeEach
  void copy() {
    file = folder.resolve("backup.zip");
  }

  @Test
  void aTruncatedBackupIsRefused() throws IOException {
    var bytes = Files.readAllBytes(whole);

    for (int tenth = 0; tenth < 10; tenth++) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length * tenth / 10));
      assertRefused("database.restore.unreadable");
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertRefused("database.restore.unreadable");
  }

  @Test
  void aBackupWithOneAlteredBitAnywhereIsRefused() throws IOException {
    var random = new Random(SEED);
    var bytes = Files.readAllBytes(whole);

    for (int round = 0; round < 300; round++) {
      var altered = bytes.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, altered);
      assertThatThrownBy(() -> BackupFile.open(file))
          .as("seed %d round %d", SEED, round)
          .isInstanceOf(DatabaseUnavailable.class);
    }
  }

  @Test
  void anEntryThatWasReplacedAddedOrTakenAwayIsNamed() throws IOException {
    rewrite(Map.of("tables/organisation", "1\tForged\n"));
    assertRefused("database.restore.altered", "tables/organisation");
    rewrite(Map.of("files/uploads/added", "x"));
    assertRefused("database.restore.altered", "files/uploads/added");
    rewrite(Map.of("tables/organisation", ""));
    assertRefused("database.restore.altered", "tables/organisation");
  }

  @Test
  void whatIsNoBackupIsRefused() throws IOException {
    Files.writeString(file, "姓名,电话\n");
    assertRefused("database.restore.unreadable");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("notes.txt"));
    }
    assertRefused("database.restore.foreign");
    rewrite(Map.of("manifest.json", "{\"format\": 1}"));
    assertRefused("database.restore.foreign");
    rewrite(Map.of("manifest.json", "not json"));
    assertRefused("database.restore.foreign");
    Files.delete(file);
    assertRefused("database.restore.noFile");
  }

  @Test
  void aBackupOfANewerLintelIsRefused() throws IOException {
    rewrite(Map.of("manifest.json", text("manifest.json").replace("\"format\":1", "\"format\":2")));
    assertRefused("database.restore.format", "2");
    rewrite(
        Map.of(
            "manifest.json",
            text("manifest.json").replace("\"migrations\":[", "\"migrations\":[\"9000\",")));
    assertRefused("database.restore.newer");
  }

  private void assertRefused(String key) {
    assertRefused(key, "");
  }

  private void assertRefused(String key, String named) {
    var home = new LintelHome(folder.resolve("target"));
    var defaults = DatabaseSettings.read(_ -> null);
    var settings =
        new DatabaseSettings(
            home, Optional.empty(), defaults.connections(), defaults.connectionWait());

    assertThatThrownBy(() -> new Restore(settings, _ -> {}).from(file))
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class, refused -> assertThat(refused.key()).isEqualTo(key))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(named));
    assertThat(home.directory()).doesNotExist();
  }

  /**
   * The whole backup with some entries replaced, added, or, when the new text is empty, left out.
   */
  private void rewrite(Map<String, String> changes) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(whole.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var content = zip.getInputStream(entry)) {
          entries.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    changes.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setComment(BackupSeal.ROOM);
      for (var entry : entries.entrySet()) {
        if (!"".equals(changes.get(entry.getKey()))) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
        }
      }
    }
    BackupSeal.set(file);
  }

  private static String text(String name) throws IOException {
    try (var zip = new ZipFile(whole.toFile());
        var content = zip.getInputStream(zip.getEntry(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
