package org.lintel.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One figure measured several times. Described by its median and its extremes: a few rounds on a
 * shared machine have no shape that a mean could stand for.
 */
record Rounds(List<Double> values) {

  Rounds {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no round was measured");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a round gave " + value);
      }
    }
  }

  static Rounds of(double... values) {
    return new Rounds(Arrays.stream(values).boxed().toList());
  }

  /** The same figure taken out of every round. */
  static <T> Rounds of(List<T> rounds, Function<T, Double> figure) {
    return new Rounds(rounds.stream().map(figure).toList());
  }

  /** The middle value; between the two middle values when their number is even. */
  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
  }

  double min() {
    return sorted()[0];
  }

  double max() {
    return sorted()[values.size() - 1];
  }

  /** Round by round, so that what slowed the machine down slowed both. */
  Rounds dividedBy(Rounds limit) {
    if (limit.values.size() != values.size()) {
      throw new IllegalArgumentException(
          values.size() + " rounds cannot be compared with " + limit.values.size());
    }
    return new Rounds(
        IntStream.range(0, values.size())
            .mapToObj(round -> values.get(round) / limit.values.get(round))
            .toList());
  }

  private double[] sorted() {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
