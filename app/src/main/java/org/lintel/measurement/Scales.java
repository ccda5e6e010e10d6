package org.lintel.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintel.platform.Viewer;
import org.lintel.statistics.Interval;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.survey.instrument.Headline;
import org.springframework.stereotype.Component;

/**
 * How reliable scales are: whether the items of each would rank the same owners alike again.
 *
 * <p>Alpha with Feldt's interval, and omega, from pairwise complete covariances. Needs 100 answers
 * to every pair of items. References: Cronbach (1951); Feldt (1965) Psychometrika 30:357; McDonald
 * (1999) Test Theory.
 */
@Component
public class Scales {

  private final AskingForAnalyses analyses;
  private final AnalysedVersions versions;

  Scales(AskingForAnalyses analyses, AnalysedVersions versions) {
    this.analyses = analyses;
    this.versions = versions;
  }

  /** What can be said about scales of a selection. */
  public sealed interface Answer {

    /** No wave of the selection has a scale of two items. */
    record NotAsked() implements Answer {}

    /** Nothing may be said of so few answers. */
    record TooFew(long needs) implements Answer {}

    /** It is being made. */
    record InTheMaking() implements Answer {}

    /** Making it failed. */
    record Failed() implements Answer {}

    /** Scales in the order declared. */
    record Found(List<Scale> scales, Instant dataCut, boolean isRenewed) implements Answer {

      public Found {
        scales = List.copyOf(scales);
      }
    }
  }

  /**
   * One scale.
   *
   * @param n answers to the pair of items that has fewest
   * @param alpha empty when answers are too few or cannot tell
   * @param omega empty as alpha is, and with fewer than three items
   * @param around percentiles of omega over draws of communities or households
   */
  public record Scale(
      String code,
      long n,
      int items,
      Optional<Alpha> alpha,
      OptionalDouble omega,
      Optional<Interval> around) {

    /** Answers from which reliability is told. */
    public static final long NEEDS = CronbachAlpha.NEEDS;
  }

  /** Alpha with its interval. */
  public record Alpha(double value, Interval interval) {}

  /** Scales of a reading of the viewer's; made in the background when they are not there yet. */
  public Answer of(Viewer viewer, Reading reading) {
    Reading asking =
        reading.asking(stratum ->
            !ScaleAnalyst.scales(versions.of(stratum.wave().versionId()).questionnaire())
                .isEmpty());
    if (asking.strata().isEmpty()) {
      return new Answer.NotAsked();
    }
    List<Stratum> counted = counted(asking);
    long n = counted.stream().mapToLong(stratum -> stratum.tally().answers()).sum();
    if (n < Scale.NEEDS) {
      return new Answer.TooFew(Scale.NEEDS);
    }
    Analysis<ScaleResult> analysis =
        analyses.ask(
            viewer, AnalysisKind.SCALES, ScaleAnalyst.CHOICE, Spot.of(counted), ScaleResult.class);
    return switch (analysis) {
      case Analysis.InTheMaking<ScaleResult> _ -> new Answer.InTheMaking();
      case Analysis.Failed<ScaleResult> _ -> new Answer.Failed();
      case Analysis.Made<ScaleResult> made ->
          new Answer.Found(
              made.result().scales().stream().map(Scales::told).toList(),
              made.dataCut(),
              made.isRenewed());
    };
  }

  /** Where the headline item of the first scale that has one may be published. */
  private static List<Stratum> counted(Reading reading) {
    for (Headline headline : Headline.values()) {
      var pool = Pool.of(new Source.OfHeadline(headline, answers -> answers), reading);
      if (!pool.counted().isEmpty()) {
        return pool.counted();
      }
    }
    var perceptions = new Source.OfSums(Source.OfSums.Kind.COMPOSITE, Measure.PERCEPTION);
    return Pool.of(perceptions, reading).counted();
  }

  private static Scale told(ScaleResult.Scale scale) {
    return new Scale(
        scale.code(),
        scale.n(),
        scale.items(),
        Optional.ofNullable(scale.alpha())
            .map(alpha ->
                new Alpha(
                    alpha.value(), new Interval(alpha.low(), alpha.high(), Interval.USUAL_LEVEL))),
        scale.omega() == null ? OptionalDouble.empty() : OptionalDouble.of(scale.omega()),
        Optional.ofNullable(scale.around())
            .map(around -> new Interval(around.low(), around.high(), Interval.USUAL_LEVEL)));
  }
}
