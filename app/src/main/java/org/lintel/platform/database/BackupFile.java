package org.lintel.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that was read to its end and is exactly what was written; anything else is refused
 * before work starts.
 */
final class BackupFile implements AutoCloseable {
  private final Path path;
  private final ZipFile file;
  private final BackupManifest manifest;

  private BackupFile(Path path, ZipFile file, BackupManifest manifest) {
    this.path = path;
    this.file = file;
    this.manifest = manifest;
  }

  static BackupFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new DatabaseUnavailable("database.restore.noFile", path);
    }
    try {
      var file = new ZipFile(path.toFile());
      try {
        var backup = new BackupFile(path, file, manifest(path, file));
        backup.verify();
        return backup;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(e, "database.restore.unreadable", path);
    }
  }

  private static BackupManifest manifest(Path path, ZipFile file) throws IOException {
    var entry = file.getEntry(BackupManifest.ENTRY);
    if (entry == null) {
      throw new DatabaseUnavailable("database.restore.foreign", path);
    }
    try (var content = file.getInputStream(entry)) {
      var bytes = content.readAllBytes();
      refuseAltered(path, entry, bytes);
      var json = JsonMapper.shared();
      var tree = json.readTree(bytes);
      int format = tree.path("format").asInt(0);
      if (format != BackupManifest.FORMAT) {
        throw new DatabaseUnavailable(
            "database.restore.format", path, format, BackupManifest.FORMAT);
      }
      return json.treeToValue(tree, BackupManifest.class);
    } catch (JacksonException | NullPointerException e) {
      throw new DatabaseUnavailable(e, "database.restore.foreign", path);
    }
  }

  /** Reading an entry does not compare its checksum, and nothing else covers this one. */
  private static void refuseAltered(Path path, ZipEntry entry, byte[] content) {
    var checksum = new CRC32();
    checksum.update(content);
    if (checksum.getValue() != entry.getCrc()) {
      throw new DatabaseUnavailable("database.restore.altered", path, entry.getName());
    }
  }

  private void verify() throws IOException {
    var expected = new HashSet<String>();
    expected.add(BackupManifest.ENTRY);
    for (var table : manifest.tables()) {
      verify(table.entry(), table.sha256());
      expected.add(table.entry());
    }
    for (var stored : manifest.files()) {
      verify(stored.entry(), stored.sha256());
      expected.add(stored.entry());
    }
    for (var entry : file.stream().map(ZipEntry::getName).toList()) {
      if (!expected.contains(entry)) {
        throw altered(entry);
      }
    }
    if (!BackupSeal.holds(path)) {
      throw altered("SHA-256");
    }
    if (!Migrations.known().containsAll(manifest.migrations())) {
      throw new DatabaseUnavailable(
          "database.restore.newer", path, manifest.application(), manifest.schemaVersion());
    }
  }

  private void verify(String name, String sha256) throws IOException {
    var entry = file.getEntry(name);
    if (entry == null) {
      throw altered(name);
    }
    try (var content = file.getInputStream(entry)) {
      if (!Checksum.of(content).equals(sha256)) {
        throw altered(name);
      }
    }
  }

  private DatabaseUnavailable altered(String entry) {
    return new DatabaseUnavailable("database.restore.altered", path, entry);
  }

  BackupManifest manifest() {
    return manifest;
  }

  InputStream content(String name) throws IOException {
    var entry = file.getEntry(name);
    if (entry == null) {
      throw altered(name);
    }
    return file.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
