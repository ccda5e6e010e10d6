package org.lintel.measurement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rollups of the organisation. */
@Component
class Rollups {

  /** First key of the advisory locks by which storing and rebuilding keep apart. */
  private static final int LOCKS = 0x726f_6c6c;

  private final JdbcClient database;
  private final Clock clock;

  Rollups(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Shares the waves of these rollups with others that add, until the transaction ends. Waits while
   * one of them is rebuilt.
   */
  void share(Collection<RollupKey> keys) {
    database
        .sql(
            """
            SELECT pg_advisory_xact_lock_shared(:locks, s.wave)
            FROM unnest(:waves::int[]) AS s (wave)
            ORDER BY s.wave
            """)
        .param("locks", LOCKS)
        .param("waves", waves(keys))
        .query()
        .listOfRows();
  }

  /** Keeps everybody else from a wave until the transaction ends. */
  void claim(int wave) {
    database
        .sql("SELECT pg_advisory_xact_lock(:locks, :wave)")
        .param("locks", LOCKS)
        .param("wave", wave)
        .query()
        .listOfRows();
  }

  /**
   * Adds to what is kept; the sorted keys are the order in which rows are locked. The waves are
   * shared with others that add until the transaction ends; waits while one of them is rebuilt, and
   * then adds to what the rebuilding left. Figures counted by an older {@link Scoring} stay as they
   * were until they are rebuilt from all answers.
   */
  void add(int organisation, SortedMap<RollupKey, Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    var keys = List.copyOf(tallies.keySet());
    var values = List.copyOf(tallies.values());
    database
        .sql(
            """
            WITH shared AS MATERIALIZED (
              SELECT pg_advisory_xact_lock_shared(:locks, s.wave)
              FROM unnest(:shared::int[]) AS s (wave)
              ORDER BY s.wave)
            INSERT INTO rollup AS kept
              (community_id, wave_id, version_id, month, organisation_id, answers, histograms,
               slots, pairs, composites, scoring, changed_at)
            SELECT n.community_id, n.wave_id, n.version_id, n.month, :organisation, n.answers,
              n.histograms::bigint[], n.slots::bigint[], n.pairs::bigint[],
              n.composites::bigint[], :scoring, :now
            FROM unnest(:communities::int[], :waves::int[], :versions::int[], :months::date[],
                :answers::bigint[], :histograms::text[], :slots::text[], :pairs::text[],
                :composites::text[])
              AS n (community_id, wave_id, version_id, month, answers, histograms, slots, pairs,
                composites)
            WHERE (SELECT count(*) FROM shared) > 0
            ORDER BY n.community_id, n.wave_id, n.version_id, n.month
            ON CONFLICT (community_id, wave_id, version_id, month) DO UPDATE
            SET
              answers = kept.answers + excluded.answers,
              histograms = CASE WHEN kept.scoring = excluded.scoring
                THEN ARRAY(SELECT a + b FROM unnest(kept.histograms, excluded.histograms) AS e (a, b))
                ELSE kept.histograms END,
              slots = CASE WHEN kept.scoring = excluded.scoring
                THEN ARRAY(SELECT a + b FROM unnest(kept.slots, excluded.slots) AS e (a, b))
                ELSE kept.slots END,
              pairs = CASE WHEN kept.scoring = excluded.scoring
                THEN ARRAY(SELECT a + b FROM unnest(kept.pairs, excluded.pairs) AS e (a, b))
                ELSE kept.pairs END,
              composites = CASE WHEN kept.scoring = excluded.scoring
                THEN ARRAY(SELECT a + b FROM unnest(kept.composites, excluded.composites) AS e (a, b))
                ELSE kept.composites END,
              changed_at = greatest(kept.changed_at, excluded.changed_at)
            """)
        .param("locks", LOCKS)
        .param("shared", waves(keys))
        .param("organisation", organisation)
        .param("communities", keys.stream().map(RollupKey::community).toArray(Integer[]::new))
        .param("waves", keys.stream().map(RollupKey::wave).toArray(Integer[]::new))
        .param("versions", keys.stream().map(RollupKey::version).toArray(Integer[]::new))
        .param("months", texts(keys, key -> key.month().toString()))
        .param("answers", values.stream().map(Tally::answers).toArray(Long[]::new))
        .param("histograms", texts(values, tally -> tally.literal(Tally.Part.HISTOGRAMS)))
        .param("slots", texts(values, tally -> tally.literal(Tally.Part.SLOTS)))
        .param("pairs", texts(values, tally -> tally.literal(Tally.Part.PAIRS)))
        .param("composites", texts(values, tally -> tally.literal(Tally.Part.COMPOSITES)))
        .param("scoring", Scoring.VERSION)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Adds to rollups that are there, also less than nothing. A rollup without answers is none:
   * rebuilding would not make it.
   */
  void change(SortedMap<RollupKey, Tally> tallies) {
    tallies.forEach((key, tally) -> {
      if (change(key, tally) != 1) {
        throw new IllegalStateException("there is no rollup " + key);
      }
    });
    for (RollupKey key : tallies.keySet()) {
      at(
              key,
              """
              DELETE FROM rollup
              WHERE community_id = :community AND wave_id = :wave AND version_id = :version
                AND month = :month AND answers = 0
              """)
          .update();
    }
  }

  private int change(RollupKey key, Tally tally) {
    return at(
            key,
            """
            UPDATE rollup
            SET
              answers = answers + :answers,
              histograms = CASE WHEN scoring = :scoring
                THEN add_each(histograms, :histograms::bigint[]) ELSE histograms END,
              slots = CASE WHEN scoring = :scoring
                THEN add_each(slots, :slots::bigint[]) ELSE slots END,
              pairs = CASE WHEN scoring = :scoring
                THEN add_each(pairs, :pairs::bigint[]) ELSE pairs END,
              composites = CASE WHEN scoring = :scoring
                THEN add_each(composites, :composites::bigint[]) ELSE composites END,
              changed_at = greatest(changed_at, :now)
            WHERE community_id = :community AND wave_id = :wave AND version_id = :version
              AND month = :month
            """)
        .param("answers", tally.answers())
        .param("histograms", tally.literal(Tally.Part.HISTOGRAMS))
        .param("slots", tally.literal(Tally.Part.SLOTS))
        .param("pairs", tally.literal(Tally.Part.PAIRS))
        .param("composites", tally.literal(Tally.Part.COMPOSITES))
        .param("scoring", Scoring.VERSION)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec at(RollupKey key, String sql) {
    return database
        .sql(sql)
        .param("community", key.community())
        .param("wave", key.wave())
        .param("version", key.version())
        .param("month", key.month());
  }

  /** Forgets what is kept of a wave; for rebuilding it. */
  void remove(int wave) {
    database.sql("DELETE FROM rollup WHERE wave_id = :wave").param("wave", wave).update();
  }

  /** What is kept of these waves, of all communities. */
  List<Rollup> of(Collection<Integer> waves) {
    return database
        .sql(
            """
            SELECT community_id, wave_id, version_id, month, answers, histograms, slots, pairs,
              composites, changed_at
            FROM rollup
            WHERE wave_id = ANY (:waves::int[])
            ORDER BY community_id, wave_id, version_id, month
            """)
        .param("waves", waves.toArray(Integer[]::new))
        .query(Rollups::rollup)
        .list();
  }

  private static Integer[] waves(Collection<RollupKey> keys) {
    return keys.stream().map(RollupKey::wave).distinct().toArray(Integer[]::new);
  }

  private static <T> String[] texts(List<T> from, Function<T, String> column) {
    return from.stream().map(column).toArray(String[]::new);
  }

  private static Rollup rollup(ResultSet row, int number) throws SQLException {
    return new Rollup(
        new RollupKey(
            row.getInt("community_id"),
            row.getInt("wave_id"),
            row.getInt("version_id"),
            row.getObject("month", LocalDate.class)),
        new Tally(
            row.getLong("answers"),
            numbers(row, "histograms"),
            numbers(row, "slots"),
            numbers(row, "pairs"),
            numbers(row, "composites")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static long[] numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    try {
      return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
    } finally {
      array.free();
    }
  }
}
