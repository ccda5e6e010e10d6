package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Severity;
import org.lintel.community.UnitAddress;
import org.lintel.platform.ServicePhone;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;

/** What is read of a case, and how a row becomes one. */
final class CaseRows {

  /** What belongs to a case {@code c}. */
  private static final String AROUND =
      """
      JOIN community_place p ON p.community_id = c.community_id
      LEFT JOIN household_place h
        ON h.community_id = c.community_id AND h.household_id = c.household_id
      LEFT JOIN LATERAL (
        SELECT m.person_name, m.phone_last_four
        FROM household_member m
        WHERE m.community_id = c.community_id AND m.household_id = c.household_id
          AND (c.member_id IS NULL OR m.member_id = c.member_id)
        ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
        LIMIT 1) m ON true
      """;

  static final String FROM = "FROM service_case c\n" + AROUND;

  /**
   * The cases of a few keys, which come first: of this many tables the planner takes those behind
   * as they stand, and would read every case before it looked at the keys.
   *
   * @param keys a statement that selects them
   */
  static String from(String keys) {
    return "FROM ("
        + keys
        + ") k JOIN service_case c ON c.community_id = k.community_id AND c.id = k.id\n"
        + AROUND;
  }

  static final String COLUMNS =
      """
      c.id, c.number, c.version, c.community_id, p.uuid AS community, p.name AS community_name,
      p.time_zone, p.service_phone, c.household_id, c.member_id,
      coalesce(h.building_name, '') AS building, coalesce(h.entrance_name, '') AS entrance,
      coalesce(h.unit_label, '') AS unit, coalesce(m.person_name, c.caller) AS person,
      coalesce(m.phone_last_four, CASE WHEN c.caller_phone IS NULL THEN '' ELSE '****' END)
        AS last_four, c.channel, c.kind, c.severity, c.is_safety,
      c.place_code, c.category_code, c.problem_code, c.spot, c.words, c.handler_id, c.reopened,
      c.received_at, c.changed_at, c.done_at, c.closed_at, c.nudged_at, c.nudges,
      c.due_at, c.due_measure, c.paused_at, c.called_level,
      (SELECT count(*)
        FROM case_entry e
        WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'MESSAGE'
          AND e.author = 'OWNER' AND e.read_at IS NULL) AS unread,
      c.done_at IS NOT NULL AND (
        EXISTS (
          SELECT 1
          FROM case_entry e
          WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.is_objection
            AND (e.at >= c.done_at OR e.read_at >= c.done_at))
        OR EXISTS (
          SELECT 1
          FROM case_rating r
          WHERE r.community_id = c.community_id AND r.case_id = c.id AND r.stars <= 2
            AND r.rated_at >= c.done_at)) AS is_discontent,
      EXISTS (
        SELECT 1
        FROM case_entry e
        WHERE e.community_id = c.community_id AND e.case_id = c.id AND e.kind = 'REFUSED')
        AS was_refused,
      (SELECT e.staff_id
        FROM case_entry e
        WHERE e.community_id = c.community_id AND e.case_id = c.id
          AND e.kind IN ('DONE', 'PROPOSED')
        ORDER BY e.at DESC, e.id DESC
        LIMIT 1) AS worker_id,
      coalesce((
        SELECT o.state IN ('DONE', 'CONFIRMED', 'CLOSED')
        FROM service_case o
        WHERE o.community_id = c.community_id AND o.id = c.duplicate_of), false) AS is_original_settled,
      """
          + StateColumns.NAMES
          + "\n";

  private CaseRows() {}

  static ServiceCase read(ResultSet row, int number) throws SQLException {
    return new ServiceCase(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getInt("version"),
        new ServiceCase.Place(
            row.getInt("community_id"),
            row.getObject("community", UUID.class),
            row.getString("community_name"),
            ZoneId.of(row.getString("time_zone")),
            ServicePhone.stored(row.getString("service_phone"))),
        reporter(row),
        matter(row),
        StateColumns.state(row),
        id(row, "handler_id"),
        id(row, "worker_id"),
        row.getInt("escalation"),
        row.getInt("reopened"),
        new ServiceCase.Dates(
            Times.at(row, "received_at"),
            Times.at(row, "changed_at"),
            Times.ifAny(row, "done_at"),
            Times.ifAny(row, "closed_at"),
            Times.ifAny(row, "nudged_at"),
            row.getInt("nudges")),
        new ServiceCase.OwnersWord(
            row.getInt("unread"), row.getBoolean("is_discontent"), row.getBoolean("was_refused")),
        id(row, "duplicate_of"),
        row.getBoolean("is_original_settled"),
        new ServiceCase.Timing(
            Times.ifAny(row, "due_at"),
            Optional.ofNullable(row.getString("due_measure")).map(ClockMeasure::valueOf),
            Times.ifAny(row, "paused_at"),
            row.getInt("called_level")));
  }

  private static ServiceCase.Reporter reporter(ResultSet row) throws SQLException {
    return new ServiceCase.Reporter(
        id(row, "household_id"),
        id(row, "member_id"),
        UnitAddress.of(row.getString("building"), row.getString("entrance"), row.getString("unit")),
        row.getString("person"),
        row.getString("last_four"),
        CaseChannel.valueOf(row.getString("channel")));
  }

  private static ServiceCase.Matter matter(ResultSet row) throws SQLException {
    return new ServiceCase.Matter(
        CaseKind.valueOf(row.getString("kind")),
        Severity.valueOf(row.getString("severity")),
        row.getBoolean("is_safety"),
        new Classifier(
            row.getString("place_code"),
            row.getString("category_code"),
            row.getString("problem_code")),
        row.getString("spot"),
        row.getString("words"));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
