package org.lintel.statistics.resampling;

/**
 * How often a household or a community occurs in a bootstrap replicate: Poisson with mean 1,
 * decided by a hash of its key, the replicate and the seed alone.
 *
 * <p>No order, no machine and no split of the data changes a weight, so that replicates are merged
 * like any other sums. Draw whole communities when answers of neighbours hang together.
 *
 * <p>Reference: Chamandy, Muralidharan, Najmi &amp; Naidu (2012) Google technical report; Hanley
 * &amp; MacGibbon (2006) Comput. Methods Programs Biomed. 83:57. The hash is SplitMix64's
 * finalizer, Steele, Lea &amp; Flood (2014) OOPSLA.
 */
public final class PoissonWeights {

  /** The largest weight. */
  public static final int MOST = 20;

  private static final double[] CUMULATIVE = cumulative();

  private PoissonWeights() {}

  private static double[] cumulative() {
    double[] cumulative = new double[MOST];
    double term = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += term;
      cumulative[k] = sum;
      term /= k + 1;
    }
    return cumulative;
  }

  /** The weight of a key in a replicate, 0 to {@value #MOST}. */
  public static int weight(long key, int replicate, long seed) {
    long bits =
        mix(mix(key + 0x9E3779B97F4A7C15L) ^ mix(seed + 0xD1B54A32D192ED03L * (replicate + 1L)));
    double uniform = (bits >>> 11) * 0x1.0p-53;
    int weight = 0;
    while (weight < CUMULATIVE.length && uniform >= CUMULATIVE[weight]) {
      weight++;
    }
    return weight;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
