package org.lintel.measurement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.WaveRecodings;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/**
 * Which metrics rest on answers that were given on another scale and became points when they were
 * imported. Their means depend on the points that somebody chose, so a change against a wave that
 * asked on the scale itself is a change of the method as well, and is not judged.
 */
@Component
class Conversions {

  private final WaveRecodings recodings;
  private final Instruments instruments;

  Conversions(WaveRecodings recodings, Instruments instruments) {
    this.recodings = recodings;
    this.instruments = instruments;
  }

  /** How many points the scales had that owners answered on, by metric; only what was converted. */
  Map<Metric, Set<Integer>> of(List<Wave> waves) {
    var found = new EnumMap<Metric, Set<Integer>>(Metric.class);
    Map<Integer, Map<String, Integer>> converted =
        recodings.converted(waves.stream().map(Wave::id).toList());
    for (Wave wave : waves) {
      Map<String, Integer> items = converted.getOrDefault(wave.id(), Map.of());
      if (!items.isEmpty()) {
        Questionnaire questionnaire = instruments.version(wave.versionId()).questionnaire();
        for (Metric metric : Metric.values()) {
          items.forEach((item, points) -> {
            if (restsOn(questionnaire, metric, item)) {
              found.computeIfAbsent(metric, each -> new TreeSet<>()).add(points);
            }
          });
        }
      }
    }
    return found;
  }

  /** Metrics whose owners answered on different scales in the two selections. */
  Set<Metric> apart(Selection now, Selection before) {
    Map<Metric, Set<Integer>> ofNow = of(now.waves());
    Map<Metric, Set<Integer>> ofBefore = of(before.waves());
    return Stream.concat(ofNow.keySet().stream(), ofBefore.keySet().stream())
        .filter(metric -> !Objects.equals(ofNow.get(metric), ofBefore.get(metric)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Metric.class)));
  }

  private static boolean restsOn(Questionnaire questionnaire, Metric metric, String item) {
    return switch (metric) {
      case NET_PROMOTER_SCORE -> isHeadline(questionnaire, Headline.RECOMMENDATION, item);
      case SATISFACTION -> isHeadline(questionnaire, Headline.SATISFACTION, item);
      case TRUST -> isPart(questionnaire, new Trust().mean().code(), item);
      case EMOTIONAL_CONNECTION ->
          isPart(questionnaire, new EmotionalConnection().mean().code(), item);
      case SERVICE_EXPERIENCE -> isPart(questionnaire, new ServiceExperience().mean().code(), item);
      case LOYALTY_INDEX -> isPart(questionnaire, new LoyaltyIndex().mean().code(), item);
      case EXPECTATION_GAP ->
          questionnaire.composites().stream()
              .filter(Composite.DimensionMean.class::isInstance)
              .anyMatch(composite -> holds(questionnaire, composite, item));
      case WEIGHTED_SERVQUAL,
          SERVPERF_SCORE,
          LIKELIHOOD_DISTRIBUTION,
          PARTICIPATION,
          COMMUNITY_COMPARISON,
          CHANGE,
          DRIVERS,
          ADJUSTED_SCORE,
          WEIGHTED_SCORE,
          PANEL_CHANGE,
          RELIABILITY ->
          false;
    };
  }

  private static boolean isHeadline(Questionnaire questionnaire, Headline headline, String item) {
    return questionnaire.headline(headline).filter(found -> found.code().equals(item)).isPresent();
  }

  private static boolean isPart(Questionnaire questionnaire, String code, String item) {
    return questionnaire.composites().stream()
        .filter(composite -> composite.code().equals(code))
        .anyMatch(composite -> holds(questionnaire, composite, item));
  }

  private static boolean holds(Questionnaire questionnaire, Composite composite, String item) {
    Integer slot = questionnaire.slots().firstSlots().get(item);
    return slot != null && slots(composite).anyMatch(slot::equals);
  }

  private static Stream<Integer> slots(Composite composite) {
    return switch (composite) {
      case Composite.DimensionMean mean -> mean.slots().stream();
      case Composite.ConstructMean mean -> mean.slots().stream();
      case Composite.LoyaltyIndex index -> index.constructs().stream().flatMap(Conversions::slots);
      case Composite.DimensionGap gap ->
          gap.pairs().stream()
              .flatMap(pair -> Stream.of(pair.expectationSlot(), pair.perceptionSlot()));
      case Composite.WeightedGap weighted -> weighted.gaps().stream().flatMap(Conversions::slots);
    };
  }
}
