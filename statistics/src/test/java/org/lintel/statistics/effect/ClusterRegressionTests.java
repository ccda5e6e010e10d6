package org.lintel.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Sums;
import org.lintel.statistics.linear.SymmetricEigen;

class ClusterRegressionTests {

  private static final class Row {

    private final int cluster;
    private final double outcome;
    private final double[] x;

    Row(int cluster, double outcome, double... x) {
      this.cluster = cluster;
      this.outcome = outcome;
      this.x = x;
    }

    int cluster() {
      return cluster;
    }

    double outcome() {
      return outcome;
    }

    double[] x() {
      return x;
    }
  }

  private static List<Row> rows(SplittableRandom random, int clusters, int most) {
    var rows = new ArrayList<Row>();
    for (int g = 0; g < clusters; g++) {
      double shift = random.nextGaussian();
      int size = 2 + random.nextInt(most);
      for (int i = 0; i < size; i++) {
        double x = random.nextGaussian();
        rows.add(new Row(g, shift + x + random.nextGaussian(), new double[] {1, g % 2, x}));
      }
    }
    return rows;
  }

  private static Outcome<ClusterRegression> fit(List<Row> rows) {
    int clusters = 1 + rows.stream().mapToInt(Row::cluster).max().orElseThrow();
    return ClusterRegression.fit(
        IntStream.range(0, clusters)
            .mapToObj(g -> {
              var products = ClusterProducts.none(rows.getFirst().x().length);
              for (Row row : rows) {
                products = row.cluster() == g ? products.plus(row.outcome(), row.x()) : products;
              }
              return products;
            })
            .toList());
  }

  /** CR2 and Satterthwaite as they are defined, with matrices as large as there are answers. */
  private static final class ByDefinition {

    private final double[][] hat;
    private final double[][] weights;
    private final double[] residuals;
    private final List<Row> rows;

    ByDefinition(List<Row> rows) {
      this.rows = rows;
      double[][] x = rows.stream().map(Row::x).toArray(double[][]::new);
      double[][] xt = Dense.transposed(x);
      double[][] inverse = SymmetricEigen.of(Dense.times(xt, x)).map(value -> 1 / value);
      this.weights = Dense.times(inverse, xt);
      this.hat = Dense.times(x, weights);
      double[] y = rows.stream().mapToDouble(Row::outcome).toArray();
      double[] fitted = Dense.times(hat, y);
      this.residuals = IntStream.range(0, y.length).mapToDouble(i -> y[i] - fitted[i]).toArray();
    }

    /** The weights A_g X_g M c of one community, 0 for the rows of others. */
    double[] adjusted(int g, int coefficient) {
      int[] at = IntStream.range(0, rows.size()).filter(i -> rows.get(i).cluster() == g).toArray();
      double[][] left = new double[at.length][at.length];
      for (int i = 0; i < at.length; i++) {
        for (int j = 0; j < at.length; j++) {
          left[i][j] = (i == j ? 1 : 0) - hat[at[i]][at[j]];
        }
      }
      double[][] a = SymmetricEigen.of(left).map(v -> v > 1e-10 ? 1 / Math.sqrt(v) : 0);
      double[] own = Arrays.stream(at).mapToDouble(i -> weights[coefficient][i]).toArray();
      double[] result = new double[rows.size()];
      double[] product = Dense.times(a, own);
      for (int i = 0; i < at.length; i++) {
        result[at[i]] = product[i];
      }
      return result;
    }

    double error(int coefficient) {
      double sum = 0;
      for (int g = 0; g <= rows.getLast().cluster(); g++) {
        sum += Math.pow(Dense.dot(adjusted(g, coefficient), residuals), 2);
      }
      return Math.sqrt(sum);
    }

    double degreesOfFreedom(int coefficient) {
      int groups = rows.getLast().cluster() + 1;
      double[][] p = new double[groups][];
      for (int g = 0; g < groups; g++) {
        double[] a = adjusted(g, coefficient);
        double[] through = Dense.times(hat, a);
        p[g] = IntStream.range(0, a.length).mapToDouble(i -> a[i] - through[i]).toArray();
      }
      double[][] omega = Dense.times(p, Dense.transposed(p));
      double trace = 0;
      double square = 0;
      for (int g = 0; g < groups; g++) {
        trace += omega[g][g];
        square += Dense.dot(omega[g], omega[g]);
      }
      return trace * trace / square;
    }
  }

