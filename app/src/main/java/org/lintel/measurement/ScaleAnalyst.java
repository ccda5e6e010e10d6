package org.lintel.measurement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.reliability.Omega;
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
    IntegerMoments all = IntegerMoments.none(items.size());
    for (StoredMoments.Kept kept : material.moments()) {
      Variables variables = versions.of(kept.version()).variables();
      int[] places =
          items.stream().flatMap(item -> variables.place(item).stream()).mapToInt(i -> i).toArray();
      if (places.length == items.size()) {
        all = all.merge(kept.moments().select(places));
      }
    }
    long n = DriverAnalyst.fewest(all);
    if (n < 2) {
      return new ScaleResult.Scale(code, n, items.size(), null, null);
    }
    Covariances known = all.covariances();
    int[] every = IntStream.range(0, items.size()).toArray();
    return new ScaleResult.Scale(code, n, items.size(), alpha(known, every), omega(known, every));
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
