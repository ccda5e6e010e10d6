package org.lintel.demonstration;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same words lead to the same draws on every machine. */
final class Seed {

  private final SplittableRandom random;

  private Seed(long value) {
    this.random = new SplittableRandom(value);
  }

  /** Draws of their own for what the words name. */
  static Seed of(Object... words) {
    long hash = 0x9E3779B97F4A7C15L;
    for (Object word : words) {
      for (char letter : String.valueOf(word).toCharArray()) {
        hash = (hash ^ letter) * 0x100000001B3L;
      }
      hash = (hash ^ '|') * 0x100000001B3L;
    }
    return new Seed(hash);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double uniform() {
    return random.nextDouble();
  }

  /** A draw from the standard normal distribution (Marsaglia's polar method). */
  double normal() {
    double u;
    double s;
    do {
      u = 2 * random.nextDouble() - 1;
      double v = 2 * random.nextDouble() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    return u * Math.sqrt(-2 * StrictMath.log(s) / s);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
