package org.lintel.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.resampling.PoissonWeights;

/**
 * Draws moments anew: whole communities when there are enough of them, because neighbours answer
 * alike; single households otherwise. Every draw follows from the selection alone, so that the same
 * answers give the same interval.
 */
final class Replicates {

  /** Communities from which they are drawn instead of households. */
  static final int COMMUNITIES = 10;

  private static final int OF_COMMUNITIES = 1000;
  private static final int OF_HOUSEHOLDS = 500;
  private static final int OF_MANY_HOUSEHOLDS = 200;
  private static final int MANY = 20_000;

  private Replicates() {}

  /** Moments of one community. */
  record Cluster(int community, IntegerMoments moments) {}

  /** One response: its key and what it says of the variables. */
  static final class Person {

    private final long key;
    private final int[] values;

    Person(long key, int... values) {
      this.key = key;
      this.values = values.clone();
    }
  }

  static Stream<IntegerMoments> ofCommunities(List<Cluster> clusters, int size, long seed) {
    return IntStream.range(0, OF_COMMUNITIES)
        .mapToObj(replicate -> {
          var drawn = IntegerMoments.none(size);
          for (Cluster cluster : clusters) {
            int times = PoissonWeights.weight(cluster.community(), replicate, seed);
            drawn = times == 0 ? drawn : drawn.plus(cluster.moments(), times);
          }
          return drawn;
        });
  }

  static Stream<IntegerMoments> ofHouseholds(List<Person> persons, int size, long seed) {
    int draws = persons.size() > MANY ? OF_MANY_HOUSEHOLDS : OF_HOUSEHOLDS;
    return IntStream.range(0, draws)
        .mapToObj(replicate -> {
          var collector = IntegerMoments.collect(size);
          for (Person person : persons) {
            int times = PoissonWeights.weight(person.key, replicate, seed);
            for (int i = 0; i < times; i++) {
              collector.add(person.values);
            }
          }
          return collector.moments();
        });
  }

  /** A quantile of values in any order, between neighbours in proportion. */
  static double quantile(double[] values, double at) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = at * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
