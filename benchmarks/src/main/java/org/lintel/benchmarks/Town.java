package org.lintel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Communities and households to measure with. Communities are made through the product's own page;
 * households in bulk, straight into the tables, because a benchmark needs hundreds of thousands of
 * them within seconds.
 */
final class Town implements AutoCloseable {

  static final int COMMUNITIES = 24;

  private final Path root;
  private final Connection database;

  private Town(Path root, Connection database) {
    this.root = root;
    this.database = database;
  }

  static Town build(Path root, Installation installation, Staff staff)
      throws IOException, InterruptedException, SQLException {
    var town = new Town(root, installation.administrator().connect());
    String group =
        town.text("SELECT id FROM portfolio_node WHERE parent_id IS NULL ORDER BY created_at DESC");
    for (int number = 1; number <= COMMUNITIES; number++) {
      var answer =
          staff.post(
              "/places",
              Map.of(
                  "kind",
                  "COMMUNITY",
                  "parent",
                  group,
                  "name",
                  "Measured Garden " + number,
                  "code",
                  "measured-" + number,
                  "zone",
                  "Asia/Shanghai"));
      if (answer.statusCode() != 303) {
        throw new IllegalStateException("adding a community answered " + answer.statusCode());
      }
    }
    town.run(TownSql.FOUNDATION);
    return town;
  }

  Connection database() {
    return database;
  }

  /** An open wave of a shipped instrument, whose quarter lies so many quarters back. */
  int wave(String instrument, int quartersBack) throws IOException, SQLException {
    Path file =
        root.resolve("app/src/main/resources/pack/property/instruments/" + instrument + ".json");
    run(TownSql.INSTRUMENT, instrument);
    run(TownSql.VERSION, Files.readString(file), instrument);
    return Integer.parseInt(
        text(TownSql.WAVE, instrument + " -" + quartersBack, quartersBack, instrument));
  }

  /** Invites so many new households in all communities; gives the tokens of their links. */
  List<String> invite(int wave, int households) throws SQLException {
    database.setAutoCommit(false);
    run(TownSql.FRESH, households);
    for (String insert : TownSql.HOUSEHOLDS) {
      run(insert);
    }
    for (String insert : TownSql.INVITATIONS) {
      run(insert, wave);
    }
    var tokens = new ArrayList<String>(households);
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("SELECT token FROM benchmark.fresh ORDER BY random()")) {
      while (rows.next()) {
        tokens.add(rows.getString(1));
      }
    }
    database.commit();
    database.setAutoCommit(true);
    run("ANALYZE");
    run("CHECKPOINT");
    return tokens;
  }

  long count(String table) throws SQLException {
    return Long.parseLong(text("SELECT count(*) FROM " + table));
  }

  String text(String sql, Object... parameters) throws SQLException {
    try (var statement = prepared(sql, parameters);
        var rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("no row: " + sql);
      }
      return rows.getString(1);
    }
  }

  void run(String sql, Object... parameters) throws SQLException {
    try (var statement = prepared(sql, parameters)) {
      statement.execute();
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    var statement = database.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
