package org.lintel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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

  /** The versions the data went through, the newest last. */
  static List<String> applied(Connection connection) throws SQLException {
    var versions = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT version
                FROM flyway_schema_history
                WHERE success AND version IS NOT NULL
                ORDER BY installed_rank
                """)) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }

  /** The versions this program can bring a database to. */
  static Set<String> known() {
    try {
      var scripts = new PathMatchingResourcePatternResolver().getResources(LOCATION + "/V*__*.sql");
      return Arrays.stream(scripts)
          .map(script -> String.valueOf(script.getFilename()))
          .map(name -> name.substring(1, name.indexOf("__")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (var info : flyway.info().all()) {
      if (info.getState().isApplied() && !info.getState().isResolved()) {
        throw new DatabaseUnavailable(
            "database.migration.newer", String.valueOf(info.getVersion()), info.getDescription());
      }
    }
  }

  /** Empties a database that a failed restore filled; it held nothing before. */
  void clean() {
    var owner = access.owner();
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .defaultSchema("public")
        .cleanDisabled(false)
        .load()
        .clean();
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
