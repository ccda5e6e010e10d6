package org.lintel.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    static List<Recoded> of(Recoding recoding) {
      return recoding.points().stream()
          .map(point ->
              new Recoded(
                  recoding.column().target().code(),
                  point.value(),
                  point.number(),
                  point.answers(),
                  recoding.asked(),
                  recoding.range().size()))
          .toList();
    }

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

  /**
   * Items of which answers were given on another scale, with how many points that scale had: by
   * wave, only waves that have some.
   */
  public Map<Integer, Map<String, Integer>> converted(Collection<Integer> waves) {
    var converted = new HashMap<Integer, Map<String, Integer>>();
    database
        .sql(
            """
            SELECT DISTINCT wave_id, column_code, asked
            FROM wave_recoding
            WHERE wave_id = ANY (:waves::int[]) AND asked <> points
            """)
        .param("waves", waves.toArray(Integer[]::new))
        .query(row -> {
          converted
              .computeIfAbsent(row.getInt("wave_id"), wave -> new HashMap<>())
              .put(row.getString("column_code"), row.getInt("asked"));
        });
    return converted;
  }

  /** What was converted now and, of other items, what the file says was converted before. */
  void keep(int organisation, int wave, List<Recoding> now, List<Recoded> carried) {
    List<Recoded> values = now.stream().flatMap(each -> Recoded.of(each).stream()).toList();
    Set<String> known = values.stream().map(Recoded::column).collect(Collectors.toSet());
    insert(organisation, wave, values);
    insert(
        organisation,
        wave,
        carried.stream().filter(value -> !known.contains(value.column())).toList());
  }

  private void insert(int organisation, int wave, List<Recoded> recoded) {
    for (Recoded value : recoded) {
      database
          .sql(
              """
              INSERT INTO wave_recoding (wave_id, organisation_id, column_code, value, number,
                answers, asked, points)
              VALUES (:wave, :organisation, :column, :value, :number, :answers, :asked, :points)
              """)
          .param("wave", wave)
          .param("organisation", organisation)
          .param("column", value.column())
          .param("value", value.value())
          .param("number", value.number())
          .param("answers", value.answers())
          .param("asked", value.asked())
          .param("points", value.points())
          .update();
    }
  }
}
