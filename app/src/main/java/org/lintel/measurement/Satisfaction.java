package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Share;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Range;

/**
 * Satisfaction in percent: share of the answers on the two highest points of the overall
 * satisfaction item (4-5 of 5, 6-7 of 7, 9-10 of 10), with Wilson's interval.
 *
 * <p>"Hard to say" and "does not apply" are not answers. References: Wilson (1927) Journal of the
 * American Statistical Association 22:209; Newcombe (1998) Statistics in Medicine 17:857 and 873.
 */
public record Satisfaction() implements HeadlineMetric {

  /** Highest points that count as satisfied. */
  public static final int BOXES = 2;

  static final Source<Histogram> ANSWERS =
      new Source.OfHeadline(Headline.SATISFACTION, Satisfaction::classes);

  static final FigureMaking<Histogram> FIGURES =
      new FigureMaking<>(
          Metric.SATISFACTION,
          ANSWERS,
          (answers, scale, purpose) ->
              Units.scaled(answers.top(BOXES).estimate(purpose), Units.HUNDRED));

  @Override
  public Metric metric() {
    return Metric.SATISFACTION;
  }

  @Override
  public Figure of(Reading reading) {
    return FIGURES.figure(reading);
  }

  @Override
  public Optional<Comparison> compare(Reading now, Reading before) {
    return Pair.of(ANSWERS, now, before)
        .map(pair -> Difference.of(pair.now().top(BOXES), pair.before().top(BOXES)));
  }

  @Override
  public double factor() {
    return Units.HUNDRED;
  }

  @Override
  public Range bounds() {
    return new Range(0, 100);
  }

  @Override
  public Optional<Spread> spread(Reading reading) {
    return Pool.of(ANSWERS, reading)
        .answers()
        .map(answers -> answers.top(BOXES))
        .map(top -> new Spread(top.n(), variance(top) * Units.HUNDRED * Units.HUNDRED));
  }

  private static double variance(Share share) {
    return share.value() * (1 - share.value());
  }

  private static Histogram classes(Histogram answers) {
    Share top = answers.top(BOXES);
    return new Histogram(0, top.n() - top.count(), top.count());
  }
}
