package org.lintel.statistics.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.Moments;
import org.lintel.statistics.regression.LeastSquares;

class DriverTests {

  private final RandomGenerator random = Seed.random();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 11})
  void sharesAddUpToTheExplainedVarianceAndAreNotNegative(int drivers) {
    var known = covariances(drivers);
    double explained = LeastSquares.fit(known, 0, all(drivers)).value().orElseThrow().rSquared();
    for (var found : both(known, all(drivers))) {
      assertThat(found.rSquared()).isCloseTo(explained, within(1e-12));
      assertThat(found.shares()).allSatisfy(share -> assertThat(share).isNotNegative());
    }
  }

  @Test
  void anotherUnitAndAnotherSignOfADriverChangeNothing() {
    var known = covariances(4);
    double[][] turned = known.matrix();
    for (int i = 0; i < turned.length; i++) {
      turned[2][i] *= -7;
      turned[i][2] *= -7;
    }
    var other = Covariances.of(known.n(), turned);
    for (int method = 0; method < 2; method++) {
      var before = both(known, all(4)).get(method).shares();
      var after = both(other, all(4)).get(method).shares();
      for (int i = 0; i < 4; i++) {
        assertThat(after.get(i)).isCloseTo(before.get(i), within(1e-12));
      }
    }
  }

  @Test
  void theOrderOfTheDriversOnlyReordersTheShares() {
    var known = covariances(4);
    for (int method = 0; method < 2; method++) {
      var forward = both(known, 1, 2, 3, 4).get(method).shares();
      var backward = both(known, 4, 3, 2, 1).get(method).shares();
      for (int i = 0; i < 4; i++) {
        assertThat(backward.get(3 - i)).isCloseTo(forward.get(i), within(1e-12));
      }
    }
  }

  @Test
  void driversWithoutCorrelationGetTheirOwnSquare() {
    double[][] matrix = {{1, 0.3, -0.5, 0.2}, {0.3, 1, 0, 0}, {-0.5, 0, 1, 0}, {0.2, 0, 0, 1}};
    for (var found : both(Covariances.of(500, matrix), 1, 2, 3)) {
      assertThat(found.shares().get(0)).isCloseTo(0.09, within(1e-12));
      assertThat(found.shares().get(1)).isCloseTo(0.25, within(1e-12));
      assertThat(found.shares().get(2)).isCloseTo(0.04, within(1e-12));
    }
  }

  @Test
  void driversThatCannotBeToldApartShareEvenly() {
    double[][] matrix = {{1, 0.5, 0.5}, {0.5, 1, 0.8}, {0.5, 0.8, 1}};
    for (var found : both(Covariances.of(500, matrix), 1, 2)) {
      assertThat(found.shares().get(0)).isCloseTo(found.shares().get(1), within(1e-14));
    }
  }

  @Test
  void lmgIsTheMeanOverAllOrdersOfEntry() {
    var known = covariances(4);
    double[] expected = new double[4];
    permute(known, IntStream.empty().toArray(), expected);
    var shares = Lmg.of(known, 0, all(4)).value().orElseThrow().shares();
    for (int i = 0; i < 4; i++) {
      assertThat(shares.get(i)).isCloseTo(expected[i] / 24, within(1e-13));
    }
  }

  private static void permute(Covariances known, int[] entered, double[] gains) {
    double before = rSquared(known, entered);
    for (int next = 1; next <= 4; next++) {
      int driver = next;
      if (IntStream.of(entered).noneMatch(there -> there == driver)) {
        int[] more = IntStream.concat(IntStream.of(entered), IntStream.of(driver)).toArray();
        // Every order that begins so takes this step: as many as the rest has orders.
        gains[driver - 1] += (rSquared(known, more) - before) * factorial(4 - more.length);
        permute(known, more, gains);
      }
    }
  }

  private static int factorial(int n) {
    return IntStream.rangeClosed(1, n).reduce(1, (a, b) -> a * b);
  }

  private static double rSquared(Covariances known, int... drivers) {
    return drivers.length == 0
        ? 0
        : LeastSquares.fit(known, 0, drivers).value().orElseThrow().rSquared();
  }

  @Test
  void relativeSharesAddUpToOne() {
    var known = covariances(3);
    var found = Lmg.of(known, 0, all(3)).value().orElseThrow();
    assertThat(found.n()).isEqualTo(300);
    assertThat(found.relative().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(found.relative().getFirst())
        .isCloseTo(found.shares().getFirst() / found.rSquared(), within(1e-15));
    var nothing = new Attribution(List.of(0.0, 0.0), 0, 100, Lmg.METHOD);
    assertThat(nothing.relative()).containsExactly(0.0, 0.0);
  }

  @Test
  void asManyAnswersAndDriversAsAskedForAreEnough() {
    double[][] matrix = covariances(22).matrix();
    assertThat(JohnsonWeights.of(Covariances.of(220, matrix), 0, all(22)).value()).isPresent();
    assertThat(Lmg.of(Covariances.of(220, matrix), 0, all(22)).value()).isPresent();
    assertThat(Lmg.of(Covariances.of(50, covariances(1).matrix()), 0, 1).value()).isPresent();
  }

  @Test
  void tooFewAnswersDependentDriversAndConstantsAreNamed() {
    double[][] same = {{1, 0.5, 0.5}, {0.5, 1, 1}, {0.5, 1, 1}};
    assertThat(Lmg.of(Covariances.of(100, same), 0, 1, 2))
        .isEqualTo(Outcome.impossible(Reason.DEPENDENT));
    double[][] constant = {{1, 0}, {0, 0}};
    assertThat(JohnsonWeights.of(Covariances.of(100, constant), 0, 1))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    var known = covariances(6);
    double[][] matrix = known.matrix();
    assertThat(Lmg.of(Covariances.of(59, matrix), 0, all(6)))
        .isEqualTo(new Outcome.TooFew<>(59, 60));
    assertThat(JohnsonWeights.of(Covariances.of(49, matrix), 0, 1))
        .isEqualTo(new Outcome.TooFew<>(49, 50));
    assertThatThrownBy(() -> Lmg.of(known, 0, new int[23])).hasMessageContaining("23 drivers");
  }

  private static List<Attribution> both(Covariances known, int... drivers) {
    return List.of(
        Lmg.of(known, 0, drivers).value().orElseThrow(),
        JohnsonWeights.of(known, 0, drivers).value().orElseThrow());
  }

  private static int[] all(int drivers) {
    return IntStream.rangeClosed(1, drivers).toArray();
  }

  private Covariances covariances(int drivers) {
    var collector = Moments.collect(drivers + 1);
    double[] row = new double[drivers + 1];
    for (int n = 0; n < 300; n++) {
      double mood = random.nextGaussian();
      row[0] = mood + random.nextGaussian();
      for (int i = 1; i <= drivers; i++) {
        row[i] = mood * i / drivers + random.nextGaussian() + row[i - 1] / 3;
      }
      collector.add(row);
    }
    return collector.moments().covariances();
  }

  @Test
  void everyDriverNeedsTenAnswersAndAllTogetherFifty() {
    assertThat(Attribution.needs(3)).isEqualTo(50);
    assertThat(Attribution.needs(5)).isEqualTo(50);
    assertThat(Attribution.needs(6)).isEqualTo(60);
  }
}
