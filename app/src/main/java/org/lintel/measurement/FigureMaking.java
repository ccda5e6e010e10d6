package org.lintel.measurement;

import java.util.Optional;
import org.lintel.statistics.Caution;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Purpose;
import org.lintel.survey.instrument.Range;

/**
 * Makes the figure of a metric: the one place through which every score leaves, with its floor, its
 * suppression and its target.
 *
 * @param source where its answers stand
 * @param estimator what is computed of them
 */
record FigureMaking<T>(Metric metric, Source<T> source, Estimator<T> estimator) {

  /** Estimates a quantity from answers on a scale, in the unit of its metric. */
  interface Estimator<T> {

    Estimate estimate(T answers, Range scale, Purpose purpose);
  }

  Figure figure(Reading reading) {
    return figure(reading, "");
  }

  /** The figure of one part of the metric; targets hold for the whole only. */
  Figure figure(Reading reading, String part) {
    Pool<T> pool = Pool.of(source, reading);
    return new Figure(
        metric,
        part,
        reading.selection().aim(),
        finding(pool, reading.selection().aim()),
        pool.n(),
        pool.base(),
        pool.scale(),
        pool.waves(),
        pool.leftOut(),
        reading.dataCut(),
        part.isEmpty() ? standing(pool, reading) : Optional.empty());
  }

  /** The figure with the answers that it was made of. */
  Workings workings(Reading reading) {
    return workings(reading, "");
  }

  Workings workings(Reading reading, String part) {
    Figure figure = figure(reading, part);
    return new Workings(
        figure,
        Pool.of(source, reading)
            .answers()
            .filter(_ -> figure.shown().isPresent())
            .map(source::behind)
            .orElseGet(Workings.Behind.Nothing::new));
  }

  private Finding finding(Pool<T> pool, Aim aim) {
    return pool.obstacle().orElseGet(() -> shown(estimated(pool, aim)));
  }

  private Estimate estimated(Pool<T> pool, Aim aim) {
    return estimator.estimate(
        pool.answers().orElseThrow(), pool.scale().orElseThrow(), pool.purpose(aim));
  }

  private static Finding shown(Estimate estimate) {
    return switch (estimate) {
      case NotEnough few -> new Finding.TooFew(few.needs());
      case org.lintel.statistics.Figure figure ->
          new Finding.Shown(
              figure.value(),
              figure.interval(),
              figure.cautions().contains(Caution.LOW_BASE),
              figure.isCensus(),
              figure.method());
    };
  }

  /** Whether a target is reached is a question about the process, whatever the page asks. */
  private Optional<TargetStanding> standing(Pool<T> pool, Reading reading) {
    if (pool.obstacle().isPresent()
        || !(shown(estimated(pool, Aim.PROCESS)) instanceof Finding.Shown shown)) {
      return Optional.empty();
    }
    return reading
        .target(metric)
        .map(target ->
            new TargetStanding(
                target,
                shown.isLowBase()
                    ? TargetStanding.Verdict.CANNOT_TELL
                    : TargetStanding.judge(target.doubleValue(), shown.interval())));
  }
}
