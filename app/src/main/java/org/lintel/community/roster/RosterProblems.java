package org.lintel.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with rows of rosters, by row. */
@Component
class RosterProblems {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROWS_AT_ONCE = 5_000;
  private static final int MOST_ALIKE = 10;

  private final JdbcClient database;

  RosterProblems(JdbcClient database) {
    this.database = database;
  }

  /** Puts these in the place of what was known of the import. */
  void replace(UUID roster, List<RosterProblem> problems) {
    database
        .sql("DELETE FROM roster_import_problem WHERE import_id = :import")
        .param("import", roster)
        .update();
    for (int from = 0; from < problems.size(); from += ROWS_AT_ONCE) {
      int to = Math.min(problems.size(), from + ROWS_AT_ONCE);
      insert(roster, from, problems.subList(from, to));
    }
  }

  private void insert(UUID roster, int from, List<RosterProblem> problems) {
    database
        .sql(
            """
            INSERT INTO roster_import_problem
                (import_id, position, organisation_id, row_number, reason, arguments, field)
            SELECT :import, n.position, :organisation, n.row_number, n.reason, n.arguments::jsonb,
                n.field
            FROM unnest(:positions::int[], :rows::int[], :reasons::text[], :arguments::text[],
                :fields::text[])
                AS n (position, row_number, reason, arguments, field)
            """)
        .param("import", roster)
        .param("organisation", OrganisationScope.required())
        .param(
            "positions",
            IntStream.range(from, from + problems.size()).boxed().toArray(Integer[]::new))
        .param("rows", problems.stream().map(RosterProblem::row).toArray(Integer[]::new))
        .param("reasons", problems.stream().map(RosterProblem::reason).toArray(String[]::new))
        .param(
            "arguments",
            problems.stream()
                .map(problem -> JSON.writeValueAsString(problem.arguments()))
                .toArray(String[]::new))
        .param(
            "fields",
            problems.stream()
                .map(problem -> problem.field().map(Enum::name).orElse(null))
                .toArray(String[]::new))
        .update();
  }

  /** The first of them, by row: of rows that are not imported, or of those that are. */
  List<RosterProblem> first(UUID roster, int most, boolean areWarnings) {
    return database
        .sql(
            """
            SELECT row_number, reason, arguments, field
            FROM roster_import_problem
            WHERE import_id = :import AND (field IS NOT NULL) = :warnings
            ORDER BY position
            LIMIT :most
            """)
        .param("import", roster)
        .param("most", most)
        .param("warnings", areWarnings)
        .query(RosterProblems::read)
        .list();
  }

  /** The first reasons, each once; of those that differ in the value only the first few. */
  List<RosterReason> reasons(UUID roster, int most, boolean areWarnings) {
    return database
        .sql(
            """
            SELECT row_number, reason, arguments, field, rows
            FROM (
                SELECT min(row_number) AS row_number, reason, arguments, field,
                    count(*)::int AS rows, min(position) AS place,
                    row_number() OVER (PARTITION BY reason, field ORDER BY min(position)) AS nth
                FROM roster_import_problem
                WHERE import_id = :import AND (field IS NOT NULL) = :warnings
                GROUP BY reason, arguments, field) grouped
            WHERE nth <= :alike
            ORDER BY place
            LIMIT :most
            """)
        .param("import", roster)
        .param("most", most)
        .param("alike", MOST_ALIKE)
        .param("warnings", areWarnings)
        .query((row, number) -> new RosterReason(read(row, number), row.getInt("rows")))
        .list();
  }

  private static RosterProblem read(ResultSet row, int number) throws SQLException {
    return new RosterProblem(
        row.getInt("row_number"),
        row.getString("reason"),
        JSON.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}),
        Optional.ofNullable(row.getString("field")).map(RosterField::valueOf));
  }
}
