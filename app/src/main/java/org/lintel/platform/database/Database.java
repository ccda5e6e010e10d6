package org.lintel.platform.database;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The database of an installation, embedded or external: reachable, its roles checked, its schema
 * up to date.
 */
public final class Database implements AutoCloseable {
  private final DatabaseAccess access;
  private final Optional<EmbeddedPostgres> embedded;

  private Database(DatabaseAccess access, Optional<EmbeddedPostgres> embedded) {
    this.access = access;
    this.embedded = embedded;
  }

  /** Throws {@link DatabaseUnavailable} with one sentence when it cannot be used. */
  public static Database open(DatabaseSettings settings, Consumer<StartStep> progress) {
    settings.home().create();
    if (Files.exists(settings.home().directory().resolve(Restore.UNFINISHED))) {
      throw new DatabaseUnavailable("database.home.restoring", settings.home().directory());
    }
    if (settings.external().isPresent()) {
      return prepared(new Database(settings.external().get(), Optional.empty()), progress);
    }
    var embedded = EmbeddedPostgres.start(settings.home(), progress);
    return prepared(new Database(embedded.access(), Optional.of(embedded)), progress);
  }

  private static Database prepared(Database database, Consumer<StartStep> progress) {
    try {
      new RoleCheck(database.access).pass();
      progress.accept(StartStep.MIGRATING);
      new Migrations(database.access).migrate();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  public DatabaseAccess access() {
    return access;
  }

  /** Stops an embedded server; every connection must be closed before. */
  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
