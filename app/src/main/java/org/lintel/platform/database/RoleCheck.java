package org.lintel.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Refuses a server that is too old and roles under which row-level security would protect nobody.
 */
record RoleCheck(DatabaseAccess access) {
  private static final int OLDEST = 180_000;

  /** Names are ordered by it; a server built without ICU has none. */
  private static final String CHINESE = "zh-x-icu";

  void pass() {
    if (access.owner().user().equals(access.application().user())) {
      throw new DatabaseUnavailable("database.role.same", access.owner().user());
    }
    checkOwner();
    checkApplication();
  }

  private void checkOwner() {
    try (var connection = access.owner().connect()) {
      checkServer(connection);
      var role = access.owner().user();
      if (!holds(
          connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = ?", role)) {
        throw new DatabaseUnavailable("database.role.ownerBound", role);
      }
    } catch (SQLException e) {
      throw unreachable(access.owner(), e);
    }
  }

  private void checkApplication() {
    var role = access.application().user();
    try (var connection = access.application().connect()) {
      if (holds(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = ?", role)) {
        throw new DatabaseUnavailable("database.role.superuser", role);
      }
      if (holds(connection, "SELECT rolbypassrls FROM pg_roles WHERE rolname = ?", role)) {
        throw new DatabaseUnavailable("database.role.bypass", role);
      }
      if (holds(connection, OWNS_TABLES, role)) {
        throw new DatabaseUnavailable("database.role.ownsTables", role);
      }
      if (holds(connection, MAY_BECOME_MORE, role)) {
        throw new DatabaseUnavailable("database.role.member", role);
      }
      if (!holds(connection, MAKES_TEMPORARY_TABLES, role)) {
        throw new DatabaseUnavailable(
            "database.role.temporary", role, connection.getCatalog() + "");
      }
    } catch (SQLException e) {
      throw unreachable(access.application(), e);
    }
  }

  private static final String OWNS_TABLES =
      """
      SELECT EXISTS (
        SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE r.rolname = ? AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace::regnamespace::text !~ '^pg_temp')
      """;

  private static final String MAY_BECOME_MORE =
      """
      SELECT EXISTS (
        SELECT FROM pg_roles r
        WHERE pg_has_role(?, r.oid, 'MEMBER')
          AND r.rolname <> current_user
          AND (r.rolsuper OR r.rolbypassrls
            OR EXISTS (
              SELECT FROM pg_class c
              WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace)))
      """;

  /** Imports are gathered in temporary tables. */
  private static final String MAKES_TEMPORARY_TABLES =
      "SELECT has_database_privilege(?, current_database(), 'TEMPORARY')";

  private static void checkServer(Connection connection) throws SQLException {
    if (number(connection, "SELECT current_setting('server_version_num')::int") < OLDEST) {
      throw new DatabaseUnavailable(
          "database.external.old", connection.getMetaData().getDatabaseProductVersion());
    }
    if (number(connection, "SELECT (current_setting('server_encoding') = 'UTF8')::int") == 0) {
      throw new DatabaseUnavailable("database.external.encoding");
    }
    if (number(connection, "SELECT count(*) FROM pg_collation WHERE collname = '" + CHINESE + "'")
        == 0) {
      throw new DatabaseUnavailable("database.external.collation", CHINESE);
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean holds(Connection connection, String query, String role)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, role);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static DatabaseUnavailable unreachable(Login login, SQLException e) {
    return new DatabaseUnavailable(
        e, "database.external.unreachable", login.user(), e.getMessage() + "");
  }
}
