package org.lintel.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder for one test under target, where the build cleans up; the programs are unpacked once for
 * all.
 */
final class TestHome {
  static final Path BUNDLES = unpackedBundles();

  private Path parent = BUNDLES;

  /** Of the processes that run tests at the same time, one unpacks. */
  private static Path unpackedBundles() {
    var bundles = Path.of("target", "postgres").toAbsolutePath();
    try {
      Files.createDirectories(bundles);
      try (var file = FileChannel.open(bundles.resolve("lock"), CREATE, WRITE);
          var _ = file.lock()) {
        PostgresBundle.unpacked(bundles, _ -> {});
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundles;
  }

  void create() {
    try {
      parent = Files.createTempDirectory(BUNDLES, "home-");
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LintelHome home() {
    return new LintelHome(parent.resolve("lintel"));
  }

  void remove() {
    PostgresBundle.delete(parent);
  }
}
