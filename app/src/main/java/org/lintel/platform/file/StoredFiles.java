package org.lintel.platform.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.FileCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The stored files of the current organisation. They lie encrypted with the key file; whoever reads
 * one works on a copy that is gone afterwards.
 */
@Component
public class StoredFiles {

  private static final int MAX_NAME = 200;

  /** Copies that the running work has opened: work within it does not open them again. */
  private static final ScopedValue<Map<UUID, Path>> OPENED = ScopedValue.newInstance();

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final Clock clock;
  private final FileCipher cipher;
  private final Path directory;
  private final ClearFolder clear;

  StoredFiles(
      JdbcClient database,
      Identifiers identifiers,
      Clock clock,
      FileCipher cipher,
      LintelHome home,
      ClearFolder clear) {
    this.database = database;
    this.identifiers = identifiers;
    this.clock = clock;
    this.cipher = cipher;
    this.directory = home.uploads();
    this.clear = clear;
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
      long bytes;
      try (var digesting = new DigestInputStream(content, digest);
          var sealed = new BufferedOutputStream(Files.newOutputStream(part))) {
        bytes = cipher.seal(id, digesting, sealed);
      }
      OnDisk.settle(part, target);
      var stored = new StoredFile(id, bare(name), bytes);
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
   * Reads the content: the path leads to a copy in clear that is removed when the reading is done.
   */
  public <T> T read(UUID id, Function<Path, T> reading) {
    Map<UUID, Path> before = OPENED.isBound() ? OPENED.get() : Map.of();
    Path known = before.get(id);
    if (known != null) {
      return reading.apply(known);
    }
    Path copy = opened(id);
    try {
      var now = new HashMap<>(before);
      now.put(id, copy);
      return ScopedValue.where(OPENED, Map.copyOf(now)).call(() -> reading.apply(copy));
    } finally {
      OnDisk.remove(copy);
    }
  }

  private Path opened(UUID id) {
    Path sealed = content(id);
    try {
      Path copy = Files.createTempFile(clear.path(), "file", "");
      try (var in = new BufferedInputStream(Files.newInputStream(sealed));
          var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
        cipher.open(id, in, out);
      } catch (IOException | RuntimeException e) {
        OnDisk.remove(copy);
        throw e;
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it lies. Row-level security has decided that the file is this organisation's. */
  private Path content(UUID id) {
    int organisation =
        database
            .sql("SELECT organisation_id FROM stored_file WHERE id = :id")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> new NotFound("file " + id));
    return path(organisation, id);
  }

  /** The whole content of a small file; empty when there is no such file, or it is missing. */
  Optional<byte[]> bytes(UUID id) {
    return find(id).flatMap(file -> bytes(file, content(id)));
  }

  private Optional<byte[]> bytes(StoredFile file, Path sealed) {
    var plain = new ByteArrayOutputStream((int) file.bytes());
    try (var in = new BufferedInputStream(Files.newInputStream(sealed))) {
      cipher.open(file.id(), in, plain);
      return Optional.of(plain.toByteArray());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes rows now, and contents when that is committed: nothing is lost that comes back. */
  void deleteWithTransaction(Collection<UUID> ids) {
    List<Path> contents = ids.stream().map(this::content).toList();
    database
        .sql("DELETE FROM stored_file WHERE id = ANY (:ids::uuid[])")
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            contents.forEach(OnDisk::remove);
          }
        });
  }

  /** Removes content and row. */
  public void delete(UUID id) {
    OnDisk.remove(content(id));
    database.sql("DELETE FROM stored_file WHERE id = :id").param("id", id).update();
  }

  /** Removes the content of all files of the current organisation; their rows go with it. */
  public void deleteAll() {
    OnDisk.removeAll(directory.resolve(Integer.toString(OrganisationScope.required())));
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
