package org.lintel.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the folder of uploads and the rows about it together once a night. A file without a row
 * was left by something that was taken back, and goes. A row without a file is marked and told, and
 * nothing is removed: the folder may only be away, and comes back with its disk.
 */
@Component
class StrayFiles implements Tidying {

  private static final Logger log = LoggerFactory.getLogger(StrayFiles.class);

  /** Longer than any work that has written a file and not yet its row. */
  private static final Duration YOUNG = Duration.ofDays(1);

  private static final int AT_ONCE = 1000;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.part)?");

  private final JdbcClient database;
  private final Path directory;
  private final Clock clock;

  StrayFiles(JdbcClient database, LintelHome home, Clock clock) {
    this.database = database;
    this.directory = home.uploads();
    this.clock = clock;
  }

  @Override
  public void tidy() {
    Path folder = directory.resolve(Integer.toString(OrganisationScope.required()));
    var present = new HashSet<UUID>();
    int removed = Files.isDirectory(folder) ? removeStray(folder, present) : 0;
    int missing = mark(present);
    if (removed > 0) {
      log.info("{} stored files that belong to nothing were removed", removed);
    }
    if (missing > 0) {
      log.error("{} stored files are missing in {}", missing, folder);
    }
  }

  private int removeStray(Path folder, Set<UUID> present) {
    Instant before = clock.instant().minus(YOUNG);
    int removed = 0;
    var some = new ArrayList<Path>(AT_ONCE);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        some.add(file);
        if (some.size() == AT_ONCE) {
          removed += removeStray(some, before, present);
          some.clear();
        }
      }
      return removed + removeStray(some, before, present);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int removeStray(List<Path> some, Instant before, Set<UUID> present) throws IOException {
    var named = some.stream().filter(file -> ID.matcher(name(file)).matches()).toList();
    Set<UUID> known = known(named.stream().map(StrayFiles::id).toList());
    int removed = 0;
    for (Path file : named) {
      boolean isWhole = !name(file).endsWith(".part");
      if (isWhole && known.contains(id(file))) {
        present.add(id(file));
      } else if (isOlder(file, before)) {
        OnDisk.remove(file);
        removed++;
      }
    }
    return removed;
  }

  private Set<UUID> known(List<UUID> ids) {
    return new HashSet<>(
        database
            .sql("SELECT id FROM stored_file WHERE id = ANY (:ids::uuid[])")
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }

  /** Gives how many are missing; what is there again is no longer marked. */
  private int mark(Set<UUID> present) {
    Instant now = clock.instant();
    UUID[] ids = present.toArray(UUID[]::new);
    database
        .sql(
            """
            UPDATE stored_file
            SET missing_since = NULL
            WHERE missing_since IS NOT NULL AND id = ANY (:present::uuid[])
            """)
        .param("present", ids)
        .update();
    database
        .sql(
            """
            UPDATE stored_file
            SET missing_since = :now
            WHERE missing_since IS NULL AND stored_at < :before
              AND id NOT IN (SELECT unnest(:present::uuid[]))
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("before", now.minus(YOUNG).atOffset(ZoneOffset.UTC))
        .param("present", ids)
        .update();
    return database
        .sql("SELECT count(*) FROM stored_file WHERE missing_since IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private static UUID id(Path file) {
    return UUID.fromString(name(file).substring(0, 36));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
