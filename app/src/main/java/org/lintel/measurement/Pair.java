package org.lintel.measurement;

import java.util.Optional;
import org.lintel.survey.instrument.Range;

/** The answers of two readings on one scale. */
record Pair<T>(T now, T before, Range scale) {

  /** Both sides, when both have something to show and were asked on the same scale. */
  static <T> Optional<Pair<T>> of(Source<T> source, Reading now, Reading before) {
    Pool<T> first = Pool.of(source, now);
    Pool<T> second = Pool.of(source, before);
    if (first.answers().isEmpty()
        || second.answers().isEmpty()
        || !first.scale().equals(second.scale())) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair<>(first.answers().get(), second.answers().get(), first.scale().orElseThrow()));
  }
}
