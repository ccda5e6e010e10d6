package org.lintel.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.lintel.platform.database.BackupManifest.TableContent;
import org.lintel.platform.database.TableCopy.Table;

/** Loads the tables of a backup into an empty database and proves that all rows arrived. */
record TableRestore(DatabaseAccess access, LintelHome home, Consumer<StartStep> progress) {

  /** An external database stays as empty as it was when anything goes wrong. */
  void intoExternal(BackupFile backup) throws IOException {
    new RoleCheck(access).pass();
    refuseUsedDatabase();
    try {
      into(backup);
    } catch (IOException | RuntimeException e) {
      new Migrations(access).clean();
      throw e;
    }
  }

  void into(BackupFile backup) throws IOException {
    var manifest = backup.manifest();
    var migrations = new Migrations(access);
    progress.accept(StartStep.RESTORING);
    migrations.migrateTo(MigrationVersion.fromVersion(manifest.schemaVersion()));
    try (var connection = access.owner().connect()) {
      if (!Migrations.applied(connection).equals(manifest.migrations())) {
        throw new DatabaseUnavailable(
            "database.restore.otherHistory", manifest.application(), manifest.schemaVersion());
      }
      connection.setAutoCommit(false);
      load(connection, backup);
      connection.commit();
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, "database.restore.failed", e);
    }
    progress.accept(StartStep.MIGRATING);
    migrations.migrate();
    new InstallationKey(home, access).open();
  }

  private static void load(Connection connection, BackupFile backup)
      throws SQLException, IOException {
    var manifest = backup.manifest();
    var copy = new TableCopy(connection);
    copy.settle();
    copy.empty(copy.tables());
    for (var table : new TableOrder(connection).of(manifest.tables())) {
      try (var content = backup.content(table.entry())) {
        copy.in(new Table(table.name(), table.columns()), content);
      }
    }
    for (var sequence : manifest.sequences()) {
      copy.continueFrom(sequence);
    }
    prove(copy, manifest.tables());
  }

  private static void prove(TableCopy copy, List<TableContent> expected)
      throws SQLException, IOException {
    for (var table : expected) {
      var loaded =
          copy.out(new Table(table.name(), table.columns()), OutputStream.nullOutputStream());
      if (loaded.rows() != table.rows() || !loaded.content().equals(table.content())) {
        throw new DatabaseUnavailable(
            "database.restore.differs", table.name(), table.rows(), loaded.rows());
      }
    }
  }

  private void refuseUsedDatabase() {
    try (var connection = access.owner().connect()) {
      if (!new TableCopy(connection).tables().isEmpty()) {
        throw new DatabaseUnavailable("database.restore.usedDatabase");
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, "database.restore.failed", e);
    }
  }
}
