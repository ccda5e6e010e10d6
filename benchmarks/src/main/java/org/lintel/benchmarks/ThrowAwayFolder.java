package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder that disappears with everything in it. Others may pass through it, because the
 * database runs as another user when the benchmark runs as root.
 */
final class ThrowAwayFolder implements AutoCloseable {

  private final Path path;

  private ThrowAwayFolder(Path path) {
    this.path = path;
  }

  static ThrowAwayFolder make() throws IOException {
    Path made = Files.createTempDirectory("lintel-bench-");
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
    var folder = new ThrowAwayFolder(made);
    AtExit.close(folder);
    return folder;
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      Files.walkFileTree(path, new Deleting());
    }
    AtExit.forget(this);
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (Files.exists(file)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
