package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one cluster of a process that runs tests, without fsync: its database is the migrated
 * template. Clusters that killed processes left behind are stopped and removed.
 */
public final class ThrowawayPostgres {
  private static final EmbeddedPostgres POSTGRES = start();

  private ThrowawayPostgres() {}

  /** The migrated database nobody connects to: others are copied from it. */
  public static DatabaseAccess template() {
    return POSTGRES.access();
  }

  /** May create and drop databases. */
  public static Login administrator() {
    return new Cluster(POSTGRES.secret()).administrator();
  }

  private static EmbeddedPostgres start() {
    var clusters = TestHome.BUNDLES.resolve("clusters");
    removeAbandoned(clusters);
    var home = new LintelHome(clusters.resolve(Long.toString(ProcessHandle.current().pid())));
    var postgres = EmbeddedPostgres.start(home, TestHome.BUNDLES, Durability.THROWAWAY, _ -> {});
    new Migrations(postgres.access()).migrate();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, home)));
    return postgres;
  }

  private static void remove(EmbeddedPostgres postgres, LintelHome home) {
    postgres.close();
    PostgresBundle.delete(home.directory());
  }

  private static void removeAbandoned(Path clusters) {
    for (var directory : list(clusters)) {
      if (isOfAnother(directory)) {
        continue;
      }
      var home = new LintelHome(directory);
      try (var lock = HomeLock.tryAcquire(home).orElse(null)) {
        if (lock != null) {
          EmbeddedPostgres.stopAbandoned(home, TestHome.BUNDLES);
          PostgresBundle.delete(directory);
        }
      }
    }
  }

  /** A cluster is called after its process, which may not have locked it yet. */
  private static boolean isOfAnother(Path directory) {
    long process = Long.parseLong(directory.getFileName().toString());
    return process != ProcessHandle.current().pid() && ProcessHandle.of(process).isPresent();
  }

  private static List<Path> list(Path directory) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(directory)) {
        return files.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
