package org.lintel.platform.database;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The one history of the schema, applied by the owner role. */
record Migrations(DatabaseAccess access) {
  private static final String LOCATION = "classpath:db/migration";

  /** To the newest version this program knows. */
  void migrate() {
    migrateTo(MigrationVersion.LATEST);
  }

  void migrateTo(MigrationVersion target) {
    try {
      var flyway = flyway(target);
      refuseNewer(flyway(MigrationVersion.LATEST));
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(e, "database.migration.failed", e.getMessage() + "");
    }
  }

  /** The version the data have now; none before the first migration. */
  Optional<MigrationVersion> current() {
    var current = flyway(MigrationVersion.LATEST).info().current();
    return Optional.ofNullable(current).map(MigrationInfo::getVersion);
  }

  /** Whether this program knows a schema version. */
  boolean knows(MigrationVersion version) {
    return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
        .anyMatch(info -> info.getState().isResolved() && version.equals(info.getVersion()));
  }

  private static void refuseNewer(Flyway flyway) {
    for (var info : flyway.info().all()) {
      if (info.getState().isApplied() && !info.getState().isResolved()) {
        throw new DatabaseUnavailable(
            "database.migration.newer", String.valueOf(info.getVersion()), info.getDescription());
      }
    }
  }

  private Flyway flyway(MigrationVersion target) {
    var owner = access.owner();
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations(LOCATION)
        .defaultSchema("public")
        .target(target)
        .placeholders(Map.of("application", access.application().user()))
        .validateMigrationNaming(true)
        .load();
  }
}
