package org.lintel.measurement;

import java.util.List;
import java.util.function.Consumer;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.resampling.ReplicatedMoments;

/**
 * Draws moments anew: whole communities when there are enough of them, because neighbours answer
 * alike; single households otherwise. Every draw follows from the selection alone, so that the same
 * answers give the same interval.
 */
final class Replicates {

  /** Communities from which they are drawn instead of households. */
  static final int COMMUNITIES = 10;

  private static final int OF_HOUSEHOLDS = 500;
  private static final int OF_MANY_HOUSEHOLDS = 250;
  private static final int MANY = 20_000;

  private Replicates() {}

  /** Moments of one community. */
  record Cluster(int community, IntegerMoments moments) {}

  /** Takes one response: its key and what it says of the variables. */
  interface Persons {
    void take(long key, int... values);
  }

  static ReplicatedMoments ofCommunities(List<Cluster> clusters, int size, long seed) {
    var collector = ReplicatedMoments.collect(size, ReplicatedMoments.USUAL_REPLICATES, seed);
    clusters.forEach(cluster -> collector.add(cluster.community(), cluster.moments()));
    return collector.moments();
  }

  /**
   * Of single households, read one by one.
   *
   * @param n about how many there are
   */
  static ReplicatedMoments ofHouseholds(Consumer<Persons> reading, long n, int size, long seed) {
    int draws = n > MANY ? OF_MANY_HOUSEHOLDS : OF_HOUSEHOLDS;
    var collector = ReplicatedMoments.collect(size, draws, seed);
    reading.accept(
        (key, values) -> collector.add(key, IntegerMoments.collect(size).add(values).moments()));
    return collector.moments();
  }
}
