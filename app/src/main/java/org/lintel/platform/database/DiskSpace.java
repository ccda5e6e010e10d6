package org.lintel.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says that a disk is full in one sentence, before work starts where possible. */
final class DiskSpace {
  /**
   * The programs take 60 MB, an empty cluster 40 MB, its first write-ahead log 16 MB; the rest is
   * room to start working.
   */
  static final long NEEDED_FOR_NEW_CLUSTER = 300L << 20;

  private DiskSpace() {}

  static void require(Path directory, long bytes) {
    try {
      long free = Files.getFileStore(directory).getUsableSpace();
      if (free < bytes) {
        throw new DatabaseUnavailable("database.disk.tooSmall", directory, bytes >> 20, free >> 20);
      }
    } catch (IOException e) {
      throw unavailable(e, directory);
    }
  }

  static DatabaseUnavailable unavailable(IOException failure, Path directory) {
    return isFull(failure.getMessage())
        ? new DatabaseUnavailable(failure, "database.disk.full", directory)
        : new DatabaseUnavailable(failure, "database.home.unwritable", directory, failure);
  }

  static boolean isFull(@Nullable String message) {
    return message != null
        && (message.contains("No space left on device") || message.contains("quota exceeded"));
  }
}
