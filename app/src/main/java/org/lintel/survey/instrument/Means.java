package org.lintel.survey.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Means over what was answered, given that at least half (rounded up) was. */
final class Means {

  private Means() {}

  static OptionalDouble ofHalf(List<Integer> slots, Scores scores) {
    double[] answered =
        slots.stream()
            .mapToInt(Integer::intValue)
            .filter(scores::isPresent)
            .mapToDouble(scores::at)
            .toArray();
    return ofHalf(answered, slots.size());
  }

  static OptionalDouble ofHalf(double[] answered, int asked) {
    if (answered.length * 2 < asked || answered.length == 0) {
      return OptionalDouble.empty();
    }
    return Arrays.stream(answered).average();
  }
}
