package org.lintel.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.moments.Moments;

/** What must hold of any scale, on generated answers. */
class ReliabilityPropertyTests {

  private static final int[] FIRST = {0, 1, 2, 3};
  private static final int[] SECOND = {4, 5, 6};

  private final RandomGenerator random = Seed.random();

  @Test
  void movingAnItemUpOrDownItsScaleChangesNothing() {
    for (int round = 0; round < 20; round++) {
      double[][] rows = rows(300);
      double before = alpha(rows).value();
      for (double[] row : rows) {
        row[1] += 40;
        row[2] -= 3;
      }
      assertThat(alpha(rows).value()).isCloseTo(before, within(1e-10));
    }
  }

  @Test
  void anotherUnitForAllItemsChangesNothing() {
    double[][] rows = rows(300);
    var before = alpha(rows);
    for (double[] row : rows) {
      IntStream.range(0, row.length).forEach(i -> row[i] *= 2.5);
    }
    var after = alpha(rows);
    assertThat(after.value()).isCloseTo(before.value(), within(1e-12));
    assertThat(after.standardised()).isCloseTo(before.standardised(), within(1e-12));
    assertThat(after.standardError()).isCloseTo(before.standardError(), within(1e-12));
  }

  @Test
  void sameItemsRepeatEachOtherPerfectly() {
    double[][] rows = rows(200);
    for (double[] row : rows) {
      row[1] = row[0];
      row[2] = row[0];
      row[3] = row[0];
    }
    var found = alpha(rows);
    assertThat(found.value()).isCloseTo(1, within(1e-12));
    assertThat(found.standardError()).isCloseTo(0, within(1e-6));
  }

  @Test
  void alphaIsTheOneOfItsVariances() {
    double[][] rows = rows(250);
    var known = Moments.of(rows).covariances();
    double items = IntStream.of(FIRST).mapToDouble(known::variance).sum();
    var sums = Moments.collect(1);
    for (double[] row : rows) {
      sums.add(IntStream.of(FIRST).mapToDouble(i -> row[i]).sum());
    }
    double total = sums.moments().covariances().variance(0);
    assertThat(alpha(rows).value()).isCloseTo(4 / 3.0 * (1 - items / total), within(1e-12));
  }

  @Test
  void theRatioOfTwoScalesIsSymmetricAndKnowsNoUnits() {
    for (int round = 0; round < 20; round++) {
      double[][] rows = rows(300);
      var known = Moments.of(rows).covariances();
      double there = Htmt.of(known, FIRST, SECOND).value().orElseThrow().value();
      double back = Htmt.of(known, SECOND, FIRST).value().orElseThrow().value();
      assertThat(back).isCloseTo(there, within(1e-13));
      for (double[] row : rows) {
        row[2] *= -9;
      }
      var other = Moments.of(rows).covariances();
      assertThat(Htmt.of(other, FIRST, SECOND).value().orElseThrow().value())
          .isCloseTo(there, within(1e-12));
    }
  }

  @Test
  void theRatioIsThatOfThePlainMeans() {
    double[][] r = {{1, 0.5, 0.2, 0.3}, {0.5, 1, 0.1, 0.2}, {0.2, 0.1, 1, 0.4}, {0.3, 0.2, 0.4, 1}};
    var found = Htmt.of(Covariances.of(100, r), new int[] {0, 1}, new int[] {2, 3});
    assertThat(found.value().orElseThrow().value())
        .isCloseTo(0.2 / Math.sqrt(0.5 * 0.4), within(1e-14));
    assertThat(found.value().orElseThrow().n()).isEqualTo(100);
  }

