package org.lintel.statistics.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Seed;

class MomentsTests {

  private static final int SIZE = 5;
  private final RandomGenerator random = Seed.random();

  @Test
  void anySplitOrderAndTreeGivesTheSameMoments() {
    for (int round = 0; round < 50; round++) {
      double[][] rows = rows(40 + random.nextInt(60), 0.15);
      var whole = Moments.of(rows);
      double[][] shuffled = rows.clone();
      shuffle(shuffled);
      assertSame(tree(shuffled, 0, shuffled.length), whole);
    }
  }

  @Test
  void wholeNumbersMergeToTheLastDigit() {
    for (int round = 0; round < 50; round++) {
      double[][] rows = rows(40 + random.nextInt(60), 0.15);
      var whole = exact(rows);
      double[][] shuffled = rows.clone();
      shuffle(shuffled);
      var merged = exactTree(shuffled, 0, shuffled.length);
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          assertThat(merged.n(i, j)).isEqualTo(whole.n(i, j));
          assertThat(merged.sum(i, j)).isEqualTo(whole.sum(i, j));
          assertThat(merged.product(i, j)).isEqualTo(whole.product(i, j));
        }
      }
      assertSame(whole.moments(), Moments.of(rows));
    }
  }

  @Test
  void valuesFarFromZeroLoseNoDigits() {
    var far = Moments.collect(1);
    for (int i = 0; i < 1000; i++) {
      far.add(1e9 + i % 2);
    }
    assertThat(far.moments().covariances().variance(0)).isCloseTo(250.0 / 999, within(1e-9));
  }

  @Test
  void productsBeyondSixtyFourBitsAreStillExact() {
    int billion = 1_000_000_000;
    var high = IntegerMoments.collect(1).add(30_000).moments();
    var low = IntegerMoments.collect(1).add(0).moments();
    var many = IntegerMoments.none(1).plus(high, billion).plus(low, billion);
    // Two values in equal numbers: each lies half their distance from the mean.
    assertThat(many.moments().crossProduct(0, 0)).isEqualTo(2e9 * 15_000 * 15_000);
  }

  @Test
  void aMissingValueCostsOnlyItsPairs() {
    var moments =
        Moments.of(new double[][] {{1, 2}, {2, Double.NaN}, {Double.NaN, 5}, {4, 8}, {6, 1}});
    assertThat(moments.n(0, 0)).isEqualTo(4);
    assertThat(moments.n(1, 1)).isEqualTo(4);
    assertThat(moments.n(0, 1)).isEqualTo(3);
    assertThat(moments.mean(0)).isCloseTo(3.25, within(1e-15));
    assertThat(moments.meanBeside(0, 1)).isCloseTo(11.0 / 3, within(1e-15));
    // R: cov(c(1,4,6), c(2,8,1)) = -0.1666667
    assertThat(moments.covariances().covariance(0, 1)).isCloseTo(-1.0 / 6, within(1e-14));
    assertThat(moments.isComplete()).isFalse();
  }

  @Test
  void whatCannotBeComputedIsRefused() {
    assertThatThrownBy(() -> Moments.of(new double[][] {{1, 2}, {3, Double.NaN}}).covariances())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 rows in common");
    assertThatThrownBy(() -> Moments.collect(2).add(1.0)).hasMessageContaining("1 values");
    assertThatThrownBy(() -> Moments.collect(1).add(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> Moments.none(2).merge(Moments.none(3))).hasMessageContaining("3");
    assertThatThrownBy(() -> Moments.none(0)).hasMessageContaining("0 variables");
  }

  @Test
  void covariancesMustBeSymmetricAndOfRightSize() {
    assertThatThrownBy(() -> Covariances.of(10, new double[][] {{1, 2}, {3, 1}}))
        .hasMessageContaining("not symmetric");
    assertThatThrownBy(() -> Covariances.of(10, new double[][] {{1, 2}, {2}}))
        .hasMessageContaining("entries");
    assertThatThrownBy(() -> Covariances.of(1, new double[][] {{1}}))
        .hasMessageContaining("below 2");
    assertThatThrownBy(() -> Covariances.of(9, new double[][] {{-1}}))
        .hasMessageContaining("below 0");
  }

  @Test
  void aVariableThatFollowsFromAnotherIsNotPositiveDefinite() {
    assertThat(Covariances.of(10, new double[][] {{1, 2}, {2, 4}}).isPositiveDefinite()).isFalse();
    assertThat(Covariances.of(10, new double[][] {{1, 1}, {1, 4}}).isPositiveDefinite()).isTrue();
  }

  private Moments tree(double[][] rows, int from, int to) {
    if (to - from < 4) {
      return from == to ? Moments.none(SIZE) : Moments.of(Arrays.copyOfRange(rows, from, to));
    }
    int cut = from + random.nextInt(to - from);
    return tree(rows, from, cut).merge(tree(rows, cut, to));
  }

  private IntegerMoments exactTree(double[][] rows, int from, int to) {
    if (to - from < 4) {
      return exact(Arrays.copyOfRange(rows, from, to));
    }
    int cut = from + random.nextInt(to - from);
    return exactTree(rows, from, cut).merge(exactTree(rows, cut, to));
  }

  private static IntegerMoments exact(double[][] rows) {
    var collector = IntegerMoments.collect(SIZE);
    for (double[] row : rows) {
      collector.add(
          Arrays.stream(row)
              .mapToInt(value -> Double.isNaN(value) ? IntegerMoments.MISSING : (int) value)
              .toArray());
    }
    return collector.moments();
  }

  private double[][] rows(int count, double missing) {
    double[][] rows = new double[count][SIZE];
    for (double[] row : rows) {
      double mood = random.nextInt(6);
      for (int i = 0; i < SIZE; i++) {
        row[i] = random.nextDouble() < missing ? Double.NaN : mood + random.nextInt(5);
      }
    }
    return rows;
  }

  private void shuffle(double[][] rows) {
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double[] kept = rows[i];
      rows[i] = rows[j];
      rows[j] = kept;
    }
  }

  private static void assertSame(Moments actual, Moments expected) {
    for (int i : List.of(0, 1, 2, 3, 4)) {
      for (int j = 0; j < SIZE; j++) {
        assertThat(actual.n(i, j)).isEqualTo(expected.n(i, j));
        assertClose(actual.meanBeside(i, j), expected.meanBeside(i, j));
        double scale = expected.crossProduct(i, i) + expected.crossProduct(j, j);
        assertThat(actual.crossProduct(i, j))
            .isCloseTo(expected.crossProduct(i, j), within(1e-12 * scale));
      }
    }
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void countsSumsAndProductsAreThoseOfTheRows() {
    var found = IntegerMoments.collect(2).add(3, 5).add(2, IntegerMoments.MISSING).moments();
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.n(0, 0)).isEqualTo(2);
    assertThat(found.n(1, 0)).isEqualTo(1);
    assertThat(found.n(0, 1)).isEqualTo(1);
    assertThat(found.sum(0, 0)).isEqualTo(5);
    assertThat(found.sum(0, 1)).isEqualTo(3);
    assertThat(found.sum(1, 0)).isEqualTo(5);
    assertThat(found.product(0, 0)).isEqualTo(13);
    assertThat(found.product(1, 0)).isEqualTo(15);
    var other = IntegerMoments.collect(2).add(3, 5).add(4, IntegerMoments.MISSING).moments();
    assertThat(other.sum(1, 0)).isEqualTo(5);
    assertThat(other.sum(0, 0)).isEqualTo(7);
    assertThat(found.isPaired()).isFalse();
    assertThat(found.toArray()).containsExactly(2, 1, 1, 5, 3, 5, 5, 13, 15, 25);
    assertThat(IntegerMoments.of(2, found.toArray()).toArray()).isEqualTo(found.toArray());
    var twice = found.plus(found, 3).plus(found, 0);
    assertThat(twice.product(1, 1)).isEqualTo(100);
    assertThat(twice.isPaired()).isTrue();
    assertThat(twice.covariances().variance(0)).isCloseTo(2 / 7.0, within(1e-14));
    assertThatThrownBy(() -> found.plus(found, -1)).hasMessageContaining("-1 times");
    assertThatThrownBy(() -> found.plus(IntegerMoments.none(1), 1)).hasMessageContaining("1 var");
  }

  @Test
  void completeRowsAreKnownAsComplete() {
    var gaps = Moments.of(new double[][] {{1, 2}, {3, 6}, {Double.NaN, 9}, {7, Double.NaN}});
    assertThat(gaps.meanBeside(0, 1)).isEqualTo(2);
    assertThat(gaps.meanBeside(1, 0)).isEqualTo(4);
    assertThat(gaps.meanBeside(0, 0)).isCloseTo(11 / 3.0, within(1e-14));
    assertThat(gaps.meanBeside(1, 1)).isCloseTo(17 / 3.0, within(1e-14));
    var complete = Moments.of(new double[][] {{1, 2}, {3, 5}});
    assertThat(complete.isComplete()).isTrue();
    assertThat(complete.merge(Moments.none(2)).isComplete()).isTrue();
    assertThat(Moments.none(2).merge(complete).mean(1)).isEqualTo(3.5);
    assertThatThrownBy(() -> complete.n(2, 0)).hasMessageContaining("No variable 2");
    assertThatThrownBy(() -> complete.n(-1, 0)).hasMessageContaining("No variable -1");
  }

  @Test
  void rowsAreAddedOneAfterTheOther() {
    var found = Moments.collect(1).add(3).add(5).moments();
    assertThat(found.n(0, 0)).isEqualTo(2);
    assertThat(found.mean(0)).isEqualTo(4);
  }

  @Test
  void sumsKeptElsewhereAreTheSameMoments() {
    var found = exact(rows(60, 0.2));
    var again = IntegerMoments.of(SIZE, found.counts(), found.sums(), found.products());
    assertThat(again.toArray()).isEqualTo(found.toArray());
    long[] six = new long[6];
    long[] nine = new long[9];
    assertThat(IntegerMoments.of(3, six, nine, six).n(2, 2)).isZero();
    assertThatThrownBy(() -> IntegerMoments.of(3, nine, nine, six)).hasMessageContaining("9 count");
    assertThatThrownBy(() -> IntegerMoments.of(3, six, six, six)).hasMessageContaining("6 sums");
    assertThatThrownBy(() -> IntegerMoments.of(3, six, nine, nine)).hasMessageContaining("9 prod");
    found.counts()[0] = -1;
    found.sums()[0] = -1;
    found.products()[0] = -1;
    assertThat(again.toArray()).isEqualTo(found.toArray());
  }

  @Test
  void chosenVariablesAreThoseOfTheirColumns() {
    double[][] rows = rows(60, 0.2);
    double[][] chosen = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      chosen[r] = new double[] {rows[r][3], rows[r][0], rows[r][4]};
    }
    var collector = IntegerMoments.collect(3);
    for (double[] row : chosen) {
      collector.add(
          Arrays.stream(row)
              .mapToInt(value -> Double.isNaN(value) ? IntegerMoments.MISSING : (int) value)
              .toArray());
    }
    assertThat(exact(rows).select(3, 0, 4).toArray()).isEqualTo(collector.moments().toArray());
  }

  /** Moments of two variables with these sums over the rows that hold both. */
  private static double crossProduct(long n, long product, long left, long right) {
    return IntegerMoments.of(
            2, new long[] {1, n, 1}, new long[] {0, right, left, 0}, new long[] {0, product, 0})
        .moments()
        .crossProduct(1, 0);
  }

  /** n Σxy, Σx Σy or only their difference does not fit into 64 bits; each alone. */
  @Test
  void whicheverProductIsTooLargeTheDifferenceIsExact() {
    assertThat(crossProduct(4, 1L << 61, 0, 0)).isEqualTo(0x1p61);
    assertThat(crossProduct(4, -3L << 60, 0, 0)).isEqualTo(-3 * 0x1p60);
    assertThat(crossProduct(4, 0, 3L << 31, 1L << 31)).isEqualTo(-3 * 0x1p60);
    assertThat(crossProduct(4, 0, -3L << 31, 1L << 31)).isEqualTo(3 * 0x1p60);
    assertThat(crossProduct(2, 1L << 61, -1L << 31, 1L << 31)).isEqualTo(0x1p62);
    assertThat(crossProduct(2, -3L << 60, 1L << 31, 1L << 31)).isEqualTo(-5 * 0x1p60);
    assertThat(crossProduct(2, 12, 3, 4)).isEqualTo(6);
  }

  @Test
  void variablesWithoutARowPoisonNothing() {
    var none = IntegerMoments.none(2).moments();
    var some = Moments.of(new double[][] {{3, 1}, {5, 2}});
    assertThat(none.mean(0)).isZero();
    assertThat(none.merge(some).mean(0)).isEqualTo(4);
    assertThat(none.merge(some).crossProduct(1, 0)).isEqualTo(1);
  }

  @Test
  void roundingOfLargeNumbersIsNeitherAsymmetryNorVariation() {
    double large = 1e12;
    var rounded = Covariances.of(10, new double[][] {{4 * large, large}, {large + 1, 4 * large}});
    assertThat(rounded.covariance(0, 1)).isEqualTo(large);
    var far = new Covariances(10, new double[] {1e9, 0}, new double[][] {{1e-11, 0}, {0, 1e-11}});
    assertThat(far.isConstant(0)).isTrue();
    assertThat(far.isConstant(1)).isFalse();
  }
}
