package org.lintel.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts households that answered for the first time, in the transaction that stores them. */
@Component
class ParticipationCounts {

  private final JdbcClient database;

  ParticipationCounts(JdbcClient database) {
    this.database = database;
  }

  private record Counter(int wave, int community, String dimension, String value)
      implements Comparable<Counter> {

    @Override
    public int compareTo(Counter other) {
      return java.util.Comparator.comparingInt(Counter::wave)
          .thenComparingInt(Counter::community)
          .thenComparing(Counter::dimension)
          .thenComparing(Counter::value)
          .compare(this, other);
    }
  }

  void count(List<Household> answered) {
    if (answered.isEmpty()) {
      return;
    }
    Map<Counter, Integer> counts = new TreeMap<>();
    for (Household household : answered) {
      add(counts, household, "ALL", "");
      add(counts, household, "BUILDING", household.building().toString());
      add(counts, household, "TENURE", household.tenureStage());
      add(counts, household, "UNIT_KIND", household.unitKind());
    }
    add(counts);
  }

  private static void add(
      Map<Counter, Integer> counts, Household household, String dimension, String value) {
    var key = household.key();
    counts.merge(new Counter(key.wave(), key.community(), dimension, value), 1, Integer::sum);
  }

  private void add(Map<Counter, Integer> counts) {
    database
        .sql(
            """
            WITH locked AS (
              SELECT p.wave_id, p.community_id, p.dimension, p.value, n.answered
              FROM unnest(:waves::int[], :communities::int[], :dimensions::text[],
                  :values::text[], :counts::int[])
                AS n (wave_id, community_id, dimension, value, answered)
              JOIN participation p USING (wave_id, community_id, dimension, value)
              ORDER BY p.wave_id, p.community_id, p.dimension COLLATE "C", p.value COLLATE "C"
              FOR NO KEY UPDATE OF p)
            UPDATE participation p
            SET answered = p.answered + locked.answered
            FROM locked
            WHERE p.wave_id = locked.wave_id AND p.community_id = locked.community_id
              AND p.dimension = locked.dimension AND p.value = locked.value
            """)
        .param("waves", counts.keySet().stream().map(Counter::wave).toArray(Integer[]::new))
        .param(
            "communities", counts.keySet().stream().map(Counter::community).toArray(Integer[]::new))
        .param(
            "dimensions", counts.keySet().stream().map(Counter::dimension).toArray(String[]::new))
        .param("values", counts.keySet().stream().map(Counter::value).toArray(String[]::new))
        .param("counts", counts.values().toArray(Integer[]::new))
        .update();
  }
}
