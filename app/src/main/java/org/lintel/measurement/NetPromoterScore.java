package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.planning.Planning;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Range;

/**
 * Net promoter score (NPS) in points: share of promoters (9-10) less share of detractors (0-6) of
 * the answers 0 to 10 to the recommendation question, with the score interval.
 *
 * <p>Several communities are pooled by counts. Edge cases: below 10 answers, or when all are of one
 * class, nothing is shown. References: Reichheld (2003) Harvard Business Review 81(12); Tango
 * (1998) Statistics in Medicine 17:891. NPS and Net Promoter are registered marks of Bain &amp;
 * Company, NICE Satmetrix and Fred Reichheld.
 */
public record NetPromoterScore() implements HeadlineMetric {

  static final Source<Histogram> ANSWERS =
      new Source.OfHeadline(Headline.RECOMMENDATION, answers -> Nps.of(answers).classes());

  static final FigureMaking<Histogram> FIGURES =
      new FigureMaking<>(
          Metric.NET_PROMOTER_SCORE,
          ANSWERS,
          (answers, scale, purpose) ->
              Units.scaled(Nps.of(answers).estimate(purpose), Units.HUNDRED));

  @Override
  public Metric metric() {
    return Metric.NET_PROMOTER_SCORE;
  }

  @Override
  public Figure of(Reading reading) {
    return FIGURES.figure(reading);
  }

  @Override
  public Optional<Comparison> compare(Reading now, Reading before) {
    return Pair.of(ANSWERS, now, before)
        .map(pair -> Difference.of(Nps.of(pair.now()), Nps.of(pair.before())));
  }

  @Override
  public double factor() {
    return Units.HUNDRED;
  }

  @Override
  public Range bounds() {
    return new Range(-100, 100);
  }

  @Override
  public Optional<Spread> spread(Reading reading) {
    return Pool.of(ANSWERS, reading)
        .answers()
        .map(Nps::of)
        .map(nps -> new Spread(nps.n(), variance(nps) * Units.HUNDRED * Units.HUNDRED));
  }

  private static double variance(Nps nps) {
    return nps.isUnanimous() ? Planning.USUAL_NPS_VARIANCE : nps.variance();
  }
}
