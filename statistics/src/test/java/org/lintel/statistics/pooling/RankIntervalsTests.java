package org.lintel.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.pooling.BetaBinomial.Count;
import org.lintel.statistics.pooling.RankIntervals.Rank;

class RankIntervalsTests {

  private static PartialPooling pooled(double error, double... values) {
    var scores =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Score(values[i], error * error))
            .toList();
    return PartialPooling.known(scores, 1e9);
  }

  @Test
  void farApartCommunitiesHaveOnePlaceEach() {
    var found = RankIntervals.of(pooled(0.001, 5, 1, 3, 2, 4), 1);

    assertThat(found.ranks())
        .containsExactly(
            new Rank(5, 5, 5),
            new Rank(1, 1, 1),
            new Rank(3, 3, 3),
            new Rank(2, 2, 2),
            new Rank(4, 4, 4));
    assertThat(found.areOrdered(0, 1)).isTrue();
    assertThat(found.areOrdered(1, 0)).isTrue();
    assertThat(found.surelyInUpperHalf()).containsExactly(0, 4);
    assertThat(found.level()).isEqualTo(0.95);
  }

  @Test
  void equalCommunitiesHaveEveryPlace() {
    var found = RankIntervals.of(pooled(1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 1);

    assertThat(found.ranks())
        .allSatisfy(rank -> {
          assertThat(rank.lower()).isEqualTo(1);
          assertThat(rank.upper()).isEqualTo(10);
          assertThat(rank.median()).isBetween(5, 6);
        });
    assertThat(found.areOrdered(0, 9)).isFalse();
    assertThat(found.surelyInUpperHalf()).isEmpty();
  }

  /** The chance that the first of two normal scores a standard deviation apart is the lower one. */
  @Test
  void theSameSeedGivesTheSamePlacesAndTheErrorIsSmall() {
    var scores = pooled(1, 0, 0.5, 1, 1.5, 2, 2.5);

    assertThat(RankIntervals.of(scores, 7)).isEqualTo(RankIntervals.of(scores, 7));
    assertThat(RankIntervals.of(scores, 7).monteCarloError())
        .isCloseTo(Math.sqrt(0.025 * 0.975 / 20_000), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5, 40})
  void gammaVariatesHaveMeanAndVarianceOfTheirShape(double shape) {
    var random = Seed.random();
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double x = RankIntervals.gamma(random, shape);
      sum += x;
      squares += x * x;
    }
    double mean = sum / draws;

    assertThat(mean).isCloseTo(shape, within(6 * Math.sqrt(shape / draws)));
    assertThat(squares / draws - mean * mean).isCloseTo(shape, within(0.05 * shape));
  }

  @Test
  void fewCommunitiesHaveNoPlaces() {
    assertThat(RankIntervals.of(new BetaBinomial(0.1, 10), List.of(new Count(1, 10)), 1))
        .isEqualTo(new Outcome.Impossible<RankIntervals>(Reason.TOO_FEW_GROUPS));
  }

  @Test
  void withTwoClassesTheDirichletIsTheBeta() {
    var counts =
        List.of(
            new Count(2, 40),
            new Count(9, 50),
            new Count(20, 60),
            new Count(5, 90),
            new Count(30, 70),
            new Count(1, 30));
    var beta = BetaBinomial.fit(counts).value().orElseThrow();

    var found =
        DirichletMultinomial.fit(
                counts.stream().map(c -> new long[] {c.x(), c.n() - c.x()}).toList())
            .value()
            .orElseThrow();

    assertThat(found.size()).isCloseTo(beta.size(), within(1e-6));
    assertThat(found.shares().getFirst()).isCloseTo(beta.mean(), within(1e-9));
    assertThat(found.pooled(9, 41).getFirst())
        .isCloseTo(beta.share(new Count(9, 50)), within(1e-9));
  }

  /** 400 communities of 60 answers whose shares come from a Dirichlet distribution (4, 6, 10). */
  @Test
  void theDirichletIsFoundAgainInGeneratedAnswers() {
    var random = Seed.random();
    var communities = new ArrayList<long[]>();
    for (int j = 0; j < 400; j++) {
      communities.add(community(random, 60, 4, 6, 10));
    }

    var found = DirichletMultinomial.fit(communities).value().orElseThrow();

    assertThat(found.shares().get(0)).isCloseTo(0.2, within(0.02));
    assertThat(found.shares().get(1)).isCloseTo(0.3, within(0.02));
    assertThat(found.shares().get(2)).isCloseTo(0.5, within(0.02));
    assertThat(found.size()).isCloseTo(20, within(4.0));
    assertThat(found.pooled(60, 0, 0).stream().mapToDouble(x -> x).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(found.pooled(60, 0, 0).getFirst()).isBetween(0.2, 1.0);
  }

  private static long[] community(SplittableRandom random, int n, double... a) {
    double[] shares = new double[a.length];
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      shares[k] = RankIntervals.gamma(random, a[k]);
      sum += shares[k];
    }
    long[] counts = new long[a.length];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble() * sum;
      int k = 0;
      while (k < a.length - 1 && u >= shares[k]) {
        u -= shares[k++];
      }
      counts[k]++;
    }
    return counts;
  }

  @Test
  void theDirichletSaysWhyThereIsNone() {
    long[] some = {3, 4, 5};
    assertThat(DirichletMultinomial.fit(List.of(some, some)))
        .isEqualTo(new Outcome.Impossible<DirichletMultinomial>(Reason.TOO_FEW_GROUPS));
    long[] none = {3, 0, 5};
    assertThat(DirichletMultinomial.fit(List.of(none, none, none, none, none)))
        .isEqualTo(new Outcome.Impossible<DirichletMultinomial>(Reason.CONSTANT));
    assertThat(DirichletMultinomial.fit(List.of(some, some, some, some, some)))
        .isEqualTo(new Outcome.Impossible<DirichletMultinomial>(Reason.NOT_CONVERGED));
    assertThatThrownBy(
            () -> DirichletMultinomial.fit(List.of(some, some, some, some, new long[] {1, 2})))
        .hasMessageContaining("[1, 2]");
    assertThatThrownBy(
            () -> DirichletMultinomial.fit(List.of(some, some, some, some, new long[] {1, 2, -3})))
        .hasMessageContaining("-3");
    assertThatThrownBy(() -> new DirichletMultinomial(List.of(0.5, 0.5), 10).pooled(1, 2, 3))
        .hasMessageContaining("3 counts");
  }
}
