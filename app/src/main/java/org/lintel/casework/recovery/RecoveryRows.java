package org.lintel.casework.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recoveries as the database holds them. */
final class RecoveryRows {

  static final String COLUMNS =
      """
      r.community_id, r.id, r.version, r.household_id, r.cause, r.is_restricted, r.opened_at,
      r.due_at, r.call_due_at, r.tries, r.next_try_on, r.called_at, r.emotion_ended_at,
      r.emotion_end, r.problem_ended_at, r.problem_end, r.closed_at, r.case_id, r.check_at,
      r.checked_at, r.check_result, r.check_by, p.uuid, p.name AS community_name, p.time_zone,
      coalesce(h.building_name, '') AS building, coalesce(h.entrance_name, '') AS entrance,
      coalesce(h.unit_label, '') AS unit, m.member_id, coalesce(m.person_name, '') AS person,
      coalesce(m.phone_last_four, '') AS last_four, ARRAY(
        SELECT DISTINCT x.reason
        FROM recovery_cause c, unnest(c.reasons) AS x (reason)
        WHERE c.community_id = r.community_id AND c.recovery_id = r.id
          AND (x.reason IN ('CONTACT_ASKED', 'PROMISE_BROKEN') OR p.path && :reading::uuid[]))
          AS reasons
      """;

  static final String FROM =
      """
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      LEFT JOIN household_place h
        ON h.community_id = r.community_id AND h.household_id = r.household_id
      LEFT JOIN LATERAL (
        SELECT m.member_id, m.person_name, m.phone_last_four
        FROM household_member m
        WHERE m.community_id = r.community_id AND m.household_id = r.household_id
          AND (r.member_id IS NULL OR m.member_id = r.member_id)
        ORDER BY m.is_decision_maker DESC, m.has_phone DESC, m.member_id
        LIMIT 1) m ON true
      """;

  /** Without what is only shown. */
  static final String BARE =
      """
      FROM recovery r
      JOIN community_place p ON p.community_id = r.community_id
      """;

  /** What a viewer may know of: what came from a named answer only those whom she was told of. */
  static final String SEEN =
      """
      p.path && :calling::uuid[] AND (NOT r.is_restricted OR p.path && :reading::uuid[])
      """;

  private RecoveryRows() {}

  /** Fills in what the viewer may know of. */
  static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, Viewer viewer) {
    return statement
        .param("calling", viewer.nodes(Permission.CALL_BACK).toArray(UUID[]::new))
        .param("reading", viewer.nodes(Permission.EXPORT).toArray(UUID[]::new));
  }

  static Recovery read(ResultSet row, int number) throws SQLException {
    return new Recovery(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new Recovery.Place(
            row.getInt("community_id"),
            row.getObject("uuid", UUID.class),
            row.getString("community_name"),
            ZoneId.of(row.getString("time_zone"))),
        whom(row),
        RecoveryCause.valueOf(row.getString("cause")),
        reasons(row),
        row.getBoolean("is_restricted"),
        new Recovery.Times(
            Times.at(row, "opened_at"),
            Times.ifAny(row, "due_at"),
            Times.ifAny(row, "call_due_at"),
            Times.ifAny(row, "closed_at")),
        new Recovery.Calls(
            row.getInt("tries"),
            Optional.ofNullable(row.getObject("next_try_on", LocalDate.class)),
            Times.ifAny(row, "called_at")),
        track(row, "emotion"),
        track(row, "problem"),
        Optional.ofNullable(row.getObject("case_id", UUID.class)),
        new Recovery.Check(
            Times.ifAny(row, "check_at"),
            Optional.ofNullable(row.getString("check_result")).map(CheckResult::valueOf),
            Times.ifAny(row, "checked_at"),
            "OWNER".equals(row.getString("check_by"))));
  }

  private static Recovery.Whom whom(ResultSet row) throws SQLException {
    return new Recovery.Whom(
        row.getObject("household_id", UUID.class),
        UnitAddress.of(row.getString("building"), row.getString("entrance"), row.getString("unit")),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getString("person"),
        row.getString("last_four"));
  }

  private static List<RecoveryReason> reasons(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("reasons").getArray())
        .map(RecoveryReason::valueOf)
        .sorted()
        .toList();
  }

  private static Recovery.Track track(ResultSet row, String which) throws SQLException {
    return new Recovery.Track(
        Times.ifAny(row, which + "_ended_at"),
        Optional.ofNullable(row.getString(which + "_end")).map(TrackEnd::valueOf));
  }
}
