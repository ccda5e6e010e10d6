package org.lintel.benchmarks;

import java.util.List;

/** Statements that give an answer to every household that could be asked. */
final class ExchangeSql {

  static final String INVITE =
      """
      INSERT INTO invitation
        (community_id, wave_id, household_id, organisation_id, building_id, unit_kind,
         tenure_stage)
      SELECT e.community_id, w.id, e.household_id, e.organisation_id, e.building_id, e.unit_kind,
        e.tenure_stage
      FROM eligible_household e
      JOIN wave w ON w.id = ?
      ON CONFLICT DO NOTHING
      """;

  /** The answers there are, in turn, for the households that have none. */
  static final String ANSWER =
      """
      INSERT INTO response
        (community_id, id, organisation_id, wave_id, version_id, household_id, link_id,
         submission_ids, channel, language, first_submitted_at, submitted_at, month, scores,
         absences)
      SELECT i.community_id, i.id, b.organisation_id, b.wave_id, b.version_id, i.household_id, NULL,
        ARRAY[i.id], 'PAPER', b.language, b.first_submitted_at, b.submitted_at, b.month, b.scores,
        b.absences
      FROM (
        SELECT i.community_id, i.household_id, uuidv7() AS id, row_number() OVER () AS number
        FROM invitation i
        WHERE i.wave_id = ? AND i.response_id IS NULL) i
      CROSS JOIN (SELECT count(*) AS number FROM response WHERE wave_id = ?) known
      JOIN (
        SELECT r.*, row_number() OVER () - 1 AS number
        FROM response r
        WHERE r.wave_id = ?) b ON b.number = i.number % known.number
      """;

  static final String LINK =
      """
      UPDATE invitation i
      SET response_id = r.id
      FROM response r
      WHERE i.wave_id = ? AND i.response_id IS NULL AND r.community_id = i.community_id
        AND r.wave_id = i.wave_id AND r.household_id = i.household_id
      """;

  static final String JOB =
      """
      SELECT state, extract(epoch FROM finished_at - started_at), problems
      FROM job
      WHERE id = ?::uuid
      """;

  static final List<String> FIELDS =
      List.of("COMMUNITY", "BUILDING", "ENTRANCE", "ROOM", "MOVED_IN_ON", "NAME", "PHONE");

  static final String HEADINGS = "community,building,entrance,room,movein,name,phone\n";

  private ExchangeSql() {}
}
