package org.lintel.statistics.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.pooling.BetaBinomial.Count;
import org.lintel.statistics.pooling.PartialPooling.Pooled;

/**
 * Which places in a league table each community could have: nearly always many, which is why there
 * is none without this.
 *
 * <p>True scores are drawn {@value #DRAWS} times from what is known of them (pooled scores and
 * their errors, or the beta distribution of a share) and ranked; place 1 is the lowest. The places
 * kept are the median and the quantiles that hold the middle part at the level. The same seed gives
 * the same places; another one may move a limit by one where its probability is within {@link
 * #monteCarloError()} of the next.
 *
 * <p>Reference: Goldstein &amp; Spiegelhalter (1996) J. Royal Statistical Society A 159:385;
 * Marsaglia &amp; Tsang (2000) ACM TOMS 26:363 for gamma variates.
 *
 * @param ranks in the order of the communities
 * @param level of the intervals
 */
public record RankIntervals(List<Rank> ranks, double level) {

  /** Identifier of the method. */
  public static final String METHOD = "pooling.ranks.goldstein1996";

  /** Draws of all true scores. */
  public static final int DRAWS = 20_000;

  /**
   * Places of one community, 1 for the lowest score.
   *
   * @param median in the middle of its places
   * @param lower lowest place of the interval
   * @param upper highest place of the interval
   */
  public record Rank(int median, int lower, int upper) {}

  public RankIntervals {
    ranks = List.copyOf(ranks);
  }

  /** Places by pooled scores, whose errors are normal. */
  public static RankIntervals of(PartialPooling pooled, long seed) {
    var communities = pooled.communities();
    return draw(
        communities.size(),
        seed,
        (random, i) -> {
          Pooled one = communities.get(i);
          return one.value() + one.standardError() * random.nextGaussian();
        });
  }

  /**
   * Places by shares.
   *
   * @param prior fitted to the same counts
   * @param counts at least {@value PartialPooling#NEEDS}
   */
  public static Outcome<RankIntervals> of(BetaBinomial prior, List<Count> counts, long seed) {
    if (counts.size() < PartialPooling.NEEDS) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    double a = prior.mean() * prior.size();
    double b = prior.size() - a;
    return Outcome.of(
        draw(
            counts.size(),
            seed,
            (random, i) -> {
              double yes = gamma(random, a + counts.get(i).x());
              double no = gamma(random, b + counts.get(i).n() - counts.get(i).x());
              return yes / (yes + no);
            }));
  }

  /** One true score of a community. */
  private interface Posterior {

    double draw(RandomGenerator random, int community);
  }

  private static RankIntervals draw(int communities, long seed, Posterior posterior) {
    var random = new SplittableRandom(seed);
    long[][] places = new long[communities][communities];
    double[] scores = new double[communities];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < communities; i++) {
        scores[i] = posterior.draw(random, i);
      }
      double[] sorted = scores.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < communities; i++) {
        places[i][Arrays.binarySearch(sorted, scores[i])]++;
      }
    }
    double outside = (1 - Interval.USUAL_LEVEL) / 2;
    var ranks = new ArrayList<Rank>();
    for (long[] counts : places) {
      ranks.add(
          new Rank(
              quantile(counts, 0.5), quantile(counts, outside), quantile(counts, 1 - outside)));
    }
    return new RankIntervals(ranks, Interval.USUAL_LEVEL);
  }

  /** The first place up to which at least this part of the draws lies. */
  private static int quantile(long[] counts, double part) {
    long passed = 0;
    for (int place = 0; place < counts.length; place++) {
      passed += counts[place];
      if (passed >= part * DRAWS) {
        return place + 1;
      }
    }
    return counts.length;
  }

  /** A gamma variate of scale 1; shape above 0. */
  static double gamma(RandomGenerator random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** Standard error of the probability at a limit of the intervals that comes from drawing. */
  public double monteCarloError() {
    double outside = (1 - level) / 2;
    return Math.sqrt(outside * (1 - outside) / DRAWS);
  }

  /** True when the intervals of two communities share no place: the only licence to order them. */
  public boolean areOrdered(int one, int other) {
    var low = ranks.get(one);
    var high = ranks.get(other);
    return low.upper() < high.lower() || high.upper() < low.lower();
  }

  /** Communities whose interval lies above half of the places. */
  public List<Integer> surelyInUpperHalf() {
    return IntStream.range(0, ranks.size())
        .filter(i -> 2 * ranks.get(i).lower() > ranks.size() + 1)
        .boxed()
        .toList();
  }
}
