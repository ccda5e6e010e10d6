package org.lintel.expectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.UnitAddress;

/** What is read of a promise, and how a row becomes one. */
final class PromiseRows {

  /** What counting needs. */
  static final String BARE =
      """
      FROM promise p
      JOIN community_place c ON c.community_id = p.community_id
      """;

  static final String FROM =
      BARE
          + """
          LEFT JOIN household_place h
            ON h.community_id = p.community_id AND h.household_id = p.household_id
          LEFT JOIN LATERAL (
            SELECT m.person_name
            FROM household_member m
            WHERE m.community_id = p.community_id AND m.household_id = p.household_id
            ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
            LIMIT 1) m ON true
          """;

  static final String COLUMNS =
      """
      p.id, p.version, p.community_id, c.uuid AS community, c.name AS community_name, c.time_zone,
      p.household_id, coalesce(h.building_name, '') AS building,
      coalesce(h.entrance_name, '') AS entrance, coalesce(h.unit_label, '') AS unit,
      coalesce(m.person_name, '') AS person, p.words, p.source, p.source_id, p.source_label,
      p.source_href, p.made_by, p.made_at, p.first_due_at,
      """
          + PromiseColumns.NAMES
          + "\n";

  private PromiseRows() {}

  static Promise read(ResultSet row, int number) throws SQLException {
    return new Promise(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Promise.Place(
            row.getInt("community_id"),
            row.getObject("community", UUID.class),
            row.getString("community_name"),
            ZoneId.of(row.getString("time_zone"))),
        new Promise.Recipient(
            Optional.ofNullable(row.getObject("household_id", UUID.class)),
            UnitAddress.of(
                row.getString("building"), row.getString("entrance"), row.getString("unit")),
            row.getString("person")),
        row.getString("words"),
        new Promise.Where(
            PromiseSource.valueOf(row.getString("source")),
            Optional.ofNullable(row.getObject("source_id", UUID.class)),
            row.getString("source_label"),
            row.getString("source_href")),
        row.getObject("made_by", UUID.class),
        Times.at(row, "made_at"),
        Times.at(row, "first_due_at"),
        PromiseColumns.terms(row));
  }
}
