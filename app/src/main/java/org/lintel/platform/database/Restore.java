package org.lintel.platform.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lintel.platform.secret.SecretFile;

/**
 * Brings a backup back into an empty folder, and an empty database when it is an external one: the
 * whole backup or nothing. The data load into the schema they were taken from, are counted and
 * summed again, and then go through the newer migrations.
 */
public final class Restore {
  /** Only a restore that was cut short leaves this folder; a start refuses to work beside it. */
  static final String UNFINISHED = "restoring";

  private static final Set<String> NOTHING = Set.of("lock", UNFINISHED);

  private final DatabaseSettings settings;
  private final Consumer<StartStep> progress;

  public Restore(DatabaseSettings settings, Consumer<StartStep> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  public void from(Path path) {
    try (var backup = BackupFile.open(path)) {
      settings.home().create();
      try (var _ = HomeLock.acquire(settings.home())) {
        discardUnfinished();
        refuseUsedFolder();
        restore(backup);
      }
    } catch (IOException e) {
      throw DiskSpace.unavailable(e, settings.home().directory());
    }
  }

  private void restore(BackupFile backup) throws IOException {
    var unfinished = new LintelHome(settings.home().directory().resolve(UNFINISHED));
    try {
      unfinished.create();
      writeFiles(backup, unfinished);
      if (settings.external().isPresent()) {
        new TableRestore(settings.external().get(), unfinished, progress).intoExternal(backup);
      } else {
        try (var postgres = EmbeddedPostgres.start(unfinished, progress).stoppedAtExit()) {
          new TableRestore(postgres.access(), unfinished, progress).into(backup);
        }
      }
      moveUp(unfinished);
    } catch (IOException | RuntimeException e) {
      discardUnfinished();
      throw e;
    }
  }

  private static void writeFiles(BackupFile backup, LintelHome target) throws IOException {
    for (var stored : backup.manifest().files()) {
      var path = target.directory().resolve(stored.path()).normalize();
      if (!path.startsWith(target.uploads()) && !path.equals(target.key())) {
        throw new DatabaseUnavailable("database.restore.altered", path, stored.entry());
      }
      try (var content = backup.content(stored.entry())) {
        if (path.equals(target.key())) {
          SecretFile.write(path, content.readAllBytes());
        } else {
          Files.createDirectories(requireNonNull(path.getParent()));
          Files.copy(content, path);
        }
      }
    }
  }

  /** The database last: until it is there, the folder counts as unfinished. */
  private void moveUp(LintelHome from) throws IOException {
    for (var path : inside(from.directory())) {
      if (!path.equals(from.database()) && !path.equals(from.lock())) {
        move(path);
      }
    }
    if (Files.exists(from.database())) {
      move(from.database());
    }
    PostgresBundle.delete(from.directory());
  }

  private void move(Path path) throws IOException {
    var target = settings.home().directory().resolve(String.valueOf(path.getFileName()));
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * A folder with an unfinished restore was empty before it, so everything in it belongs to that
   * restore.
   */
  private void discardUnfinished() throws IOException {
    var home = settings.home();
    var unfinished = new LintelHome(home.directory().resolve(UNFINISHED));
    if (!Files.exists(unfinished.directory())) {
      return;
    }
    if (Files.exists(unfinished.database())) {
      EmbeddedPostgres.stopAbandoned(unfinished, unfinished.directory());
    }
    for (var path : inside(home.directory())) {
      if (!path.equals(home.lock())) {
        PostgresBundle.delete(path);
      }
    }
  }

  private void refuseUsedFolder() throws IOException {
    for (var path : inside(settings.home().directory())) {
      if (!NOTHING.contains(String.valueOf(path.getFileName()))) {
        throw new DatabaseUnavailable(
            "database.restore.notEmpty",
            settings.home().directory(),
            String.valueOf(path.getFileName()));
      }
    }
  }

  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.toList();
    }
  }
}