  @Test
  void productsOfCommunitiesGiveWhatTheLargeMatricesGive() {
    var random = Seed.random();
    for (int round = 0; round < 10; round++) {
      var rows = rows(random, 6 + round, 7);
      var expected = new ByDefinition(rows);

      var found = fit(rows).value().orElseThrow();

      for (int c = 0; c < 3; c++) {
        var one = found.coefficients().get(c);
        assertThat(one.standardError()).isCloseTo(expected.error(c), within(1e-9));
        assertThat(one.degreesOfFreedom()).isCloseTo(expected.degreesOfFreedom(c), within(1e-7));
      }
      assertThat(found.n()).isEqualTo(rows.size());
      assertThat(found.clusters()).isEqualTo(6 + round);
    }
  }

  /** Only an intercept and equal communities: the t test of the communities' means. */
  @Test
  void theMeanOfEqualCommunitiesIsATestOfTheirMeans() {
    double[][] answers = {{1, 3}, {4, 6}, {2, 2}, {9, 5}};
    var rows = new ArrayList<Row>();
    for (int g = 0; g < answers.length; g++) {
      for (double answer : answers[g]) {
        rows.add(new Row(g, answer, new double[] {1}));
      }
    }

    var found = fit(rows).value().orElseThrow().coefficients().getFirst();

    double error = Math.sqrt((4 + 1 + 4 + 9) / 3.0 / 4);
    assertThat(found.value()).isCloseTo(4, within(1e-12));
    assertThat(found.standardError()).isCloseTo(error, within(1e-12));
    assertThat(found.degreesOfFreedom()).isCloseTo(3, within(1e-9));
    assertThat(found.plainError()).isCloseTo(error * Math.sqrt(7 / 7.0), within(1e-12));
    assertThat(found.interval().halfWidth()).isCloseTo(3.182446305 * error, within(1e-8));
    assertThat(found.p()).isCloseTo(0.046918926955019424, within(1e-9));
  }

