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
    shift(answered.stream().map(household -> new Shift(household, 0, 1, true)).toList());
  }

  /**
   * By how much the counters of one household's groups change.
   *
   * @param isWhole whether the number asked altogether changes too; of imported waves it is what
   *     the company said
   */
  record Shift(Household household, int asked, int answered, boolean isWhole) {}

  /**
   * Changes each counter once. The counter of a whole community guards those of its groups: it is
   * locked first, communities in the order of their keys.
   */
  void shift(List<Shift> shifts) {
    if (shifts.isEmpty()) {
      return;
    }
    Map<Counter, Change> counts = new TreeMap<>();
    for (Shift shift : shifts) {
      Household household = shift.household();
      int asked = shift.isWhole() ? shift.asked() : 0;
      add(counts, household, "ALL", "", new Change(asked, shift.answered()));
      Change change = new Change(shift.asked(), shift.answered());
      add(counts, household, "BUILDING", household.building().toString(), change);
      add(counts, household, "TENURE", household.tenureStage(), change);
      add(counts, household, "UNIT_KIND", household.unitKind(), change);
    }
    add(counts);
  }

  private record Change(int asked, int answered) {

    Change plus(Change other) {
      return new Change(asked + other.asked, answered + other.answered);
    }
  }

  private static void add(
      Map<Counter, Change> counts,
      Household household,
      String dimension,
      String value,
      Change change) {
    var key = household.key();
    counts.merge(new Counter(key.wave(), key.community(), dimension, value), change, Change::plus);
  }

  private void add(Map<Counter, Change> counts) {
    database
        .sql(
            """
            WITH locked AS MATERIALIZED (
              SELECT 1
              FROM unnest(:waves::int[], :communities::int[], :dimensions::text[])
                AS n (wave_id, community_id, dimension)
              JOIN participation p USING (wave_id, community_id, dimension)
              WHERE n.dimension = 'ALL'
              ORDER BY p.wave_id, p.community_id
              FOR NO KEY UPDATE OF p)
            UPDATE participation p
            SET asked = p.asked + n.asked, answered = p.answered + n.answered
            FROM unnest(:waves::int[], :communities::int[], :dimensions::text[], :values::text[],
                :asked::int[], :answered::int[])
              AS n (wave_id, community_id, dimension, value, asked, answered)
            WHERE (SELECT count(*) FROM locked) > 0
              AND p.wave_id = n.wave_id AND p.community_id = n.community_id
              AND p.dimension = n.dimension AND p.value = n.value
            """)
        .param("waves", counts.keySet().stream().map(Counter::wave).toArray(Integer[]::new))
        .param(
            "communities", counts.keySet().stream().map(Counter::community).toArray(Integer[]::new))
        .param(
            "dimensions", counts.keySet().stream().map(Counter::dimension).toArray(String[]::new))
        .param("values", counts.keySet().stream().map(Counter::value).toArray(String[]::new))
        .param("asked", counts.values().stream().map(Change::asked).toArray(Integer[]::new))
        .param("answered", counts.values().stream().map(Change::answered).toArray(Integer[]::new))
        .update();
  }
}
