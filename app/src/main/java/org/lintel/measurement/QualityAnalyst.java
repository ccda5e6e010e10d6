package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.quality.CarelessAnswers;
import org.lintel.survey.instrument.Composite;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** Looks at the perception items of every answer of a wave, and at how long it took. */
@Component
class QualityAnalyst implements Analyst<QualityResult> {

  /** Nothing else is asked. */
  static final String CHOICE = "ALL";

  /** Below this a person's own answers hardly vary, in points of the scale. */
  private static final double FLAT = 0.5;

  /** Items from which a run of equal answers is a sign. */
  private static final int ITEMS_FOR_RUNS = 15;

  private static final int SIGNS = 2;
  private static final int LEAST_ROWS = 30;

  private final AnalysedVersions versions;

  QualityAnalyst(AnalysedVersions versions) {
    this.versions = versions;
  }

  /** Slots of the perception items of a version, in the order asked. */
  static List<Integer> perceptions(Questionnaire questionnaire) {
    return questionnaire.composites().stream()
        .flatMap(composite ->
            composite instanceof Composite.DimensionMean mean
                    && mean.side() == Composite.Side.PERCEPTION
                ? mean.slots().stream()
                : IntStream.empty().boxed())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public AnalysisKind kind() {
    return AnalysisKind.QUALITY;
  }

  @Override
  public Class<QualityResult> result() {
    return QualityResult.class;
  }

  @Override
  public QualityResult analyse(Material material, String choice) {
    int version = material.moments().getFirst().version();
    Questionnaire questionnaire = versions.of(version).questionnaire();
    List<Integer> slots = perceptions(questionnaire);
    Optional<Covariances> known = known(material, questionnaire, slots);
    double far = slots.isEmpty() ? 0 : CarelessAnswers.flaggedDistance(slots.size());
    var looked = new ArrayList<Looked>();
    var times = new AnsweringTimes(questionnaire);
    material
        .rows()
        .read(row -> {
          double[] scores = slots.stream().mapToDouble(slot -> score(row.given(), slot)).toArray();
          times.add(row);
          looked.add(look(row.key(), scores, known, far));
        });
    return counted(looked, slots.size(), times, new Again(material, TallyLayout.of(questionnaire)));
  }

  /** What is remembered of an answer. */
  private record Looked(long key, int run, boolean isFlat, boolean isFar) {}

  private static Looked look(long key, double[] scores, Optional<Covariances> known, double far) {
    int answered =
        (int) IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i])).count();
    boolean isWhole = answered == scores.length && answered > 0;
    return new Looked(
        key,
        CarelessAnswers.longestRun(scores),
        answered > scores.length / 2 && CarelessAnswers.variability(scores) < FLAT,
        isWhole && known.filter(all -> CarelessAnswers.distance(all, scores) > far).isPresent());
  }

  private static double score(Given given, int slot) {
    return given.scores().isPresent(slot) ? given.scores().at(slot) : Double.NaN;
  }

  private Optional<Covariances> known(
      Material material, Questionnaire questionnaire, List<Integer> slots) {
    if (slots.size() < 2) {
      return Optional.empty();
    }
    Variables variables = versions.of(material.moments().getFirst().version()).variables();
    int[] places =
        slots.stream()
            .mapToInt(slot -> variables.place(DriverPlan.codeOf(questionnaire, slot)).orElseThrow())
            .toArray();
    IntegerMoments all =
        material.moments().stream()
            .map(kept -> kept.moments().select(places))
            .reduce(IntegerMoments.none(places.length), IntegerMoments::merge);
    return DriverAnalyst.fewest(all) < LEAST_ROWS
        ? Optional.empty()
        : Optional.of(all.covariances()).filter(Covariances::isPositiveDefinite);
  }

  private static QualityResult counted(
      List<Looked> looked, int items, AnsweringTimes times, Again again) {
    int flagged = CarelessAnswers.flaggedRun(looked.stream().mapToInt(Looked::run).toArray());
    Set<Long> fast = times.tooFast();
    Set<Long> doubtful =
        looked.stream()
            .filter(one -> signs(one, items, flagged, fast.contains(one.key())) >= SIGNS)
            .map(Looked::key)
            .collect(Collectors.toSet());
    return new QualityResult(
        looked.size(),
        items,
        flagged,
        looked.stream().filter(one -> isRun(one, items, flagged)).count(),
        looked.stream().filter(Looked::isFlat).count(),
        looked.stream().filter(Looked::isFar).count(),
        times.known(),
        times.median(),
        fast.size(),
        again.count(doubtful::contains),
        again.count(key -> !doubtful.contains(key)));
  }

  /** Counts the same answers as a rollup does, those that are doubtful and the others apart. */
  private record Again(Material material, TallyLayout layout) {

    QualityResult.Kept count(LongPredicate which) {
      var counting = new Counting(layout);
      material
          .rows()
          .read(row -> {
            if (which.test(row.key())) {
              counting.add(row.given());
            }
          });
      return QualityResult.Kept.of(counting.tally());
    }
  }

  private static boolean isRun(Looked one, int items, int flagged) {
    return items >= ITEMS_FOR_RUNS && one.run() >= flagged;
  }

  private static int signs(Looked one, int items, int flagged, boolean isFast) {
    return (int)
        Stream.of(isRun(one, items, flagged), one.isFlat(), one.isFar(), isFast)
            .filter(isSign -> isSign)
            .count();
  }
}
