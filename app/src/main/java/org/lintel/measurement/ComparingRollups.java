package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what is kept with what the responses give, wave by wave, each in one snapshot so that
 * answers stored meanwhile make no difference. A difference is a defect (or somebody wrote into the
 * database): it is logged, entered in the audit log and shown until the wave is rebuilt.
 */
@Component
public class ComparingRollups {

  private static final Logger log = LoggerFactory.getLogger(ComparingRollups.class);

  private final JdbcClient database;
  private final Rollups rollups;
  private final CountingResponses responses;
  private final RollupAlarms alarms;
  private final AuditTrail audit;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate writing;

  ComparingRollups(
      JdbcClient database,
      Rollups rollups,
      CountingResponses responses,
      RollupAlarms alarms,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.rollups = rollups;
    this.responses = responses;
    this.alarms = alarms;
    this.audit = audit;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /** Compares every wave of the current organisation and gives the number of differences. */
  public int compare(int organisation) {
    List<Integer> waves =
        database
            .sql("SELECT DISTINCT wave_id FROM wave_asked ORDER BY wave_id")
            .query((row, number) -> row.getInt("wave_id"))
            .list();
    long counted = 0;
    var differences = new ArrayList<RollupDifference>();
    for (int wave : waves) {
      counted += compare(wave, differences);
    }
    long all = counted;
    UUID comparison =
        writing.execute(_ -> note(organisation, waves.size(), all, List.copyOf(differences)));
    for (RollupDifference difference : differences) {
      log.error("comparison {}: rollup {} differs from its responses", comparison, difference);
    }
    return differences.size();
  }

  private long compare(int wave, List<RollupDifference> differences) {
    Optional<SortedMap<RollupKey, Tally>> counted =
        Optional.ofNullable(
            snapshot.execute(_ -> {
              var fresh = responses.count(wave);
              SortedMap<RollupKey, Tally> kept = new TreeMap<>();
              rollups.of(List.of(wave)).forEach(r -> kept.put(r.key(), r.tally()));
              differences.addAll(differences(kept, fresh));
              return fresh;
            }));
    return counted.stream()
        .flatMap(tallies -> tallies.values().stream())
        .mapToLong(Tally::answers)
        .sum();
  }

  private static List<RollupDifference> differences(
      Map<RollupKey, Tally> kept, Map<RollupKey, Tally> fresh) {
    var keys = new TreeSet<>(kept.keySet());
    keys.addAll(fresh.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(kept.get(key), fresh.get(key)))
        .map(key -> new RollupDifference(key, answers(kept, key), answers(fresh, key)))
        .toList();
  }

  private static long answers(Map<RollupKey, Tally> tallies, RollupKey key) {
    return Optional.ofNullable(tallies.get(key)).map(Tally::answers).orElse(0L);
  }

  private UUID note(
      int organisation, int waves, long responses, List<RollupDifference> differences) {
    UUID comparison = alarms.note(organisation, waves, responses, differences);
    if (!differences.isEmpty()) {
      audit.append(
          AuditTrail.SYSTEM,
          "rollups-differed",
          comparison.toString(),
          Map.of("differences", String.valueOf(differences.size())));
    }
    return comparison;
  }
}
