package org.lintel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * What stands in the tables of an installation, past every right of a role: for what a story
 * acknowledges and no page shows whole.
 */
final class StoredRows implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Connection connection;

  private StoredRows(Connection connection) {
    this.connection = connection;
  }

  /** Of the embedded database of a data folder. */
  static StoredRows of(Path home) {
    Properties secret = secret(home);
    try {
      return new StoredRows(
          DriverManager.getConnection(
              address(secret), "postgres", secret.getProperty("administrator", "")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What lets a second application work with the embedded database of the first. */
  static Map<String, String> sharedWith(Path home) {
    Properties secret = secret(home);
    return Map.of(
        "LINTEL_DATABASE_URL",
        "postgresql://127.0.0.1:" + secret.getProperty("port") + "/lintel",
        "LINTEL_DATABASE_USER",
        "lintel_app",
        "LINTEL_DATABASE_PASSWORD",
        secret.getProperty("application", ""),
        "LINTEL_DATABASE_OWNER_USER",
        "lintel_owner",
        "LINTEL_DATABASE_OWNER_PASSWORD",
        secret.getProperty("owner", ""));
  }

  long count(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).getFirst());
  }

  /** The first column of each row. */
  List<String> texts(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Waits until a count is what it should become. */
  void await(String what, long expected, String sql, Object... values) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (count(sql, values) != expected) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + ": " + count(sql, values) + " and not " + expected);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** A task that recurs is due at once, unless it runs already: a story does not wait minutes. */
  void bringForward(String task) {
    try (PreparedStatement statement =
        prepared(
            """
            UPDATE recurring_tasks
            SET execution_time = now(), version = version + 1
            WHERE task_name = ? AND NOT picked
            """,
            task)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String address(Properties secret) {
    return "jdbc:postgresql://127.0.0.1:" + secret.getProperty("port") + "/lintel";
  }

  private static Properties secret(Path home) {
    var secret = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("database.properties"))) {
      secret.load(reader);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
