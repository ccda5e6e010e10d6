package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder for one test under target, where the build cleans up; the programs are unpacked once for
 * all.
 */
final class TestHome {
  static final Path BUNDLES = Path.of("target", "postgres").toAbsolutePath();

  private Path parent = BUNDLES;

  void create() {
    try {
      Files.createDirectories(BUNDLES);
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
