package org.lintel.statistics;

import java.util.SplittableRandom;

/** The printed seed of generated test data; another one by {@code -Dlintel.seed=...}. */
public final class Seed {

  private static final long VALUE = Long.getLong("lintel.seed", 20_260_101L);

  private Seed() {}

  /** A generator that can be repeated from the printed seed. */
  public static SplittableRandom random() {
    System.out.println("Seed of the generated data: -Dlintel.seed=" + VALUE);
    return new SplittableRandom(VALUE);
  }
}
