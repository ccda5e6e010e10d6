package org.lintel.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar of this platform. */
record PostgresBundle(Path directory) {
  static final String VERSION = "18.6";
  static final String MAJOR_VERSION = "18";

  static PostgresBundle unpacked(Path parent, Consumer<StartStep> progress) {
    var directory = parent.resolve("postgres-" + VERSION);
    if (!Files.isDirectory(directory)) {
      progress.accept(StartStep.UNPACKING);
      unpack(parent, directory);
    }
    return new PostgresBundle(directory);
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /** Into a folder beside it, then renamed: a killed start leaves no half bundle. */
  private static void unpack(Path parent, Path directory) {
    try (var archive = open()) {
      var part = Files.createTempDirectory(parent, directory.getFileName() + ".part-");
      try (var entries = new TarArchiveInputStream(new XZInputStream(archive))) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
          write(entry, entries, part);
        }
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(part);
      }
    } catch (IOException e) {
      throw DiskSpace.unavailable(e, parent);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("Entry " + entry.getName() + " points outside the bundle");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    var permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
  }

  private static InputStream open() {
    var name = "postgres-" + system() + "-" + architecture() + ".txz";
    var archive = PostgresBundle.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new DatabaseUnavailable("database.platform.unsupported", system(), architecture());
    }
    return new BufferedInputStream(archive, 1 << 16);
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String architecture() {
    var name = System.getProperty("os.arch", "");
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
