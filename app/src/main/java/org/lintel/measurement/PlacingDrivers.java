package org.lintel.measurement;

import java.util.List;
import java.util.stream.IntStream;
import org.lintel.measurement.DriverAnswer.Position;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;

/** Puts drivers on both axes of importance and performance. */
final class PlacingDrivers {

  private final DriverResult result;
  private final List<Figure> scores;
  private final double performanceAxis;

  PlacingDrivers(DriverResult result, Reading reading) {
    this.result = result;
    this.scores = result.drivers().stream().map(driver -> score(reading, driver.code())).toList();
    this.performanceAxis =
        scores.stream()
            .flatMap(score -> score.shown().stream())
            .mapToDouble(Finding.Shown::value)
            .average()
            .orElse(0);
  }

  private static Figure score(Reading reading, String code) {
    boolean isItem =
        reading.strata().stream().anyMatch(s -> s.layout().item(code, s.tally()).isPresent());
    var kind = isItem ? Source.OfSums.Kind.ITEM : Source.OfSums.Kind.COMPOSITE;
    return new FigureMaking<>(
            Metric.SERVPERF_SCORE,
            new Source.OfSums(kind, code),
            (sums, scale, purpose) -> Mean.of(sums, scale.from(), scale.to()).estimate(purpose))
        .figure(reading, code);
  }

  /** Mean of the scores that may be shown. */
  double performanceAxis() {
    return performanceAxis;
  }

  /** The part of each if all were equally important. */
  double importanceAxis() {
    return 1.0 / result.drivers().size();
  }

  List<DriverAnswer.Driver> drivers() {
    return IntStream.range(0, scores.size()).mapToObj(this::driver).toList();
  }

  private DriverAnswer.Driver driver(int i) {
    DriverResult.Driver driver = result.drivers().get(i);
    return new DriverAnswer.Driver(
        driver.code(),
        driver.importance().value(),
        interval(driver.importance()),
        driver.inFirstThree(),
        scores.get(i),
        scores
            .get(i)
            .shown()
            .map(score -> position(score.interval(), interval(driver.importance())))
            .orElse(Position.UNDECIDED));
  }

  private Position position(Interval score, Interval importance) {
    if (score.contains(performanceAxis) || importance.contains(importanceAxis())) {
      return Position.UNDECIDED;
    }
    boolean isGood = score.lower() > performanceAxis;
    if (importance.lower() > importanceAxis()) {
      return isGood ? Position.KEEP_UP : Position.FIX_FIRST;
    }
    return isGood ? Position.OVERDONE : Position.LOW_PRIORITY;
  }

  static Interval interval(DriverResult.Between between) {
    return new Interval(between.low(), between.high(), Interval.USUAL_LEVEL);
  }
}
