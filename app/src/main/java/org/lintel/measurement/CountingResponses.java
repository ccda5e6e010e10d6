package org.lintel.measurement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.survey.instrument.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the responses of a wave again, row by row: what its rollups must be. */
@Component
class CountingResponses {

  /** Rows that are in memory at a time. */
  private static final int ROWS = 1000;

  private final JdbcClient database;
  private final TallyLayouts layouts;

  CountingResponses(JdbcClient database, TallyLayouts layouts) {
    this.database = database;
    this.layouts = layouts;
  }

  /** Needs a transaction: outside of one the driver would read all rows at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SortedMap<RollupKey, Tally> count(int wave) {
    Map<RollupKey, Counting> counting = new HashMap<>();
    database
        .sql(
            """
            SELECT community_id, wave_id, version_id, month, scores, absences
            FROM response_score
            WHERE wave_id = :wave
            """)
        .withFetchSize(ROWS)
        .param("wave", wave)
        .query(row -> {
          RollupKey key = key(row);
          counting
              .computeIfAbsent(key, _ -> new Counting(layouts.of(key.version())))
              .add(Marks.of(numbers(row, "scores"), numbers(row, "absences")));
        });
    SortedMap<RollupKey, Tally> tallies = new TreeMap<>();
    counting.forEach((key, of) -> tallies.put(key, of.tally()));
    return tallies;
  }

  private static RollupKey key(ResultSet row) throws SQLException {
    return new RollupKey(
        row.getInt("community_id"),
        row.getInt("wave_id"),
        row.getInt("version_id"),
        row.getObject("month", LocalDate.class));
  }

  private static Short[] numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    try {
      return (Short[]) array.getArray();
    } finally {
      array.free();
    }
  }
}
