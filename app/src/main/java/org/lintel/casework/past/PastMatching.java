package org.lintel.casework.past;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out what becomes of each row: new, known, changed, or not to be taken. */
final class PastMatching {

  private static final String TWICE =
      """
      UPDATE past_row r
      SET fate = 'TWICE', first_row = f.first_row
      FROM (
        SELECT community_id, external_number, min(row_number) AS first_row
        FROM past_row
        GROUP BY community_id, external_number
        HAVING count(*) > 1) f
      WHERE r.community_id = f.community_id AND r.external_number = f.external_number
        AND r.row_number > f.first_row
      """;

  /**
   * What is closed stays as it is. What somebody here worked on is hers: the file is only written
   * down beside it, for recounts.
   */
  private static final String KNOWN =
      """
      UPDATE past_row r
      SET case_id = p.case_id, received_before = p.received_at,
        fate = CASE
          WHEN p.received_at <> r.received_at THEN 'TAKEN'
          WHEN p.is_closed THEN 'SAME'
          WHEN c.version > 1 OR EXISTS (
            SELECT 1
            FROM case_entry e
            WHERE e.community_id = c.community_id AND e.case_id = c.id) THEN 'HERS'
          WHEN r.outcome IS NOT NULL OR r.due_at IS DISTINCT FROM p.due_at
            OR r.closed_at IS DISTINCT FROM p.closed_at OR r.status_words <> p.status_words
            THEN 'CHANGED'
          ELSE 'SEEN' END
      FROM past_case p
      JOIN service_case c ON c.community_id = p.community_id AND c.id = p.case_id
      WHERE p.community_id = r.community_id AND p.external_number = r.external_number
        AND r.fate = 'NEW' AND p.community_id = ANY (:communities::int[])
      """;

  private static final String HOMES =
      """
      UPDATE past_row r
      SET household_id = h.household_id
      FROM (
        SELECT n.row_number, (array_agg(e.household_id))[1] AS household_id
        FROM past_row n
        JOIN eligible_household e ON e.community_id = n.community_id
          AND e.building_key = n.building_key AND e.unit_key = n.unit_key
          AND (n.entrance_key = '' OR e.entrance_key = n.entrance_key)
        WHERE n.fate = 'NEW' AND n.unit_key <> '' AND e.community_id = ANY (:communities::int[])
        GROUP BY n.row_number
        HAVING count(*) = 1) h
      WHERE r.row_number = h.row_number
      """;

  private static final String PROBLEMS =
      """
      INSERT INTO case_import_problem (import_id, row_number, organisation_id, reason, arguments)
      SELECT :import, r.row_number, :organisation,
        CASE r.fate WHEN 'TWICE' THEN 'number-twice' ELSE 'number-taken' END,
        CASE r.fate
          WHEN 'TWICE' THEN ARRAY[r.external_number, r.first_row::text]
          ELSE ARRAY[r.external_number,
            to_char(r.received_before AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI')] END
      FROM past_row r
      JOIN community_place p ON p.community_id = r.community_id
      WHERE r.fate IN ('TWICE', 'TAKEN')
      """;

  private final JdbcClient database;

  PastMatching(JdbcClient database) {
    this.database = database;
  }

  /** How many rows of each fate there are. */
  record Fates(int added, int changed, int unchanged, int wrong) {}

  Fates match(int organisation, UUID file, Integer[] communities) {
    database.sql(TWICE).update();
    database.sql(KNOWN).param("communities", communities).update();
    database.sql(HOMES).param("communities", communities).update();
    database.sql("ANALYZE past_row").update();
    database.sql(PROBLEMS).param("import", file).param("organisation", organisation).update();
    return database
        .sql(
            """
            SELECT
              count(*) FILTER (WHERE fate = 'NEW') AS added,
              count(*) FILTER (WHERE fate = 'CHANGED') AS changed,
              count(*) FILTER (WHERE fate IN ('SAME', 'SEEN', 'HERS')) AS unchanged,
              count(*) FILTER (WHERE fate IN ('TWICE', 'TAKEN')) AS wrong
            FROM past_row
            """)
        .query((row, _) ->
            new Fates(
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("wrong")))
        .single();
  }
}
