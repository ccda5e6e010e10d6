package org.lintel.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintel.survey.ResponseBatch;
import org.lintel.survey.ResponseBatchParticipant;
import org.springframework.stereotype.Component;

/**
 * Adds every stored response to its rollup, in the transaction that stores it: a new one as it is,
 * a correction as new less old. A batch is added up first, so that each rollup is written once.
 */
@Component
class KeepingRollups implements ResponseBatchParticipant {

  private final Rollups rollups;
  private final TallyLayouts layouts;
  private final StoredAnalyses analyses;
  private final StoredMoments moments;

  KeepingRollups(
      Rollups rollups, TallyLayouts layouts, StoredAnalyses analyses, StoredMoments moments) {
    this.rollups = rollups;
    this.layouts = layouts;
    this.analyses = analyses;
    this.moments = moments;
  }

  @Override
  public void stored(ResponseBatch batch) {
    Map<RollupKey, Counting> counting = new HashMap<>();
    for (ResponseBatch.Change change : batch.changes()) {
      Counting of =
          counting.computeIfAbsent(key(change), _ -> new Counting(layouts.of(change.version())));
      change.before().ifPresent(of::remove);
      of.add(change.after());
    }
    rollups.add(batch.organisation(), tallies(counting));
  }

  @Override
  public void withdrawn(int organisation, List<ResponseBatch.Withdrawn> answers) {
    Map<RollupKey, Counting> counting = new HashMap<>();
    for (ResponseBatch.Withdrawn answer : answers) {
      var key =
          new RollupKey(answer.community(), answer.wave(), answer.version().id(), answer.month());
      counting
          .computeIfAbsent(key, _ -> new Counting(layouts.of(answer.version())))
          .remove(answer.marks());
    }
    SortedMap<RollupKey, Tally> tallies = tallies(counting);
    rollups.share(tallies.keySet());
    rollups.change(tallies);
    forget(tallies.keySet());
  }

  /** What was made of answers that are gone goes with them. */
  private void forget(Set<RollupKey> keys) {
    keys.stream()
        .map(RollupKey::wave)
        .distinct()
        .forEach(wave -> {
          analyses.forget(wave);
          moments.forget(wave);
        });
  }

  private static SortedMap<RollupKey, Tally> tallies(Map<RollupKey, Counting> counting) {
    SortedMap<RollupKey, Tally> tallies = new TreeMap<>();
    counting.forEach((key, of) -> tallies.put(key, of.tally()));
    return tallies;
  }

  private static RollupKey key(ResponseBatch.Change change) {
    return new RollupKey(change.community(), change.wave(), change.version().id(), change.month());
  }
}