  @Test
  void omegaOfOneFactorIsTheShareOfTheCommonPart() {
    double[] loadings = {0.9, 0.7, 0.6, 0.5};
    double[] units = {1, 2, 1, 3};
    double[][] s = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        s[i][j] = units[i] * units[j] * (i == j ? 1 : loadings[i] * loadings[j]);
      }
    }
    var found = Omega.of(Covariances.of(500, s), FIRST).value().orElseThrow();
    double common = 0.9 + 1.4 + 0.6 + 1.5;
    double own = 0.19 + 4 * 0.51 + 0.64 + 9 * 0.75;
    assertThat(found.value()).isCloseTo(common * common / (common * common + own), within(1e-7));
    double plain = 2.7 * 2.7 / (2.7 * 2.7 + 4 - 0.81 - 0.49 - 0.36 - 0.25);
    assertThat(found.compositeReliability()).isCloseTo(plain, within(1e-7));
    assertThat(found.averageVarianceExtracted()).isCloseTo(1.91 / 4, within(1e-7));
    for (int i = 0; i < 4; i++) {
      assertThat(found.loadings().get(i)).isCloseTo(loadings[i], within(1e-6));
    }
  }

  /** Plain steps settle for one of two such scales, after ten thousand of them. */
  @Test
  void itemsThatHardlyShareAnythingAreFittedToo() {
    var fixed = new SplittableRandom(3);
    int fitted = 0;
    for (int scale = 0; scale < 100; scale++) {
      var answers = IntegerMoments.collect(4);
      for (int row = 0; row < 120; row++) {
        answers.add(fixed.ints(4, 0, 6).toArray());
      }
      fitted += Omega.of(answers.moments().covariances(), FIRST).value().isPresent() ? 1 : 0;
    }
    assertThat(fitted).isGreaterThanOrEqualTo(95);
  }

  @Test
  void whatIsNoScaleIsRefused() {
    var known = Moments.of(rows(200)).covariances();
    assertThatThrownBy(() -> CronbachAlpha.of(known, 0)).hasMessageContaining("1 items");
    assertThatThrownBy(() -> Htmt.of(known, new int[] {0}, SECOND))
        .hasMessageContaining("1 and 3 items");
    assertThatThrownBy(() -> Htmt.of(known, FIRST, new int[] {5}))
        .hasMessageContaining("4 and 1 items");
    var opposed = Covariances.of(200, new double[][] {{1, -1}, {-1, 1}});
    assertThat(CronbachAlpha.of(opposed, 0, 1)).isEqualTo(Outcome.impossible(Reason.DEPENDENT));
    double[][] apart = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0.5}, {0, 0, 0.5, 1}};
    assertThat(Htmt.of(Covariances.of(200, apart), new int[] {0, 1}, new int[] {2, 3}))
        .isEqualTo(Outcome.impossible(Reason.DEPENDENT));
  }

  private static CronbachAlpha alpha(double[][] rows) {
    return CronbachAlpha.of(Moments.of(rows).covariances(), FIRST).value().orElseThrow();
  }

  private double[][] rows(int count) {
    double[][] rows = new double[count][7];
    for (double[] row : rows) {
      double trust = random.nextGaussian();
      double service = 0.5 * trust + random.nextGaussian();
      for (int i = 0; i < 7; i++) {
        row[i] = (i < 4 ? trust : service) + random.nextGaussian();
      }
    }
    return rows;
  }

  @Test
  void aHundredAnswersAreEnough() {
    double[][] r = {{1, 0.5, 0.4}, {0.5, 1, 0.3}, {0.4, 0.3, 1}};
    assertThat(CronbachAlpha.of(Covariances.of(100, r), 0, 1).value()).isPresent();
    assertThat(Omega.of(Covariances.of(100, r), 0, 1, 2).value()).isPresent();
    assertThat(Omega.of(Covariances.of(99, r), 0, 1, 2)).isEqualTo(new Outcome.TooFew<>(99, 100));
  }

  @Test
  void anItemWithOneValueIsNamedByEveryCoefficient() {
    double[][] r = {{1, 0.5, 0, 0.2}, {0.5, 1, 0, 0.2}, {0, 0, 0, 0}, {0.2, 0.2, 0, 1}};
    var known = Covariances.of(200, r);
    assertThat(Htmt.of(known, new int[] {0, 1}, new int[] {2, 3}))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(Omega.of(known, 0, 1, 2)).isEqualTo(Outcome.impossible(Reason.CONSTANT));
  }

  /** The first item is asked the other way round; the two others carry the sign. */
  @Test
  void loadingsPointTheWayOfTheirSum() {
    double[][] turned = {{1, -0.48, -0.56}, {-0.48, 1, 0.42}, {-0.56, 0.42, 1}};
    var loadings = Omega.of(Covariances.of(200, turned), 0, 1, 2).value().orElseThrow().loadings();
    assertThat(loadings.get(0)).isCloseTo(-0.8, within(1e-6));
    assertThat(loadings.get(1)).isCloseTo(0.6, within(1e-6));
    assertThat(loadings.get(2)).isCloseTo(0.7, within(1e-6));
  }

  /** Variances 4 and 9, covariance 1: the gap varies by 11, of which 2 are shared. */
  @Test
  void theGapOfPerfectMeasuresIsPerfectAndOfNoiseIsNone() {
    var known = Covariances.of(100, new double[][] {{4, 1}, {1, 9}});
    assertThat(GapReliability.of(known, 0, 1, 1, 1)).isCloseTo(1, within(1e-12));
    assertThat(GapReliability.of(known, 0, 1, 0, 0)).isCloseTo(-2 / 11.0, within(1e-12));
    assertThatThrownBy(() -> GapReliability.of(known, 0, 1, -0.1, 1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> GapReliability.of(known, 0, 1, 1, 1.1)).hasMessageContaining("1.1");
  }
}
