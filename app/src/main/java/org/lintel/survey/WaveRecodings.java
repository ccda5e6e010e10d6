package org.lintel.survey;

import java.util.List;
import org.lintel.survey.exchange.Recoding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words of a file became which points when its answers became a wave. */
@Component
public class WaveRecodings {

  private final JdbcClient database;

  WaveRecodings(JdbcClient database) {
    this.database = database;
  }

  /**
   * One value of one item that became a point.
   *
   * @param column code of the item
   * @param asked how many points the scale of the file had
   * @param points how many points the scale of the item has
   */
  public record Recoded(
      String column, String value, int number, int answers, int asked, int points) {

    /** Whether the owners answered on another scale. */
    public boolean isDoubtful() {
      return asked != points;
    }
  }

  /** By item, from the lowest point; empty where every answer was a point as it stood. */
  public List<Recoded> of(int wave) {
    return database
        .sql(
            """
            SELECT column_code, value, number, answers, asked, points
            FROM wave_recoding
            WHERE wave_id = :wave
            ORDER BY column_code, number, value
            """)
        .param("wave", wave)
        .query((row, number) ->
            new Recoded(
                row.getString("column_code"),
                row.getString("value"),
                row.getInt("number"),
                row.getInt("answers"),
                row.getInt("asked"),
                row.getInt("points")))
        .list();
  }

  void keep(int organisation, int wave, List<Recoding> recodings) {
    for (Recoding recoding : recodings) {
      for (Recoding.Point point : recoding.points()) {
        database
            .sql(
                """
                INSERT INTO wave_recoding (wave_id, organisation_id, column_code, value, number,
                  answers, asked, points)
                VALUES (:wave, :organisation, :column, :value, :number, :answers, :asked, :points)
                """)
            .param("wave", wave)
            .param("organisation", organisation)
            .param("column", recoding.column().target().code())
            .param("value", point.value())
            .param("number", point.number())
            .param("answers", point.answers())
            .param("asked", recoding.asked())
            .param("points", recoding.range().size())
            .update();
      }
    }
  }
}
