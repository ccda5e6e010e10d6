package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Comparison;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Sums;

/**
 * A metric that is the mean over respondents of a composite, with Student's t interval cut to the
 * scale: what trust, emotional connection, experience and the loyalty index have in common.
 */
record MeanOfComposite(Metric metric, String code) {

  private Source<Sums> source() {
    return new Source.OfSums(Source.OfSums.Kind.COMPOSITE, code);
  }

  Figure of(Reading reading) {
    return of(reading, "");
  }

  Figure of(Reading reading, String part) {
    return making().figure(reading, part);
  }

  Workings workings(Reading reading) {
    return making().workings(reading);
  }

  private FigureMaking<Sums> making() {
    return new FigureMaking<>(
        metric,
        source(),
        (sums, scale, purpose) -> Mean.of(sums, scale.from(), scale.to()).estimate(purpose));
  }

  Optional<Comparison> compare(Reading now, Reading before) {
    return Pair.of(source(), now, before)
        .map(pair ->
            Difference.of(
                Mean.of(pair.now(), pair.scale().from(), pair.scale().to()),
                Mean.of(pair.before(), pair.scale().from(), pair.scale().to())));
  }

  Optional<HeadlineMetric.Spread> spread(Reading reading) {
    return Pool.of(source(), reading)
        .answers()
        .filter(sums -> sums.variance().isPresent())
        .map(sums -> new HeadlineMetric.Spread(sums.n(), sums.variance().getAsDouble()));
  }
}
