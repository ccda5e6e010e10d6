package org.lintel.measurement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.platform.database.SetPlans;
import org.lintel.survey.instrument.Headline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts how the same households answered the recommendation question twice. */
@Component
class PanelAnalyst implements Analyst<PanelResult> {

  private final JdbcClient database;
  private final AnalysedVersions versions;
  private final TransactionTemplate reading;

  PanelAnalyst(
      JdbcClient database, AnalysedVersions versions, PlatformTransactionManager transactions) {
    this.database = database;
    this.versions = versions;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** The waves that count as before. */
  static String choice(List<Spot> before) {
    return before.stream()
        .map(Spot::wave)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  @Override
  public AnalysisKind kind() {
    return AnalysisKind.PANEL;
  }

  @Override
  public Class<PanelResult> result() {
    return PanelResult.class;
  }

  /** Two waves in the same communities, and where each has the answer. */
  private record Step(int before, int now, int slotBefore, int slotNow) {}

  @Override
  public PanelResult analyse(Material material, String choice) {
    Set<Integer> earlier =
        Arrays.stream(choice.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    Map<Integer, StoredMoments.Kept> before = new HashMap<>();
    Map<Integer, StoredMoments.Kept> now = new HashMap<>();
    for (StoredMoments.Kept kept : material.moments()) {
      (earlier.contains(kept.spot().wave()) ? before : now).put(kept.spot().community(), kept);
    }
    before.keySet().retainAll(now.keySet());
    now.keySet().retainAll(before.keySet());
    Map<Step, List<Integer>> steps =
        now.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    community -> step(known(before, community), known(now, community))));
    var pairs = new long[9];
    steps.forEach((step, communities) -> count(step, communities, pairs));
    return new PanelResult(Arrays.stream(pairs).boxed().toList(), given(before), given(now));
  }

  private static StoredMoments.Kept known(Map<Integer, StoredMoments.Kept> of, int community) {
    return Objects.requireNonNull(of.get(community));
  }

  private Step step(StoredMoments.Kept before, StoredMoments.Kept now) {
    return new Step(before.spot().wave(), now.spot().wave(), slot(before), slot(now));
  }

  private int slot(StoredMoments.Kept kept) {
    var questionnaire = versions.of(kept.version()).questionnaire();
    return questionnaire
        .headline(Headline.RECOMMENDATION)
        .map(item -> questionnaire.slots().of(item.code()))
        .orElseThrow();
  }

  private long given(Map<Integer, StoredMoments.Kept> of) {
    return of.values().stream().mapToLong(this::given).sum();
  }

  private long given(StoredMoments.Kept kept) {
    AnalysedVersion version = versions.of(kept.version());
    int place =
        Stream.of(version.questionnaire().headline(Headline.RECOMMENDATION).orElseThrow())
            .map(item -> version.variables().place(item.code()).orElseThrow())
            .findFirst()
            .orElseThrow();
    return kept.moments().n(place, place);
  }

  private void count(Step step, List<Integer> communities, long[] pairs) {
    reading.executeWithoutResult(_ -> {
      SetPlans.choose(database);
      database
          .sql(
              """
              SELECT
                CASE WHEN b.scores[:slotBefore] >= 9 THEN 2 WHEN b.scores[:slotBefore] >= 7 THEN 1
                  ELSE 0 END AS class_before,
                CASE WHEN n.scores[:slotNow] >= 9 THEN 2 WHEN n.scores[:slotNow] >= 7 THEN 1
                  ELSE 0 END AS class_now,
                count(*) AS households
              FROM response_score b
              JOIN response_score n
                ON n.community_id = b.community_id AND n.household_key = b.household_key
              WHERE b.wave_id = :before AND n.wave_id = :now
                AND b.community_id = ANY (:communities::int[])
                AND n.community_id = ANY (:communities::int[])
                AND b.scores[:slotBefore] IS NOT NULL AND n.scores[:slotNow] IS NOT NULL
              GROUP BY class_before, class_now
              """)
          .param("slotBefore", step.slotBefore() + 1)
          .param("slotNow", step.slotNow() + 1)
          .param("before", step.before())
          .param("now", step.now())
          .param("communities", communities.toArray(Integer[]::new))
          .query(row -> {
            pairs[3 * row.getInt("class_before") + row.getInt("class_now")] +=
                row.getLong("households");
          });
    });
  }
}
