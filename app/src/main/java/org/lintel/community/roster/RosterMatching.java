package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what the staged rows mean in the data that are there: which unit, household and person. */
final class RosterMatching {

  private final JdbcClient database;

  RosterMatching(JdbcClient database) {
    this.database = database;
  }

  /**
   * One line per unit of the roster; what several rows say of it is taken from the first, and
   * traits from all of them.
   */
  void units() {
    run(
        """
        CREATE TEMPORARY TABLE roster_unit ON COMMIT DROP AS
        SELECT
            min(row_number) AS number, community_id, building_key, entrance_key, unit_key,
            (array_agg(building ORDER BY row_number))[1] AS building,
            (array_agg(entrance ORDER BY row_number))[1] AS entrance,
            (array_agg(unit ORDER BY row_number))[1] AS unit,
            (array_agg(kind ORDER BY row_number) FILTER (WHERE kind IS NOT NULL))[1] AS kind,
            (array_agg(area ORDER BY row_number) FILTER (WHERE area IS NOT NULL))[1] AS area,
            (array_agg(layout ORDER BY row_number) FILTER (WHERE layout <> ''))[1] AS layout,
            (array_agg(moved_in_on ORDER BY row_number) FILTER (WHERE moved_in_on IS NOT NULL))[1]
                AS moved_in_on,
            (array_agg(stage ORDER BY row_number) FILTER (WHERE stage IS NOT NULL))[1] AS stage,
            (array_agg(note ORDER BY row_number) FILTER (WHERE note <> ''))[1] AS note,
            string_to_array(string_agg(traits, ',') FILTER (WHERE traits <> ''), ',') AS traits,
            NULL::uuid AS unit_id, NULL::uuid AS household_id,
            false AS is_new_household, false AS is_changed
        FROM roster_row
        GROUP BY community_id, building_key, entrance_key, unit_key
        """);
    run("CREATE INDEX ON roster_unit (number)");
    run("CREATE INDEX ON roster_unit (community_id, building_key, entrance_key, unit_key)");
    run("ANALYZE roster_unit");
    run(
        """
        UPDATE roster_row r
        SET unit_number = u.number
        FROM roster_unit u
        WHERE u.community_id = r.community_id AND u.building_key = r.building_key
            AND u.entrance_key = r.entrance_key AND u.unit_key = r.unit_key
        """);
    run("CREATE INDEX ON roster_row (unit_number)");
    run(
        """
        UPDATE roster_unit s
        SET unit_id = u.id, household_id = h.id
        FROM building b
        JOIN entrance e ON e.community_id = b.community_id AND e.building_id = b.id
        JOIN unit u ON u.community_id = e.community_id AND u.entrance_id = e.id
        LEFT JOIN household h
            ON h.community_id = u.community_id AND h.unit_id = u.id AND h.until IS NULL
        WHERE b.community_id = s.community_id AND b.match_key = s.building_key
            AND e.match_key = s.entrance_key AND u.match_key = s.unit_key
        """);
    run("ANALYZE roster_unit");
    run("ANALYZE roster_row");
  }

  /** Buildings that the import would add to communities that have some: perhaps known otherwise. */
  List<UnknownPlaces.OfBuilding> newBuildings() {
    return database
        .sql(
            """
            SELECT c.uuid, (array_agg(u.building ORDER BY u.number))[1] AS name,
                count(*)::int AS units
            FROM roster_unit u
            JOIN community c ON c.id = u.community_id
            WHERE NOT EXISTS (
                SELECT 1
                FROM building b
                WHERE b.community_id = u.community_id AND b.match_key = u.building_key)
              AND EXISTS (
                SELECT 1
                FROM building b
                WHERE b.community_id = u.community_id AND b.archived_at IS NULL)
            GROUP BY c.uuid, u.community_id, u.building_key
            ORDER BY min(u.number)
            LIMIT :most
            """)
        .param("most", UnknownPlaces.MOST)
        .query((row, number) ->
            new UnknownPlaces.OfBuilding(
                row.getObject("uuid", UUID.class), row.getString("name"), row.getInt("units")))
        .list();
  }

  /** How many buildings the import would add. */
  int addedBuildings() {
    return database
        .sql(
            """
            SELECT count(DISTINCT (u.community_id, u.building_key))::int
            FROM roster_unit u
            WHERE NOT EXISTS (
                SELECT 1
                FROM building b
                WHERE b.community_id = u.community_id AND b.match_key = u.building_key)
            """)
        .query(Integer.class)
        .single();
  }