  /** Treated against others, equal communities: Welch's error, degrees of freedom by the design. */
  @Test
  void treatedCommunitiesAreComparedByTheirMeans() {
    double[] others = {1, 4, 2, 7, 5};
    double[] treated = {6, 9, 4};
    var rows = new ArrayList<Row>();
    for (int g = 0; g < 8; g++) {
      double mean = g < 5 ? others[g] : treated[g - 5];
      rows.add(new Row(g, mean - 1, new double[] {1, g < 5 ? 0 : 1}));
      rows.add(new Row(g, mean + 1, new double[] {1, g < 5 ? 0 : 1}));
    }

    var found = fit(rows).value().orElseThrow().coefficients().getLast();

    double variance = variance(others) / 5 + variance(treated) / 3;
    double degrees = Math.pow(1 / 5.0 + 1 / 3.0, 2) / (1 / 25.0 / 4 + 1 / 9.0 / 2);
    assertThat(found.value()).isCloseTo(19 / 3.0 - 19 / 5.0, within(1e-12));
    assertThat(found.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(found.degreesOfFreedom()).isCloseTo(degrees, within(1e-9));
  }

  private static double variance(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  @Test
  void theRegressionSaysWhyThereIsNone() {
    var three = rows(Seed.random(), 3, 4);
    assertThat(fit(three))
        .isEqualTo(new Outcome.Impossible<ClusterRegression>(Reason.TOO_FEW_GROUPS));
    assertThat(ClusterRegression.fit(List.of()))
        .isEqualTo(new Outcome.Impossible<ClusterRegression>(Reason.TOO_FEW_GROUPS));
    var twice =
        rows(Seed.random(), 9, 4).stream()
            .map(row -> new Row(row.cluster(), row.outcome(), new double[] {1, 1}))
            .toList();
    assertThat(fit(twice)).isEqualTo(new Outcome.Impossible<ClusterRegression>(Reason.DEPENDENT));
    var flat = IntStream.range(0, 9).mapToObj(g -> new Row(g, 3, new double[] {1})).toList();
    assertThat(fit(flat)).isEqualTo(new Outcome.Impossible<ClusterRegression>(Reason.CONSTANT));
    assertThatThrownBy(() -> ClusterProducts.none(0)).hasMessageContaining("0 columns");
    assertThatThrownBy(() -> ClusterProducts.none(2).plus(1, 1)).hasMessageContaining("1 values");
    assertThatThrownBy(() -> ClusterProducts.none(1).plus(Double.NaN, 1))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ClusterProducts.none(1).plus(1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> ClusterProducts.none(1).merge(ClusterProducts.none(2)))
        .hasMessageContaining("2 columns");
  }

  private static ClusteredDifferences answers(SplittableRandom random, int communities) {
    var all = ClusteredDifferences.none();
    for (int g = 0; g < communities; g++) {
      boolean isTreated = g % 2 == 0;
      for (int i = 0; i < 20; i++) {
        boolean isAfter = i % 2 == 0;
        double effect = isTreated && isAfter ? 2 : 0;
        all = all.plus("c" + g, isTreated, isAfter, effect + g + random.nextInt(5));
      }
    }
    return all;
  }

  /** With as many answers everywhere the effect is tested by the communities' changes. */
  @Test
  void differencesInDifferencesAreThoseOfTheCommunitiesChanges() {
    var all = answers(Seed.random(), 12);

    var found = all.effect().value().orElseThrow();

    assertThat(found.value()).isCloseTo(2, within(1.0));
    assertThat(found.degreesOfFreedom()).isCloseTo(10, within(1e-6));
    assertThat(found.interval().contains(2)).isTrue();
    assertThat(found.p()).isLessThan(0.01);
  }

  @Test
  void equalChangesHaveNoEffectAndPartsMerge() {
    var one = ClusteredDifferences.none();
    var two = ClusteredDifferences.none();
    for (int g = 0; g < 8; g++) {
      for (int i = 0; i < 4; i++) {
        one = one.plus("c" + g, g < 4, false, g + i);
        two = two.plus("c" + g, g < 4, true, g + i + (g % 4) / 2.0);
      }
    }

    var found = one.merge(two).effect().value().orElseThrow();

    assertThat(found.value()).isCloseTo(0, within(1e-9));
    assertThat(two.merge(one).effect().value().orElseThrow().standardError())
        .isCloseTo(found.standardError(), within(1e-12));
    assertThat(one.effect())
        .isEqualTo(new Outcome.Impossible<ClusterRegression.Coefficient>(Reason.TOO_FEW_GROUPS));
  }

  @Test
  void threeTreatedCommunitiesAreTooFewAndNoneIsBoth() {
    assertThat(answers(Seed.random(), 7).effect())
        .isEqualTo(new Outcome.Impossible<ClusterRegression.Coefficient>(Reason.TOO_FEW_GROUPS));
    assertThat(answers(Seed.random(), 8).effect().value()).isPresent();
    var one = ClusteredDifferences.none().plus("a", true, true, 1);
    assertThatThrownBy(() -> one.plus("a", false, true, 1)).hasMessageContaining("treated");
  }

  /** Shrout and Fleiss (1979) Psychological Bulletin 86:420, table 2: six targets, four judges. */
  private static final int[][] SHROUT_FLEISS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  private static Sums sums(int... answers) {
    var sums = Sums.none();
    for (int answer : answers) {
      sums = sums.plus(answer);
    }
    return sums;
  }

  @Test
  void publishedRatingsHaveThePublishedCorrelation() {
    var found =
        IntraclassCorrelation.of(
                Arrays.stream(SHROUT_FLEISS).map(ClusterRegressionTests::sums).toList())
            .value()
            .orElseThrow();

    assertThat(found.value()).isCloseTo(0.17, within(0.005));
    assertThat(found.f()).isCloseTo(11.24 / 6.26, within(0.002));
    assertThat(found.interval().lower()).isCloseTo(-0.13, within(0.005));
    assertThat(found.interval().upper()).isCloseTo(0.72, within(0.005));
    assertThat(found.p()).isCloseTo(0.16, within(0.01));
    assertThat(found.size()).isEqualTo(4);
  }

  /** By hand: means 2 and 6 around 3, B = 3 + 9 = 12, W = 2/2. */
  @Test
  void unequalCommunitiesHaveAnAverageSize() {
    var found =
        IntraclassCorrelation.of(List.of(sums(1, 2, 3), sums(6), Sums.none()))
            .value()
            .orElseThrow();

    assertThat(found.size()).isCloseTo((4 - 10 / 4.0) / 1, within(1e-12));
    assertThat(found.f()).isCloseTo(12 / 1.0, within(1e-12));
    assertThat(found.value()).isCloseTo(11 / 12.5, within(1e-12));
  }

  @Test
  void theCorrelationSaysWhyThereIsNone() {
    assertThat(IntraclassCorrelation.of(List.of(sums(1, 2), Sums.none())))
        .isEqualTo(new Outcome.Impossible<IntraclassCorrelation>(Reason.TOO_FEW_GROUPS));
    assertThat(IntraclassCorrelation.of(List.of(sums(1), sums(2))))
        .isEqualTo(new Outcome.TooFew<IntraclassCorrelation>(2, 3));
    assertThat(IntraclassCorrelation.of(List.of(sums(1, 1), sums(2, 2))))
        .isEqualTo(new Outcome.Impossible<IntraclassCorrelation>(Reason.CONSTANT));
  }

  @Test
  void aCommunityCountsOnlyWithAnswersBeforeAndAfter() {
    var all = ClusteredDifferences.none();
    for (int g = 0; g < 8; g++) {
      for (int i = 0; i < 3; i++) {
        all = all.plus("c" + g, g < 4, false, g + i);
        if (g != 2) {
          all = all.plus("c" + g, g < 4, true, g + i * i);
        }
      }
    }
    assertThat(all.effect())
        .isEqualTo(new Outcome.Impossible<ClusterRegression.Coefficient>(Reason.TOO_FEW_GROUPS));
    assertThat(all.plus("c2", true, true, 3).effect().value()).isPresent();
  }

  @Test
  void productsOfElsewhereMustFit() {
    double[][] square = {{2, 1}, {1, 3}};
    var found = ClusterProducts.of(2, square, new double[] {4, 5});
    assertThat(found.n()).isEqualTo(2);
    assertThat(found.squares()).isDeepEqualTo(square);
    assertThat(found.withOutcome()).containsExactly(4, 5);
    square[0][0] = 9;
    assertThat(found.squares()[0][0]).isEqualTo(2);
    assertThat(ClusterProducts.of(0, new double[1][1], new double[1]).n()).isZero();
    assertThatThrownBy(() -> ClusterProducts.of(-1, new double[1][1], new double[1]))
        .hasMessageContaining("-1 answers");
    assertThatThrownBy(() -> ClusterProducts.of(1, new double[1][1], new double[2]))
        .hasMessageContaining("2 products");
    assertThatThrownBy(() -> ClusterProducts.of(1, new double[0][], new double[0]))
        .hasMessageContaining("0 rows");
    assertThatThrownBy(() -> ClusterProducts.of(1, new double[2][1], new double[2]))
        .hasMessageContaining("one of 2 numbers");
    double[][] none = {{Double.NaN}};
    assertThatThrownBy(() -> ClusterProducts.of(1, none, new double[1]))
        .hasMessageContaining("NaN");
  }

  /**
   * One treated community, whose mean is its own coefficient: nothing is left over of it, and the
   * error is that of the mean of the five others.
   */
  @Test
  void aCommunityThatIsFittedExactlyAddsNothingToTheError() {
    double[] others = {1, 4, 2, 7, 5};
    var rows = new ArrayList<Row>();
    for (int g = 0; g < 6; g++) {
      double mean = g < 5 ? others[g] : 9;
      rows.add(new Row(g, mean - 1, 1, g < 5 ? 0 : 1));
      rows.add(new Row(g, mean + 1, 1, g < 5 ? 0 : 1));
    }

    var found = fit(rows).value().orElseThrow();

    double error = Math.sqrt(variance(others) / 5);
    assertThat(found.coefficients().getLast().value()).isCloseTo(9 - 3.8, within(1e-12));
    for (var coefficient : found.coefficients()) {
      assertThat(coefficient.standardError()).isCloseTo(error, within(1e-9));
      assertThat(coefficient.degreesOfFreedom()).isCloseTo(4, within(1e-6));
    }
  }

  @Test
  void aCommunityOnlyAskedAfterwardsDoesNotCount() {
    var all = ClusteredDifferences.none();
    for (int g = 0; g < 8; g++) {
      for (int i = 0; i < 3; i++) {
        all = all.plus("c" + g, g < 4, true, g + i);
        if (g != 5) {
          all = all.plus("c" + g, g < 4, false, g + i * i);
        }
      }
    }
    assertThat(all.effect())
        .isEqualTo(new Outcome.Impossible<ClusterRegression.Coefficient>(Reason.TOO_FEW_GROUPS));
    assertThat(all.plus("c5", false, false, 3).effect().value()).isPresent();
  }

  @Test
  void answersFarFromZeroAreAsMuchAlike() {
    int far = 100_000_000;
    var near = IntraclassCorrelation.of(List.of(sums(1, 2, 3), sums(6, 6, 7, 8)));
    var moved =
        IntraclassCorrelation.of(
            List.of(sums(far + 1, far + 2, far + 3), sums(far + 6, far + 6, far + 7, far + 8)));

    assertThat(moved.value().orElseThrow().f())
        .isCloseTo(near.value().orElseThrow().f(), within(1e-6));
  }
}
