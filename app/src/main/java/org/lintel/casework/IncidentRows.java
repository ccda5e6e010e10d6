package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.lintel.service.Classifier;

/** What is read of an incident {@code i}, and how a row becomes one. */
final class IncidentRows {

  static final String COLUMNS =
      """
      i.id, i.is_planned, i.place_code, i.category_code, i.problem_code, i.words, i.script,
      i.begins_at, i.expected_until, i.next_word_at, i.ended_at, i.word, (
        SELECT c.time_zone
        FROM incident_place z
        JOIN community_place c ON c.community_id = z.community_id
        WHERE z.incident_id = i.id
        ORDER BY z.community_id
        LIMIT 1) AS time_zone
      """;

  private IncidentRows() {}

  static Incident read(ResultSet row, int number) throws SQLException {
    return new Incident(
        row.getObject("id", UUID.class),
        row.getBoolean("is_planned"),
        new Classifier(
            row.getString("place_code"),
            row.getString("category_code"),
            row.getString("problem_code")),
        row.getString("words"),
        row.getString("script").isEmpty() ? row.getString("words") : row.getString("script"),
        Times.at(row, "begins_at"),
        Times.at(row, "expected_until"),
        Times.ifAny(row, "next_word_at"),
        Times.ifAny(row, "ended_at"),
        row.getInt("word"),
        ZoneId.of(row.getString("time_zone")));
  }
}