  /** Rows that are right in themselves but not together, or not with what is recorded. */
  List<RosterProblem> conflicts(boolean refusesOtherOwners) {
    var problems = new ArrayList<RosterProblem>();
    problems.addAll(
        pairs(
            "repeated",
            """
            SELECT row_number, first_row
            FROM (
                SELECT row_number, min(row_number) OVER (
                    PARTITION BY unit_number, name, first_phone) AS first_row
                FROM roster_row) rows
            WHERE row_number > first_row
            """));
    problems.addAll(
        pairs(
            "second-decision-maker",
            """
            SELECT row_number, first_row
            FROM (
                SELECT row_number, min(row_number) OVER (PARTITION BY unit_number) AS first_row
                FROM roster_row
                WHERE is_decision_maker) rows
            WHERE row_number > first_row
            """));
    if (refusesOtherOwners) {
      problems.addAll(pairs("owner-differs", "SELECT row_number, 0" + OTHER_OWNERS));
    }
    return problems;
  }

  /** Rows of units whose recorded owners do not appear among the owners of the roster. */
  static final String OTHER_OWNERS =
      """

      FROM roster_row r
      JOIN roster_unit u ON u.number = r.unit_number
      JOIN (
          SELECT unit_number, array_agg(name) AS names
          FROM roster_row
          GROUP BY unit_number
          HAVING bool_or(coalesce(role, 'OWNER') = 'OWNER')) named ON named.unit_number = u.number
      JOIN (
          SELECT k.number, array_agg(p.name) AS names
          FROM roster_unit k
          JOIN household_role x
              ON x.community_id = k.community_id AND x.household_id = k.household_id
                  AND x.until IS NULL AND x.role IN ('OWNER', 'CO_OWNER')
          JOIN person p ON p.community_id = x.community_id AND p.id = x.person_id
          GROUP BY k.number
          HAVING bool_or(x.role = 'OWNER')) known ON known.number = u.number
      WHERE NOT named.names && known.names
      """;

  private List<RosterProblem> pairs(String reason, String sql) {
    return database
        .sql(sql)
        .query((row, number) ->
            RosterProblem.of(
                row.getInt(1) % RosterRow.PERSON,
                reason,
                String.valueOf(row.getInt(2) % RosterRow.PERSON)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** Takes rows out that turned out wrong, and units of which no row is left. */
  void withdraw(List<RosterProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    database
        .sql("DELETE FROM roster_row WHERE row_number % :person = ANY(:rows)")
        .param("person", RosterRow.PERSON)
        .param("rows", problems.stream().map(RosterProblem::row).toArray(Integer[]::new))
        .update();
    run(
        """
        DELETE FROM roster_unit u
        WHERE NOT EXISTS (SELECT 1 FROM roster_row r WHERE r.unit_number = u.number)
        """);
  }

  /** The same person: name and phone; else the only one of that name in the household. */
  void people() {
    run(
        """
        UPDATE roster_row r
        SET person_id = found.person_id, role_id = found.role_id
        FROM (
            SELECT DISTINCT ON (o.row_number) o.row_number, x.person_id, x.id AS role_id
            FROM roster_row o
            JOIN roster_unit u ON u.number = o.unit_number
            JOIN household_role x
                ON x.community_id = u.community_id AND x.household_id = u.household_id
                    AND x.until IS NULL
            JOIN person p ON p.community_id = x.community_id AND p.id = x.person_id
            JOIN roster_contact c ON c.row_number = o.row_number
            JOIN person_contact k
                ON k.community_id = p.community_id AND k.person_id = p.id AND k.hash = c.hash
            WHERE p.name = o.name
            ORDER BY o.row_number, x.id) found
        WHERE found.row_number = r.row_number
        """);
    run(
        """
        UPDATE roster_row r
        SET person_id = found.person_id, role_id = found.role_id
        FROM (
            SELECT u.number, p.name, (array_agg(x.person_id))[1] AS person_id,
                (array_agg(x.id))[1] AS role_id
            FROM roster_unit u
            JOIN household_role x
                ON x.community_id = u.community_id AND x.household_id = u.household_id
                    AND x.until IS NULL
            JOIN person p ON p.community_id = x.community_id AND p.id = x.person_id
            GROUP BY u.number, p.name
            HAVING count(*) = 1) found
        WHERE r.person_id IS NULL AND found.number = r.unit_number AND found.name = r.name
            AND NOT EXISTS (
                SELECT 1
                FROM roster_row o
                WHERE o.unit_number = r.unit_number AND o.name = r.name
                    AND o.row_number <> r.row_number)
        """);
    run(
        """
        UPDATE roster_row r
        SET person_id = found.person_id
        FROM (
            SELECT DISTINCT ON (o.row_number) o.row_number, p.id AS person_id
            FROM roster_row o
            JOIN person_contact k ON k.community_id = o.community_id AND k.hash = o.first_phone
            JOIN person p ON p.community_id = k.community_id AND p.id = k.person_id
            WHERE o.person_id IS NULL AND p.name = o.name
            ORDER BY o.row_number, p.id) found
        WHERE found.row_number = r.row_number
        """);
  }

  private void run(String sql) {
    database.sql(sql).update();
  }
}
