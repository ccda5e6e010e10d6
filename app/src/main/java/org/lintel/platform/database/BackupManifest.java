package org.lintel.platform.database;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, so that a restore can prove it got all of it. It stands in the file as
 * {@code manifest.json}.
 */
record BackupManifest(
    int format,
    String application,
    Instant createdAt,
    List<String> migrations,
    List<TableContent> tables,
    List<SequenceState> sequences,
    List<StoredEntry> files) {

  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  BackupManifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    files = List.copyOf(files);
  }

  /** The version the schema had: the last migration that was applied. */
  String schemaVersion() {
    return migrations.getLast();
  }

  /**
   * A table's rows: {@code sha256} of the bytes in the file, {@code content} of the rows in
   * whatever order they come.
   */
  record TableContent(String name, List<String> columns, long rows, String sha256, String content) {

    TableContent {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name;
    }
  }

  record SequenceState(String name, long value, boolean called) {}

  /** The key file or an uploaded file, by its path in the installation's folder. */
  record StoredEntry(String path, long bytes, String sha256) {

    String entry() {
      return "files/" + path;
    }
  }
}
