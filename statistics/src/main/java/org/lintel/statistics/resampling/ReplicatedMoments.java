package org.lintel.statistics.resampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;

/**
 * The moments of many bootstrap replicates at once: each household, or each whole community, counts
 * in every replicate as often as {@link PoissonWeights} says.
 *
 * <p>A unit is drawn whole, so give whole communities when answers of neighbours hang together:
 * intervals from single households are then too short. Weights depend on the unit's key, the
 * replicate and the seed alone; parts of the data, even parts of one community, merge to the last
 * digit in any order. Immutable; fill it with a {@link Collector}.
 *
 * <p>Reference: Efron &amp; Tibshirani (1993) An Introduction to the Bootstrap; Field &amp; Welsh
 * (2007) J. R. Stat. Soc. B 69:369 for clusters; {@link PoissonWeights}.
 */
public final class ReplicatedMoments {

  /** Identifier of the method. */
  public static final String METHOD = "bootstrap.poisson.chamandy2012";

  /** Replicates that an interval needs. */
  public static final int USUAL_REPLICATES = 1000;

  private final int size;
  private final long seed;
  private final IntegerMoments whole;
  private final long units;
  private final long[][] replicates;

  private ReplicatedMoments(
      int size, long seed, IntegerMoments whole, long units, long[][] replicates) {
    this.size = size;
    this.seed = seed;
    this.whole = whole;
    this.units = units;
    this.replicates = replicates;
  }

  /**
   * Begins.
   *
   * @param size number of variables
   * @param replicates how many, at least 1
   * @param seed the same on every machine
   */
  public static Collector collect(int size, int replicates, long seed) {
    return new Collector(size, replicates, seed);
  }

  /** Takes units one by one; for one thread. */
  public static final class Collector {

    /** So many units wait, to be added to some replicates after the other while they are near. */
    private static final int WAITING = 128;

    private static final int TOGETHER = 8;

    private final int size;
    private final long seed;
    private final long[][] replicates;
    private final long[] keys = new long[WAITING];
    private final long[][] waiting = new long[WAITING][];
    private IntegerMoments whole;
    private int count;
    private long units;
    private long largest;

    private Collector(int size, int replicates, long seed) {
      if (replicates < 1) {
        throw new IllegalArgumentException("%d replicates are below 1".formatted(replicates));
      }
      this.size = size;
      this.seed = seed;
      this.whole = IntegerMoments.none(size);
      this.replicates = new long[replicates][whole.toArray().length];
    }

    /**
     * Adds a unit, or a part of one.
     *
     * @param key of the unit, the same for all its parts
     * @param moments of its answers, of as many variables
     */
    public Collector add(long key, IntegerMoments moments) {
      whole = whole.merge(moments);
      long[] sums = moments.toArray();
      for (long sum : sums) {
        largest = Math.max(largest, Math.abs(sum));
      }
      // No sum of any replicate can be larger than all units at the largest weight.
      units++;
      Math.multiplyExact(Math.multiplyExact(units, largest), PoissonWeights.MOST);
      keys[count] = key;
      waiting[count++] = sums;
      if (count == WAITING) {
        flush();
      }
      return this;
    }

    private void flush() {
      for (int first = 0; first < replicates.length; first += TOGETHER) {
        int last = Math.min(replicates.length, first + TOGETHER);
        for (int unit = 0; unit < count; unit++) {
          for (int replicate = first; replicate < last; replicate++) {
            int weight = PoissonWeights.weight(keys[unit], replicate, seed);
            if (weight > 0) {
              add(replicates[replicate], waiting[unit], weight);
            }
          }
        }
      }
      count = 0;
    }

    private static void add(long[] to, long[] from, long times) {
      for (int i = 0; i < to.length; i++) {
        to[i] += times * from[i];
      }
    }

    /** What was added so far; later units do not change it. */
    public ReplicatedMoments moments() {
      flush();
      long[][] copy = Arrays.stream(replicates).map(long[]::clone).toArray(long[][]::new);
      return new ReplicatedMoments(size, seed, whole, units, copy);
    }
  }

  /** The units of both; of as many variables and replicates and from one seed. */
  public ReplicatedMoments merge(ReplicatedMoments other) {
    if (size != other.size || seed != other.seed || replicates() != other.replicates()) {
      throw new IllegalArgumentException(
          "%d replicates of %d variables from seed %d do not merge with %d of %d from %d"
              .formatted(replicates(), size, seed, other.replicates(), other.size, other.seed));
    }
    long[][] both = new long[replicates.length][];
    for (int r = 0; r < both.length; r++) {
      both[r] = replicates[r].clone();
      for (int i = 0; i < both[r].length; i++) {
        both[r][i] = Math.addExact(both[r][i], other.replicates[r][i]);
      }
    }
    return new ReplicatedMoments(
        size, seed, whole.merge(other.whole), Math.addExact(units, other.units), both);
  }

  /** Number of replicates. */
  public int replicates() {
    return replicates.length;
  }

  /** Units and parts of units added. */
  public long units() {
    return units;
  }

  /** The moments of all, each unit once. */
  public IntegerMoments whole() {
    return whole;
  }

  /** The moments of one replicate. */
  public IntegerMoments replicate(int replicate) {
    return IntegerMoments.of(size, replicates[replicate]);
  }

  /**
   * Computes numbers from the whole and from every replicate.
   *
   * @param numbers as many each time; a replicate without a result is left out and counted
   */
  public Outcome<BootstrapDraws> draw(Function<Covariances, Outcome<List<Double>>> numbers) {
    return numbers.apply(whole.covariances()).map(values -> draws(values, numbers));
  }

  private BootstrapDraws draws(
      List<Double> values, Function<Covariances, Outcome<List<Double>>> numbers) {
    var drawn = new ArrayList<List<Double>>();
    for (int r = 0; r < replicates.length; r++) {
      var moments = replicate(r);
      if (moments.isPaired()) {
        numbers.apply(moments.covariances()).value().ifPresent(drawn::add);
      }
    }
    return new BootstrapDraws(values, drawn, replicates.length - drawn.size());
  }
}
