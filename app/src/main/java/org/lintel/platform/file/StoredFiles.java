package org.lintel.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The stored files of the current organisation. */
@Component
public class StoredFiles {

  private static final int MAX_NAME = 200;

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final Path directory;

  StoredFiles(JdbcClient database, Identifiers identifiers, Clock clock, LintelHome home) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.directory = home.uploads();
  }

  /** What is known of a stored file. */
  public record StoredFile(UUID id, String name, long bytes) {}

  /** Keeps the content whole or not at all; the name is what people called it, never a path. */
  public StoredFile save(Viewer viewer, String name, InputStream content) {
    return save(viewer.organisation(), viewer.id(), name, content);
  }

  /** The same for a job, which knows only who asked for it. */
  public StoredFile save(int organisation, UUID by, String name, InputStream content) {
    UUID id = identifiers.next();
    MessageDigest digest = sha256();
    try {
      Path target = path(organisation, id);
      Files.createDirectories(target.getParent());
      Path part = target.resolveSibling(id + ".part");
      try (var digesting = new DigestInputStream(content, digest)) {
        Files.copy(digesting, part);
      }
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      var stored = new StoredFile(id, bare(name), Files.size(target));
      insert(organisation, by, stored, digest.digest());
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<StoredFile> find(UUID id) {
    return database
        .sql("SELECT id, name, bytes FROM stored_file WHERE id = :id")
        .param("id", id)
        .query(StoredFile.class)
        .optional();
  }

  /**
   * Where the content lies. Row-level security has decided that the file is this organisation's.
   */
  public Path content(UUID id) {
    int organisation =
        database
            .sql("SELECT organisation_id FROM stored_file WHERE id = :id")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> new NotFound("file " + id));
    return path(organisation, id);
  }

  /** Removes content and row. */
  public void delete(UUID id) {
    try {
      Files.deleteIfExists(content(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database.sql("DELETE FROM stored_file WHERE id = :id").param("id", id).update();
  }

  /** Removes the content of all files of the current organisation; their rows go with it. */
  public void deleteAll() {
    Path all = directory.resolve(Integer.toString(OrganisationScope.required()));
    try {
      FileSystemUtils.deleteRecursively(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(int organisation, UUID by, StoredFile stored, byte[] sha256) {
    database
        .sql(
            """
            INSERT INTO stored_file (id, organisation_id, name, bytes, sha256, stored_at, stored_by)
            VALUES (:id, :organisation, :name, :bytes, :sha256, :now, :by)
            """)
        .param("id", stored.id())
        .param("organisation", organisation)
        .param("name", stored.name())
        .param("bytes", stored.bytes())
        .param("sha256", sha256)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  private Path path(int organisation, UUID id) {
    return directory.resolve(Integer.toString(organisation)).resolve(id.toString());
  }

  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String printable = last.replaceAll("\\p{Cntrl}", "");
    String kept = printable.isBlank() ? "file" : printable;
    return kept.length() <= MAX_NAME ? kept : kept.substring(kept.length() - MAX_NAME);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
