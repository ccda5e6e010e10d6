package org.lintel.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.springframework.stereotype.Component;

/**
 * Signs of careless answers in a wave, and what figures would be without the doubtful ones. Nothing
 * is ever deleted for it.
 *
 * <p>Signs: a long run of equal scores (from 8, or the 95th percentile, on 15 items and more),
 * scores that hardly vary (standard deviation below 0.5 of a scale point), and a Mahalanobis
 * distance that one in a thousand passes. Two and more make an answer doubtful. How long people
 * took is not recorded, so speed is no sign here. References: Meade &amp; Craig (2012) Psychol.
 * Methods 17:437; Curran (2016) J. Exp. Soc. Psychol. 66:4.
 */
@Component
public class AnswerQuality {

  /** Doubtful answers below which their absence would tell what they said. */
  private static final long TELLABLE = PublicationFloor.SCORE;

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
     * @param without figures without the doubtful answers; empty while those are too few
     */
    record Found(
        long answers,
        int items,
        boolean hasRuns,
        int flaggedRun,
        long runs,
        long flat,
        long far,
        long doubtful,
        With all,
        Optional<With> without,
        Instant dataCut,
        boolean isRenewed)
        implements Answer {}
  }

  /**
   * Figures of some answers.
   *
   * @param nps in points; empty below its floor
   * @param perception mean of all perception items; empty without any
   */
  public record With(Optional<Score> nps, OptionalDouble perception, long answers) {}

  /** NPS in points with its interval about the process. */
  public record Score(double value, Interval interval) {}

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
      case Analysis.Made<QualityResult> made -> told(made);
    };
  }

  private static Answer told(Analysis.Made<QualityResult> made) {
    QualityResult result = made.result();
    long rest = result.answers() - result.doubtful();
    return new Answer.Found(
        result.answers(),
        result.items(),
        result.items() >= 15,
        result.flaggedRun(),
        result.runs(),
        result.flat(),
        result.far(),
        result.doubtful(),
        with(result.all(), result.answers()),
        result.doubtful() >= TELLABLE ? Optional.of(with(result.rest(), rest)) : Optional.empty(),
        made.dataCut(),
        made.isRenewed());
  }

  private static With with(QualityResult.Figures figures, long answers) {
    var nps = new Nps(figures.detractors(), figures.passives(), figures.promoters());
    Optional<Score> score =
        PublicationFloor.of(nps.n()).showsScore() && !nps.isUnanimous()
            ? Optional.of(
                new Score(
                    nps.value() * Units.HUNDRED,
                    nps.interval(Purpose.process()).scaled(Units.HUNDRED)))
            : Optional.empty();
    return new With(
        score,
        figures.perceptions() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) figures.sum() / figures.perceptions()),
        answers);
  }
}
