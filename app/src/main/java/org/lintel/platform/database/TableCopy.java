package org.lintel.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.platform.database.BackupManifest.SequenceState;
import org.lintel.platform.database.BackupManifest.TableContent;
import org.postgresql.PGConnection;

/**
 * Reads and writes whole tables as the owner. Values are written in one form whatever the session's
 * settings, so that the same rows have the same checksum everywhere.
 */
record TableCopy(Connection connection) {

  record Table(String name, List<String> columns) {}

  /**
   * A policy that hid rows from this role would make the statement fail instead of copying less.
   */
  void settle() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          SET LOCAL row_security = off;
          SET LOCAL TimeZone = 'UTC';
          SET LOCAL DateStyle = 'ISO, YMD';
          SET LOCAL IntervalStyle = 'iso_8601';
          SET LOCAL bytea_output = 'hex';
          SET LOCAL extra_float_digits = 1
          """);
    }
  }

  /**
   * Every table with the columns that are stored; the history of migrations is made by migrating.
   */
  List<Table> tables() throws SQLException {
    var query =
        """
        SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relnamespace = 'public'::regnamespace
          AND c.relkind IN ('r', 'p')
          AND NOT c.relispartition
          AND c.relname <> 'flyway_schema_history'
        GROUP BY c.relname
        ORDER BY c.relname
        """;
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
      }
    }
    return tables;
  }

  TableContent out(Table table, OutputStream target) throws SQLException, IOException {
    var checksum = new Checksum();
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "COPY (SELECT %s FROM %s) TO STDOUT".formatted(list(table), quote(table.name())));
    for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      checksum.row(row);
      target.write(row);
    }
    return new TableContent(
        table.name(), table.columns(), checksum.rows(), checksum.inOrder(), checksum.ofRows());
  }

  void in(Table table, InputStream content) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY %s (%s) FROM STDIN".formatted(quote(table.name()), list(table)), content);
  }

  /** Removes what migrations wrote, all tables at once because they refer to one another. */
  void empty(List<Table> tables) throws SQLException {
    var names = tables.stream().map(table -> quote(table.name())).collect(Collectors.joining(", "));
    try (var statement = connection.createStatement()) {
      statement.execute("TRUNCATE " + names);
    }
  }

  List<SequenceState> sequences() throws SQLException {
    var states = new ArrayList<SequenceState>();
    for (var name : sequenceNames()) {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("SELECT last_value, is_called FROM " + quote(name))) {
        row.next();
        states.add(new SequenceState(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return states;
  }

  private List<String> sequenceNames() throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  void continueFrom(SequenceState state) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
      statement.setString(1, quote(state.name()));
      statement.setLong(2, state.value());
      statement.setBoolean(3, state.called());
      statement.execute();
    }
  }

  private static String list(Table table) {
    return table.columns().stream().map(TableCopy::quote).collect(Collectors.joining(", "));
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
