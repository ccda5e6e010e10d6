package org.lintel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.platform.database.BackupManifest.TableContent;

/** Puts tables after those they refer to, so that they load without switching foreign keys off. */
final class TableOrder {
  private final Map<String, Set<String>> needs = new HashMap<>();

  TableOrder(Connection connection) throws SQLException {
    var query =
        """
        SELECT referring.relname, referred.relname
        FROM pg_constraint c
        JOIN pg_class referring ON referring.oid = c.conrelid
        JOIN pg_class referred ON referred.oid = c.confrelid
        WHERE c.contype = 'f' AND referring.oid <> referred.oid
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        needs.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
      }
    }
  }

  List<TableContent> of(List<TableContent> tables) {
    var waiting = new ArrayList<>(tables);
    var ordered = new ArrayList<TableContent>();
    var done = new HashSet<String>();
    while (!waiting.isEmpty()) {
      var ready = waiting.stream().filter(table -> isReady(table, waiting, done)).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("Tables refer to one another in a circle: " + waiting);
      }
      ready.forEach(table -> done.add(table.name()));
      ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    return ordered;
  }

  private boolean isReady(TableContent table, List<TableContent> waiting, Set<String> done) {
    return needs.getOrDefault(table.name(), Set.of()).stream()
        .noneMatch(needed ->
            !done.contains(needed)
                && waiting.stream().anyMatch(other -> other.name().equals(needed)));
  }
}
