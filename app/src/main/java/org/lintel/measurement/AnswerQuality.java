package org.lintel.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.platform.Viewer;
import org.lintel.statistics.PublicationFloor;
import org.springframework.stereotype.Component;

/**
 * Signs of careless answers in a wave, and what figures would be without the doubtful ones. Nothing
 * is ever deleted for it.
 *
 * <p>Signs: a long run of equal scores (from 8, or the 95th percentile, on 15 items and more),
 * scores that hardly vary (standard deviation below 0.5 of a scale point), a Mahalanobis distance
 * that one in a thousand passes, and a time below a third of the median or two seconds a question.
 * Two and more make an answer doubtful. References: Meade &amp; Craig (2012) Psychol. Methods
 * 17:437; Curran (2016) J. Exp. Soc. Psychol. 66:4; Huang et al. (2012) J. Bus. Psychol. 27:99.
 */
@Component
public class AnswerQuality {

  private final AskingForAnalyses analyses;
  private final AnalysedVersions versions;

  AnswerQuality(AskingForAnalyses analyses, AnalysedVersions versions) {
    this.analyses = analyses;
    this.versions = versions;
  }

  /** What can be said. */
  public sealed interface Answer {

    /** The wave asks no perception items, or too few answered them. */
    record NothingToSay(long needs) implements Answer {}

    /** It is being made. */
    record InTheMaking() implements Answer {}

    /** Making it failed. */
    record Failed() implements Answer {}

    /**
     * Signs with their counts.
     *
     * @param hasRuns whether there are items enough for runs to be a sign
     * @param hasSpeed whether the time is known of answers enough for speed to be a sign
     * @param figures all headline figures, with and without the doubtful answers
     */
    record Found(
        long answers,
        int items,
        boolean hasRuns,
        int flaggedRun,
        long runs,
        long flat,
        long far,
        boolean hasSpeed,
        long timed,
        double medianSeconds,
        long fast,
        long doubtful,
        List<Both> figures,
        Instant dataCut,
        boolean isRenewed)
        implements Answer {

      public Found {
        figures = List.copyOf(figures);
      }
    }
  }

  /**
   * One figure both ways, about the process.
   *
   * @param without empty where the difference of both would tell what the doubtful ones said
   */
  public record Both(Figure all, Optional<Figure> without) {}

  /** Signs in a reading of one wave. */
  public Answer of(Viewer viewer, Reading reading) {
    Reading asking =
        reading.asking(stratum ->
            !QualityAnalyst.perceptions(versions.of(stratum.wave().versionId()).questionnaire())
                .isEmpty());
    List<Stratum> counted = Pool.of(NetPromoterScore.ANSWERS, asking).counted();
    if (counted.isEmpty()) {
      var perceptions = new Source.OfSums(Source.OfSums.Kind.COMPOSITE, Measure.PERCEPTION);
      counted = Pool.of(perceptions, asking).counted();
    }
    long answers = counted.stream().mapToLong(stratum -> stratum.tally().answers()).sum();
    if (answers < PublicationFloor.COMPARE) {
      return new Answer.NothingToSay(PublicationFloor.COMPARE);
    }
    Analysis<QualityResult> analysis =
        analyses.ask(
            viewer,
            AnalysisKind.QUALITY,
            QualityAnalyst.CHOICE,
            Spot.of(counted),
            QualityResult.class);
    return switch (analysis) {
      case Analysis.InTheMaking<QualityResult> _ -> new Answer.InTheMaking();
      case Analysis.Failed<QualityResult> _ -> new Answer.Failed();
      case Analysis.Made<QualityResult> made -> told(made, counted.getFirst(), reading);
    };
  }

  private static Answer told(Analysis.Made<QualityResult> made, Stratum like, Reading reading) {
    QualityResult result = made.result();
    return new Answer.Found(
        result.answers(),
        result.items(),
        result.items() >= 15,
        result.flaggedRun(),
        result.runs(),
        result.flat(),
        result.far(),
        result.timed() >= AnsweringTimes.LEAST,
        result.timed(),
        result.medianSeconds(),
        result.fast(),
        result.doubtful().answers(),
        figures(result, like, reading),
        made.dataCut(),
        made.isRenewed());
  }

  private static List<Both> figures(QualityResult result, Stratum like, Reading reading) {
    Tally doubtful = result.doubtful().tally();
    Tally rest = result.rest().tally();
    Reading ofAll = as(doubtful.plus(rest), like, reading);
    Reading ofRest = as(rest, like, reading);
    Reading ofDoubtful = as(doubtful, like, reading);
    var figures = new ArrayList<Both>();
    for (HeadlineMetric metric : HeadlineMetric.all()) {
      add(figures, metric::of, ofAll, ofRest, ofDoubtful);
    }
    add(figures, all -> ServperfScore.of(all).overall(), ofAll, ofRest, ofDoubtful);
    return figures;
  }

  /** The doubtful ones are what both differ by, so they must be publishable themselves. */
  private static void add(
      List<Both> figures,
      Function<Reading, Figure> metric,
      Reading all,
      Reading rest,
      Reading doubtful) {
    Figure figure = metric.apply(all);
    if (!(figure.finding() instanceof Finding.NotAsked)) {
      boolean isTellable = metric.apply(doubtful).shown().isPresent();
      figures.add(
          new Both(
              figure,
              Optional.of(metric.apply(rest))
                  .filter(without -> isTellable && without.shown().isPresent())));
    }
  }

  /** These answers as if one community had given them. */
  private static Reading as(Tally tally, Stratum like, Reading reading) {
    var stratum =
        new Stratum(
            like.wave(), like.community(), like.layout(), tally, Base.unknown(tally.answers()));
    return new Reading(
        reading.selection().aiming(Aim.PROCESS),
        List.of(stratum),
        new Publishing(List.of(stratum)),
        reading.dataCut(),
        Map.of());
  }
}
