package org.lintel.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Removes every row of a demonstration organisation, table by table, those that refer to others
 * first. Which tables there are is read from the database, so that no later table is forgotten.
 */
@Component
class RemovingTheDemonstration {

  private final DataSource owner;

  RemovingTheDemonstration(@Qualifier("owner") DataSource owner) {
    this.owner = owner;
  }

  /**
   * Removes the organisation; all of it or nothing.
   *
   * @throws IllegalArgumentException when the organisation is no demonstration
   */
  void remove(int organisation) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      if (!isDemonstration(connection, organisation)) {
        throw new IllegalArgumentException("organisation " + organisation + " is real");
      }
      for (String table : referringFirst(connection)) {
        delete(connection, table, organisation);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the demonstration could not be removed", e);
    }
  }

  private static boolean isDemonstration(Connection connection, int organisation)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT is_demonstration FROM organisation WHERE id = ? FOR UPDATE")) {
      query.setInt(1, organisation);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void delete(Connection connection, String table, int organisation)
      throws SQLException {
    // The name comes from the catalogue, quoted by the database itself.
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + " WHERE organisation_id = ?")) {
      delete.setInt(1, organisation);
      delete.executeUpdate();
    }
  }

  private static List<String> referringFirst(Connection connection) throws SQLException {
    Map<String, Set<String>> referredTo = new LinkedHashMap<>();
    for (String table : tables(connection)) {
      referredTo.put(table, new LinkedHashSet<>());
    }
    for (Reference reference : references(connection)) {
      Set<String> targets = referredTo.get(reference.from());
      if (targets != null && referredTo.containsKey(reference.to())) {
        targets.add(reference.to());
      }
    }
    return sorted(referredTo);
  }

  /** Repeatedly takes a table that no remaining table refers to. */
  private static List<String> sorted(Map<String, Set<String>> referredTo) {
    var order = new ArrayList<String>();
    var remaining = new LinkedHashMap<>(referredTo);
    while (!remaining.isEmpty()) {
      String next =
          remaining.keySet().stream()
              .filter(table -> isFree(table, remaining))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + remaining));
      order.add(next);
      remaining.remove(next);
    }
    return order;
  }

  private static boolean isFree(String table, Map<String, Set<String>> remaining) {
    return remaining.entrySet().stream()
        .noneMatch(other -> !other.getKey().equals(table) && other.getValue().contains(table));
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return read(
            connection,
            """
            SELECT c.oid::regclass::text, ''
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
            WHERE c.relnamespace = 'public'::regnamespace
              AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition
              AND NOT a.attisdropped
            ORDER BY 1
            """)
        .stream()
        .map(Reference::from)
        .toList();
  }

  private record Reference(String from, String to) {}

  private static List<Reference> references(Connection connection) throws SQLException {
    return read(
        connection,
        """
        SELECT conrelid::regclass::text, confrelid::regclass::text
        FROM pg_constraint
        WHERE contype = 'f' AND conrelid <> confrelid
        ORDER BY 1, 2
        """);
  }

  private static List<Reference> read(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<Reference>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(new Reference(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }
}
