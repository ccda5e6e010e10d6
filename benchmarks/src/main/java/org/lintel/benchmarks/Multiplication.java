package org.lintel.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Makes many stored answers of few: every answer gets copies from households of their own, and
 * rollups and counters, which only add, are multiplied by the same number. Foreign keys are set
 * aside while it loads; the rows satisfy them.
 */
final class Multiplication {

  private static final int AT_ONCE = 50;

  private static final String BASE =
      """
      CREATE TABLE benchmark.base_response AS SELECT * FROM response;
      CREATE TABLE benchmark.base_rollup AS SELECT * FROM rollup;
      CREATE TABLE benchmark.base_participation AS SELECT * FROM participation;
      CREATE TABLE benchmark.base_community AS SELECT * FROM wave_community;
      """;

  private static final List<String> INSERTS =
      List.of(
          """
          INSERT INTO invitation
            (community_id, wave_id, household_id, organisation_id, building_id, unit_kind,
             tenure_stage, response_id)
          SELECT i.community_id, i.wave_id, c.household_id, i.organisation_id, i.building_id,
            i.unit_kind, i.tenure_stage, c.response_id
          FROM benchmark.copy c
          JOIN benchmark.base_response b ON b.community_id = c.community_id AND b.id = c.original
          JOIN invitation i ON i.community_id = b.community_id AND i.wave_id = b.wave_id
            AND i.household_id = b.household_id
          """,
          """
          INSERT INTO response
            (community_id, id, organisation_id, wave_id, version_id, household_id, link_id,
             submission_ids, channel, language, first_submitted_at, submitted_at, month, scores,
             absences)
          SELECT b.community_id, c.response_id, b.organisation_id, b.wave_id, b.version_id,
            c.household_id, NULL, ARRAY[c.response_id], b.channel, b.language,
            b.first_submitted_at, b.submitted_at, b.month, b.scores, b.absences
          FROM benchmark.copy c
          JOIN benchmark.base_response b ON b.community_id = c.community_id AND b.id = c.original
          """);

  private static final String COUNTS =
      """
      UPDATE rollup r
      SET
        answers = b.answers * :times,
        histograms = (SELECT array_agg(v * :times ORDER BY o)
          FROM unnest(b.histograms) WITH ORDINALITY AS e (v, o)),
        slots = (SELECT array_agg(v * :times ORDER BY o)
          FROM unnest(b.slots) WITH ORDINALITY AS e (v, o)),
        pairs = (SELECT array_agg(v * :times ORDER BY o)
          FROM unnest(b.pairs) WITH ORDINALITY AS e (v, o)),
        composites = (SELECT array_agg(v * :times ORDER BY o)
          FROM unnest(b.composites) WITH ORDINALITY AS e (v, o))
      FROM benchmark.base_rollup b
      WHERE r.community_id = b.community_id AND r.wave_id = b.wave_id
        AND r.version_id = b.version_id AND r.month = b.month;
      UPDATE participation p
      SET asked = b.asked * :times, answered = b.answered * :times
      FROM benchmark.base_participation b
      WHERE p.wave_id = b.wave_id AND p.community_id = b.community_id
        AND p.dimension = b.dimension AND p.value = b.value;
      UPDATE wave_community c
      SET eligible = b.eligible * :times, invited = b.invited * :times
      FROM benchmark.base_community b
      WHERE c.wave_id = b.wave_id AND c.community_id = b.community_id;
      """;

  private final Login administrator;
  private int reached = 1;

  private Multiplication(Login administrator) {
    this.administrator = administrator;
  }

  static Multiplication of(Login administrator) throws SQLException {
    var multiplication = new Multiplication(administrator);
    try (var connection = administrator.connect();
        var statement = connection.createStatement()) {
      statement.execute(BASE);
    }
    return multiplication;
  }

  /** Copies until there are so many times as many; returns how many answers there are. */
  long reach(int times, Setting setting)
      throws SQLException, InterruptedException, ExecutionException {
    try (var connection = administrator.connect();
        var statement = connection.createStatement()) {
      while (reached < times) {
        int more = Math.min(AT_ONCE, times - reached);
        statement.execute(copies(more));
        statement.execute("ANALYZE benchmark.copy");
        insertAll();
        reached += more;
        setting.say("copied %d of %d times".formatted(reached, times));
      }
      statement.execute(COUNTS.replace(":times", Integer.toString(times)));
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
      try (var rows = statement.executeQuery("SELECT count(*) FROM response")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Both tables at the same time, so that both processors are busy. */
  private void insertAll() throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = INSERTS.stream().map(sql -> threads.submit(() -> insert(sql))).toList();
      for (var each : running) {
        each.get();
      }
    }
  }

  private boolean insert(String sql) throws SQLException {
    try (var connection = administrator.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      return statement.execute(sql);
    }
  }

  /** Ids grow with time, as the product's own do, so that indexes grow at their ends. */
  private static String copies(int number) {
    return """
    DROP TABLE IF EXISTS benchmark.copy;
    CREATE UNLOGGED TABLE benchmark.copy AS
    SELECT b.community_id, b.id AS original, uuidv7() AS response_id,
      uuidv7() AS household_id
    FROM generate_series(1, %d) AS n
    CROSS JOIN benchmark.base_response b
    """
        .formatted(number);
  }
}
