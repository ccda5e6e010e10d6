package org.lintel.platform.database;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.lintel.platform.secret.KeyFile;

/**
 * Opens the key file that belongs to the data: made with the first start, refused when it is
 * damaged, missing or another one, because then no phone and no e-mail address could be read any
 * more.
 */
record InstallationKey(LintelHome home, DatabaseAccess access) {
  private static final String SETTING = "key.fingerprint";

  KeyFile open() {
    try (var connection = access.owner().connect()) {
      var known = fingerprint(connection);
      if (!Files.exists(home.key())) {
        return create(connection, known);
      }
      var key = KeyFile.read(home.key());
      if (known.isEmpty()) {
        remember(connection, key);
      } else if (!known.equals(key.fingerprint())) {
        throw new DatabaseUnavailable("database.key.other", home.key());
      }
      return key;
    } catch (KeyFile.Damaged e) {
      throw new DatabaseUnavailable(e, "database.key.damaged", home.key());
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, "database.prepare.failed", e);
    }
  }

  private KeyFile create(Connection connection, String known) throws SQLException {
    if (!known.isEmpty()) {
      throw new DatabaseUnavailable("database.key.missing", home.key());
    }
    var key = KeyFile.create(home.key());
    remember(connection, key);
    return key;
  }

  private static String fingerprint(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT value FROM installation_setting WHERE name = ?")) {
      statement.setString(1, SETTING);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private static void remember(Connection connection, KeyFile key) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            INSERT INTO installation_setting (name, value, changed_at)
            VALUES (?, ?, now())
            """)) {
      statement.setString(1, SETTING);
      statement.setString(2, key.fingerprint());
      statement.execute();
    }
  }
}
