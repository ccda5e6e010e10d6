package org.lintel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The roles and the database inside a cluster, made once; and whether a running server is the one
 * of our data.
 */
record Cluster(ServerSecret secret) {
  static final String DATABASE = "lintel";
  static final String OWNER = "lintel_owner";
  static final String APPLICATION = "lintel_app";

  DatabaseAccess access() {
    return new DatabaseAccess(
        new Login(url(DATABASE), OWNER, secret.owner()),
        new Login(url(DATABASE), APPLICATION, secret.application()));
  }

  Login administrator() {
    return new Login(url("postgres"), "postgres", secret.administrator());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5".formatted(secret.port(), database);
  }

  void prepare() {
    try (var connection = administrator().connect()) {
      if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", OWNER)) {
        execute(connection, role(OWNER, "BYPASSRLS", secret.owner()));
      }
      if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", APPLICATION)) {
        execute(connection, role(APPLICATION, "NOBYPASSRLS", secret.application()));
      }
      if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
        execute(connection, "CREATE DATABASE lintel OWNER lintel_owner TEMPLATE template0");
      }
      execute(connection, "REVOKE ALL ON DATABASE lintel FROM PUBLIC");
      execute(connection, "GRANT CONNECT, TEMPORARY ON DATABASE lintel TO lintel_app");
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, "database.prepare.failed", e);
    }
  }

  private static String role(String name, String bypass, String password) {
    return "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE %s PASSWORD '%s'"
        .formatted(name, bypass, password);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
