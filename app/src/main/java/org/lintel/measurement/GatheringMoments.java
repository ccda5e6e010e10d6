package org.lintel.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.lintel.statistics.moments.IntegerMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the stored moments up to date: rows are read once, of a few communities at a time, in one
 * snapshot with the rollups whose stamp the moments carry.
 */
@Component
class GatheringMoments {

  /** Communities whose sums are in memory at a time. */
  private static final int LOT = 25;

  private final JdbcClient database;
  private final StoredMoments kept;
  private final AnsweredRows rows;
  private final AnalysedVersions versions;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate writing;

  GatheringMoments(
      JdbcClient database,
      StoredMoments kept,
      AnsweredRows rows,
      AnalysedVersions versions,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.kept = kept;
    this.rows = rows;
    this.versions = versions;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /** Reads the rows of those spots that have other answers than were read last. */
  void bringUpToDate(int organisation, List<Spot> spots, LongConsumer done) {
    Map<Integer, List<Spot>> byWave =
        kept.outdated(spots).stream().collect(Collectors.groupingBy(Spot::wave));
    long read = 0;
    for (List<Spot> wave : byWave.values()) {
      for (int from = 0; from < wave.size(); from += LOT) {
        List<Spot> lot = wave.subList(from, Math.min(wave.size(), from + LOT));
        gather(organisation, lot);
        read += lot.size();
        done.accept(read);
      }
    }
  }

  private void gather(int organisation, List<Spot> lot) {
    Map<Spot, List<StoredMoments.Kept>> gathered =
        Objects.requireNonNull(snapshot.execute(_ -> gathered(lot)));
    writing.executeWithoutResult(_ ->
        lot.forEach(spot -> kept.put(organisation, spot, gathered.getOrDefault(spot, List.of()))));
  }

  private record Key(int community, int version) {}

  private Map<Spot, List<StoredMoments.Kept>> gathered(List<Spot> lot) {
    int wave = lot.getFirst().wave();
    List<Integer> communities = lot.stream().map(Spot::community).toList();
    Map<Key, IntegerMoments.Collector> collectors = new HashMap<>();
    Map<Key, Stamp> stamps = stamps(wave, communities);
    rows.read(
        wave,
        communities,
        row -> {
          Variables variables = versions.of(row.version()).variables();
          collectors
              .computeIfAbsent(
                  new Key(row.community(), row.version()),
                  _ -> IntegerMoments.collect(variables.size()))
              .add(variables.row(row.given()));
        });
    Map<Spot, List<StoredMoments.Kept>> gathered = new HashMap<>();
    collectors.forEach((key, collector) -> {
      var spot = new Spot(wave, key.community());
      Stamp stamp = stamps.get(key);
      if (stamp != null) {
        gathered
            .computeIfAbsent(spot, _ -> new ArrayList<>())
            .add(new StoredMoments.Kept(spot, key.version(), stamp, collector.moments()));
      }
    });
    return gathered;
  }

  private Map<Key, Stamp> stamps(int wave, List<Integer> communities) {
    Map<Key, Stamp> stamps = new HashMap<>();
    database
        .sql(
            """
            SELECT community_id, version_id, sum(answers) AS answers, max(changed_at) AS data_cut
            FROM rollup
            WHERE wave_id = :wave AND community_id = ANY (:communities::int[])
            GROUP BY community_id, version_id
            """)
        .param("wave", wave)
        .param("communities", communities.toArray(Integer[]::new))
        .query(row -> {
          stamps.put(key(row), stamp(row));
        });
    return stamps;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getInt("community_id"), row.getInt("version_id"));
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    return new Stamp(
        row.getLong("answers"), row.getObject("data_cut", OffsetDateTime.class).toInstant());
  }
}
