package org.lintel.analysis.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.Slices;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.resampling.ReplicatedMoments;

/**
 * What a bootstrap draws, as moments of the rows in which no question is missing: communities where
 * there are ten and more, because answers of neighbours hang together; otherwise households, from
 * {@value #MOST} on in so many blocks formed at random, always the same.
 *
 * @param moments of each block that has rows
 * @param clusters communities; 0 when households are drawn
 */
record Blocks(List<IntegerMoments> moments, int clusters) {

  static final long SEED = 0x4C696E74656CL;

  private static final int MOST = 400;
  private static final int LEAST_CLUSTERS = 10;

  static Blocks of(List<Rated> questions, RowChoice rows, Optional<Slices> groups, long n) {
    return groups
        .filter(slices -> slices.size() >= LEAST_CLUSTERS)
        .map(slices -> byGroup(questions, rows, slices))
        .filter(found -> found.size() >= LEAST_CLUSTERS)
        .map(found -> new Blocks(found, found.size()))
        .orElseGet(() -> new Blocks(atRandom(questions, rows, n), 0));
  }

  /** The moments of all replicates that are drawn of the blocks. */
  static ReplicatedMoments replicated(
      List<Rated> questions, RowChoice rows, Optional<Slices> groups, long n) {
    var collector =
        ReplicatedMoments.collect(questions.size(), ReplicatedMoments.USUAL_REPLICATES, SEED);
    List<IntegerMoments> moments = of(questions, rows, groups, n).moments();
    for (int block = 0; block < moments.size(); block++) {
      collector.add(block, moments.get(block));
    }
    return collector.moments();
  }

  private static List<IntegerMoments> byGroup(
      List<Rated> questions, RowChoice rows, Slices groups) {
    int[] byCode = groups.sliceByCode();
    return collected(questions, rows, groups.size(), row -> byCode[groups.codes().of(row)]);
  }

  private static List<IntegerMoments> atRandom(List<Rated> questions, RowChoice rows, long n) {
    int blocks = (int) Math.min(MOST, n);
    if (n <= MOST) {
      var next = new int[1];
      return collected(questions, rows, blocks, _ -> next[0]++);
    }
    var random = new SplittableRandom(SEED);
    return collected(questions, rows, blocks, _ -> random.nextInt(blocks));
  }

  /** Decides about complete rows only, in their order. */
  @FunctionalInterface
  private interface Blocking {
    int blockOf(int row);
  }

  private static List<IntegerMoments> collected(
      List<Rated> questions, RowChoice rows, int blocks, Blocking blocking) {
    var reading = new CompleteRows.Reading(questions);
    var values = new int[questions.size()];
    var sums = new RowSums[blocks];
    Arrays.setAll(sums, _ -> new RowSums(questions));
    rows.each(row -> {
      if (reading.read(row, values)) {
        int block = blocking.blockOf(row);
        if (block != Slices.NONE) {
          sums[block].add(values);
        }
      }
    });
    return Arrays.stream(sums)
        .map(RowSums::moments)
        .filter(moments -> moments.n(0, 0) > 0)
        .toList();
  }
}
