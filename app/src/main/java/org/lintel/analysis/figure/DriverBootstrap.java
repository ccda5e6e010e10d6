package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.Slices;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Sums;
import org.lintel.statistics.driver.Attribution;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.resampling.PoissonWeights;

/**
 * Shares of drivers in {@value #REPLICATES} replicates of the answers, which are drawn in {@link
 * Blocks}. The same answers always give the same replicates.
 */
final class DriverBootstrap {

  static final int REPLICATES = 1_000;

  private final double[][] shares;
  private final IntegerMoments all;
  private final int clusters;

  private DriverBootstrap(double[][] shares, IntegerMoments all, int clusters) {
    this.shares = shares;
    this.all = all;
    this.clusters = clusters;
  }

  static DriverBootstrap of(
      List<Rated> questions, RowChoice rows, Optional<Slices> groups, long n) {
    Blocks drawable = Blocks.of(questions, rows, groups, n);
    List<IntegerMoments> blocks = drawable.moments();
    int drivers = questions.size() - 1;
    var shares = new ArrayList<double[]>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      drawn(blocks, replicate, questions.size(), drivers).ifPresent(shares::add);
    }
    IntegerMoments all =
        blocks.stream().reduce(IntegerMoments.none(questions.size()), IntegerMoments::merge);
    return new DriverBootstrap(shares.toArray(double[][]::new), all, drawable.clusters());
  }

  private static Optional<double[]> drawn(
      List<IntegerMoments> blocks, int replicate, int size, int drivers) {
    IntegerMoments sample = IntegerMoments.none(size);
    for (int block = 0; block < blocks.size(); block++) {
      int times = PoissonWeights.weight(block, replicate, Blocks.SEED);
      if (times > 0) {
        sample = sample.plus(blocks.get(block), times);
      }
    }
    if (sample.n(0, 0) < 2) {
      return Optional.empty();
    }
    Outcome<Attribution> found = Drivers.attribution(sample.covariances(), drivers);
    return found
        .value()
        .map(each -> each.shares().stream().mapToDouble(Double::doubleValue).toArray());
  }

  int replicates() {
    return shares.length;
  }

  int clusters() {
    return clusters;
  }

  /** Answers of a driver. */
  Sums sums(int driver) {
    int i = driver + 1;
    return Sums.of(all.n(i, i), all.sum(i, i), all.product(i, i));
  }

  /** Percentiles of a driver's share. */
  Interval interval(int driver, double level) {
    double[] sorted = Arrays.stream(shares).mapToDouble(each -> each[driver]).sorted().toArray();
    return new Interval(
        sorted[place(sorted.length, (1 - level) / 2)],
        sorted[place(sorted.length, (1 + level) / 2)],
        level);
  }

  /** The best or the worst place that a driver keeps in the middle part of the replicates. */
  int place(int driver, double level, boolean isWorst) {
    int[] places = Arrays.stream(shares).mapToInt(each -> placeIn(each, driver)).sorted().toArray();
    return places[place(places.length, isWorst ? (1 + level) / 2 : (1 - level) / 2)];
  }

  private static int placeIn(double[] each, int driver) {
    return 1 + (int) IntStream.range(0, each.length).filter(i -> each[i] > each[driver]).count();
  }

  private static int place(int length, double probability) {
    return Math.clamp((int) Math.ceil(probability * length) - 1, 0, length - 1);
  }
}
