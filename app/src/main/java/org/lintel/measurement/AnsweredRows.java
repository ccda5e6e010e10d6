package org.lintel.measurement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.lintel.survey.instrument.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Responses one by one, for analyses that cannot be made of rollups; a thousand in memory. */
@Component
class AnsweredRows {

  private static final int ROWS = 1000;

  private final JdbcClient database;

  AnsweredRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * One response.
   *
   * @param key a number that stands for it, for drawing responses at random
   * @param seconds from the first page shown to sending; empty where nobody knows
   */
  record Row(int community, int version, long key, Given given, OptionalInt seconds) {}

  /** Takes responses. */
  interface Reader {

    void take(Row row);
  }

  /**
   * Reads the responses of some communities in a wave. Needs a transaction: outside of one the
   * driver would read all rows at once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void read(int wave, List<Integer> communities, Reader reader) {
    database
        .sql(
            """
            SELECT community_id, version_id, key, scores, absences, seconds
            FROM response_score
            WHERE wave_id = :wave AND community_id = ANY (:communities::int[])
            """)
        .withFetchSize(ROWS)
        .param("wave", wave)
        .param("communities", communities.toArray(Integer[]::new))
        .query(row -> {
          reader.take(row(row));
        });
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("community_id"),
        row.getInt("version_id"),
        row.getLong("key"),
        new Given(Marks.of(numbers(row, "scores"), numbers(row, "absences"))),
        seconds(row));
  }

  private static OptionalInt seconds(ResultSet row) throws SQLException {
    int seconds = row.getInt("seconds");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(seconds);
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
