package org.lintel.platform.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintel.platform.database.BackupManifest.StoredEntry;
import org.lintel.platform.database.BackupManifest.TableContent;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file with everything an installation must not lose: every table as of one moment, the key
 * file, the uploaded files. It works while Lintel runs. Whoever holds the file can read all
 * personal data, so only its owner may read it.
 */
public final class Backup {
  private final LintelHome home;
  private final DatabaseAccess access;
  private final Clock clock;

  public Backup(LintelHome home, DatabaseAccess access, Clock clock) {
    this.home = home;
    this.access = access;
    this.clock = clock;
  }

  /** Writes beside the target first: a backup that was cut short never carries its name. */
  public void write(Path target) {
    var part = target.resolveSibling(target.getFileName() + ".part");
    if (Files.exists(target)) {
      throw new DatabaseUnavailable("database.backup.exists", target);
    }
    var folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DatabaseUnavailable("database.backup.noFolder", String.valueOf(folder));
    }
    try {
      try (var file = new ZipOutputStream(new BufferedOutputStream(create(part), 1 << 16))) {
        file.setComment(BackupSeal.ROOM);
        writeAll(file);
      }
      BackupSeal.set(part);
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AccessDeniedException e) {
      throw failed(part, new DatabaseUnavailable(e, "database.backup.noRight", folder));
    } catch (IOException e) {
      throw failed(part, DiskSpace.unavailable(e, target));
    } catch (SQLException e) {
      throw failed(part, new DatabaseUnavailable(e, "database.backup.failed", e));
    }
  }

  private static OutputStream create(Path part) throws IOException {
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.newOutputStream(part);
  }

  private static DatabaseUnavailable failed(Path part, DatabaseUnavailable reason) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
    return reason;
  }

  private void writeAll(ZipOutputStream file) throws IOException, SQLException {
    try (var connection = access.owner().connect()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      var copy = new TableCopy(connection);
      copy.settle();
      var tables = writeTables(copy, file);
      var manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              version(),
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              Migrations.applied(connection),
              tables,
              copy.sequences(),
              writeFiles(file));
      connection.rollback();
      file.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
      file.write(JsonMapper.shared().writeValueAsBytes(manifest));
      file.closeEntry();
    }
  }

  private static List<TableContent> writeTables(TableCopy copy, ZipOutputStream file)
      throws IOException, SQLException {
    var contents = new ArrayList<TableContent>();
    for (var table : copy.tables()) {
      file.putNextEntry(new ZipEntry("tables/" + table.name()));
      contents.add(copy.out(table, file));
      file.closeEntry();
    }
    return contents;
  }

  private List<StoredEntry> writeFiles(ZipOutputStream file) throws IOException {
    var stored = new ArrayList<StoredEntry>();
    for (var path : files()) {
      writeFile(path, file).ifPresent(stored::add);
    }
    return stored;
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    if (Files.exists(home.key())) {
      files.add(home.key());
    }
    if (Files.isDirectory(home.uploads())) {
      try (Stream<Path> uploads = Files.walk(home.uploads())) {
        uploads.filter(Backup::isKept).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isKept(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !file.toString().endsWith(".part");
  }

  /** A file that was deleted since the folder was read is not part of the backup. */
  private Optional<StoredEntry> writeFile(Path path, ZipOutputStream file) throws IOException {
    var name = home.directory().relativize(path).toString();
    try (var content = Files.newInputStream(path)) {
      file.putNextEntry(new ZipEntry("files/" + name));
      @SuppressWarnings("resource") // the entry ends here, the file goes on
      var digesting = new DigestOutputStream(file, Checksum.sha256());
      long bytes = content.transferTo(digesting);
      file.closeEntry();
      var sha256 = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
      return Optional.of(new StoredEntry(name, bytes, sha256));
    } catch (NoSuchFileException deleted) {
      return Optional.empty();
    }
  }

  static String version() {
    return Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
