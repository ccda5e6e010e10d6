package org.lintel.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintel.statistics.Interval;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Omega;
import org.lintel.statistics.resampling.ReplicatedMoments;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** How reliable the scales of the versions are: alpha with Feldt's interval, and omega. */
@Component
class ScaleAnalyst implements Analyst<ScaleResult> {

  /** Nothing else is asked: all scales at once. */
  static final String CHOICE = "ALL";

  private final AnalysedVersions versions;

  ScaleAnalyst(AnalysedVersions versions) {
    this.versions = versions;
  }

  @Override
  public AnalysisKind kind() {
    return AnalysisKind.SCALES;
  }

  @Override
  public Class<ScaleResult> result() {
    return ScaleResult.class;
  }

  @Override
  public ScaleResult analyse(Material material, String choice) {
    Map<String, List<String>> scales = new LinkedHashMap<>();
    material
        .moments()
        .forEach(kept ->
            scales(versions.of(kept.version()).questionnaire()).forEach(scales::putIfAbsent));
    var found = new ArrayList<ScaleResult.Scale>();
    scales.forEach((code, items) -> found.add(scale(code, items, material)));
    return new ScaleResult(found);
  }

  /** Codes of the items of every scale, in the order declared. */
  static Map<String, List<String>> scales(Questionnaire questionnaire) {
    Map<String, List<String>> scales = new LinkedHashMap<>();
    for (Composite composite : questionnaire.composites()) {
      List<Integer> slots =
          switch (composite) {
            case Composite.DimensionMean mean -> mean.slots();
            case Composite.ConstructMean mean -> mean.slots();
            case Composite.DimensionGap _, Composite.WeightedGap _, Composite.LoyaltyIndex _ ->
                List.of();
          };
      if (slots.size() > 1) {
        scales.put(
            composite.code(),
            slots.stream().map(slot -> DriverPlan.codeOf(questionnaire, slot)).toList());
      }
    }
    return scales;
  }

  private ScaleResult.Scale scale(String code, List<String> items, Material material) {
    List<Replicates.Cluster> clusters = clusters(items, material);
    IntegerMoments all =
        clusters.stream()
            .map(Replicates.Cluster::moments)
            .reduce(IntegerMoments.none(items.size()), IntegerMoments::merge);
    long n = DriverAnalyst.fewest(all);
    if (n < 2) {
      return new ScaleResult.Scale(code, n, items.size(), null, null, null);
    }
    Covariances known = all.covariances();
    int[] every = IntStream.range(0, items.size()).toArray();
    Double omega = omega(known, every);
    DriverResult.Between around =
        omega == null ? null : around(omega, items, clusters, material, n);
    return new ScaleResult.Scale(code, n, items.size(), alpha(known, every), omega, around);
  }

  private List<Replicates.Cluster> clusters(List<String> items, Material material) {
    var clusters = new ArrayList<Replicates.Cluster>();
    for (StoredMoments.Kept kept : material.moments()) {
      int[] places = places(kept.version(), items);
      if (places.length == items.size()) {
        clusters.add(
            new Replicates.Cluster(kept.spot().community(), kept.moments().select(places)));
      }
    }
    return clusters;
  }

  private int[] places(int version, List<String> items) {
    Variables variables = versions.of(version).variables();
    return items.stream()
        .flatMap(item -> variables.place(item).stream())
        .mapToInt(i -> i)
        .toArray();
  }

  /** Percentiles over draws of whole communities, or of households where communities are few. */
  private DriverResult.@Nullable Between around(
      double omega,
      List<String> items,
      List<Replicates.Cluster> clusters,
      Material material,
      long n) {
    boolean isClustered =
        clusters.stream().map(Replicates.Cluster::community).distinct().count()
            >= Replicates.COMMUNITIES;
    ReplicatedMoments drawn =
        isClustered
            ? Replicates.ofCommunities(clusters, items.size(), material.seed())
            : Replicates.ofHouseholds(
                persons -> read(items, material, persons), n, items.size(), material.seed());
    int[] every = IntStream.range(0, items.size()).toArray();
    return drawn
        .draw(known -> Omega.of(known, every).map(found -> List.of(found.value())))
        .value()
        .flatMap(draws -> draws.interval(0, Interval.USUAL_LEVEL).value())
        .map(found ->
            new DriverResult.Between(
                omega, Math.min(found.lower(), omega), Math.max(found.upper(), omega)))
        .orElse(null);
  }

  /** Persons of the selection who were asked all items, read once more. */
  private void read(List<String> items, Material material, Replicates.Persons persons) {
    material
        .rows()
        .read(row -> {
          int[] places = places(row.version(), items);
          if (places.length == items.size()) {
            int[] all = versions.of(row.version()).variables().row(row.given());
            persons.take(row.key(), IntStream.of(places).map(place -> all[place]).toArray());
          }
        });
  }

  private static DriverResult.@Nullable Between alpha(Covariances known, int... items) {
    return CronbachAlpha.of(known, items)
        .value()
        .map(alpha ->
            new DriverResult.Between(
                alpha.value(), alpha.interval().lower(), alpha.interval().upper()))
        .orElse(null);
  }

  private static @Nullable Double omega(Covariances known, int... items) {
    return items.length < 3 ? null : Omega.of(known, items).value().map(Omega::value).orElse(null);
  }
}
