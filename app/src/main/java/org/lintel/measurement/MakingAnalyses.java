package org.lintel.measurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an analysis that was asked for: brings the moments of its selection up to date, analyses
 * them and keeps the result with the stamp of the answers that are in it. Doing it twice does no
 * harm.
 */
@Component
class MakingAnalyses {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final StoredAnalyses analyses;
  private final StoredMoments moments;
  private final GatheringMoments gathering;
  private final AnsweredRows rows;
  private final Map<AnalysisKind, Analyst<?>> analysts;
  private final TransactionTemplate snapshot;

  MakingAnalyses(
      StoredAnalyses analyses,
      StoredMoments moments,
      GatheringMoments gathering,
      AnsweredRows rows,
      List<Analyst<?>> analysts,
      PlatformTransactionManager transactions) {
    this.analyses = analyses;
    this.moments = moments;
    this.gathering = gathering;
    this.rows = rows;
    this.analysts = analysts.stream().collect(Collectors.toMap(Analyst::kind, Function.identity()));
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /** Makes one; nothing happens when it is gone, or when there are no answers any more. */
  void make(int organisation, UUID id, LongConsumer done) {
    Optional<StoredAnalyses.Stored> asked = analyses.get(id);
    if (asked.isEmpty()) {
      return;
    }
    StoredAnalyses.Stored stored = asked.get();
    gathering.bringUpToDate(organisation, stored.spots(), done);
    List<StoredMoments.Kept> kept = moments.of(stored.spots());
    stamp(kept)
        .ifPresent(stamp -> {
          Analyst<?> analyst = analysts.get(stored.kind());
          if (analyst == null) {
            throw new IllegalStateException("nobody makes " + stored.kind());
          }
          var material =
              new Material(stored.digest(), kept, reader -> read(stored.spots(), reader));
          String json = JSON.writeValueAsString(analyst.analyse(material, stored.choice()));
          analyses.made(stored, stamp, json);
        });
  }

  private static Optional<Stamp> stamp(List<StoredMoments.Kept> kept) {
    return kept.stream().map(StoredMoments.Kept::stamp).reduce(Stamp::and);
  }

  private void read(List<Spot> spots, AnsweredRows.Reader reader) {
    Map<Integer, List<Integer>> byWave =
        spots.stream()
            .collect(
                Collectors.groupingBy(
                    Spot::wave, Collectors.mapping(Spot::community, Collectors.toList())));
    snapshot.executeWithoutResult(
        _ -> byWave.forEach((wave, communities) -> rows.read(wave, communities, reader)));
  }
}
