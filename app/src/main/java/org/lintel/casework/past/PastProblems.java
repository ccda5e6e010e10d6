package org.lintel.casework.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why rows of files cannot be imported. */
@Component
class PastProblems {

  private static final int AT_ONCE = 2_000;

  private final JdbcClient database;

  PastProblems(JdbcClient database) {
    this.database = database;
  }

  /** Takes problems of one file, a few thousand at once. */
  final class Taking {

    private final UUID file;
    private final List<PastProblem> waiting = new ArrayList<>();
    private int all;

    private Taking(UUID file) {
      this.file = file;
    }

    void add(PastProblem problem) {
      all++;
      waiting.add(problem);
      if (waiting.size() >= AT_ONCE) {
        flush();
      }
    }

    int all() {
      return all;
    }

    void flush() {
      database
          .sql(
              """
              INSERT INTO case_import_problem
                (import_id, row_number, organisation_id, reason, arguments)
              SELECT :import, p.number, :organisation, p.reason,
                ARRAY(SELECT jsonb_array_elements_text(p.arguments::jsonb))
              FROM unnest(:rows::int[], :reasons::text[], :arguments::text[])
                AS p (number, reason, arguments)
              """)
          .param("import", file)
          .param("organisation", OrganisationScope.required())
          .param("rows", waiting.stream().map(PastProblem::row).toArray(Integer[]::new))
          .param("reasons", waiting.stream().map(PastProblem::reason).toArray(String[]::new))
          .param(
              "arguments",
              waiting.stream()
                  .map(problem -> JsonMapper.shared().writeValueAsString(problem.arguments()))
                  .toArray(String[]::new))
          .update();
      waiting.clear();
    }
  }

  /** Forgets what was found before. */
  Taking take(UUID file) {
    database
        .sql("DELETE FROM case_import_problem WHERE import_id = :import")
        .param("import", file)
        .update();
    return new Taking(file);
  }

  List<PastProblem> first(UUID file, int most) {
    var found = new ArrayList<PastProblem>();
    each(file, most, found::add);
    return found;
  }

  /** In the order of rows. */
  void each(UUID file, int most, Consumer<PastProblem> what) {
    database
        .sql(
            """
            SELECT row_number, reason, arguments
            FROM case_import_problem
            WHERE import_id = :import
            ORDER BY row_number
            LIMIT :most
            """)
        .param("import", file)
        .param("most", most)
        .query(row -> {
          what.accept(
              new PastProblem(
                  row.getInt("row_number"),
                  row.getString("reason"),
                  Arrays.asList((String[]) row.getArray("arguments").getArray())));
        });
  }
}
