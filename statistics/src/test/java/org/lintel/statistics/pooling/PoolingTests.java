package org.lintel.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.Seed;
import org.lintel.statistics.pooling.BetaBinomial.Count;

class PoolingTests {

  @ParameterizedTest
  @EnumSource
  void estimatesLieBetweenTheScoreAndTheMeanAndTheLessCertainMoveMore(BetweenVariance estimator) {
    var random = Seed.random();
    for (int round = 0; round < 100; round++) {
      var scores =
          IntStream.range(0, 12)
              .mapToObj(
                  i -> new Score(random.nextGaussian() * 0.3, 0.01 + random.nextDouble() / 20))
              .toList();
      var pooled = PartialPooling.of(scores, estimator).value().orElseThrow();
      for (int i = 0; i < scores.size(); i++) {
        var one = pooled.communities().get(i);
        double low = Math.min(one.raw(), pooled.mean());
        double high = Math.max(one.raw(), pooled.mean());
        assertThat(one.value()).isBetween(low - 1e-12, high + 1e-12);
        assertThat(one.interval(0.95).contains(one.value())).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(Double.compare(one.shrinkage(), pooled.communities().get(j).shrinkage()))
              .isIn(0, Double.compare(scores.get(i).variance(), scores.get(j).variance()));
        }
      }
    }
  }

  @Test
  void withoutRealSpreadAllHaveTheMeanAndWithMuchAllHaveTheirOwn() {
    var close = scores(0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
    var pooled = PartialPooling.of(close).value().orElseThrow();
    assertThat(pooled.between()).isZero();
    assertThat(pooled.values()).containsOnly(pooled.mean());
    var far = scores(-1000, 1000, -500, 500, 0, 250);
    var own = PartialPooling.of(far).value().orElseThrow();
    for (var one : own.communities()) {
      assertThat(one.value()).isCloseTo(one.raw(), within(1e-3));
    }
  }

  @Test
  void theRootsOfPauleMandelAndOfTheLikelihoodAreRoots() {
    var scores = scores(0.1, 0.5, -0.4, 0.9, 0.3, -0.2, 0.6);
    double tau = BetweenVariance.PAULE_MANDEL.of(scores);
    assertThat(BetweenVariance.spread(scores, tau)).isCloseTo(6, within(1e-9));
    // With equal variances all three agree: sample variance minus V.
    assertThat(BetweenVariance.REML.of(scores)).isCloseTo(tau, within(1e-9));
    assertThat(BetweenVariance.DERSIMONIAN_LAIRD.of(scores)).isCloseTo(tau, within(1e-9));
  }

  @Test
  void fourCommunitiesAreNotPooledAndNineAreUncertain() {
    assertThat(PartialPooling.of(scores(1, 2, 3, 4)))
        .isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
    assertThat(
            PartialPooling.of(scores(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .value()
                .orElseThrow()
                .isUncertain())
        .isTrue();
    assertThat(
            PartialPooling.of(scores(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .value()
                .orElseThrow()
                .isUncertain())
        .isFalse();
  }

  @Test
  void sharesThatAgreeHaveNoSizeAndExtremeOnesNoSpread() {
    assertThat(BetaBinomial.fit(Collections.nCopies(6, new Count(5, 10))))
        .isEqualTo(Outcome.impossible(Reason.NOT_CONVERGED));
    assertThat(BetaBinomial.fit(Collections.nCopies(6, new Count(0, 10))))
        .isEqualTo(Outcome.impossible(Reason.CONSTANT));
    assertThat(BetaBinomial.fit(List.of(new Count(1, 2))))
        .isEqualTo(Outcome.impossible(Reason.TOO_FEW_GROUPS));
    assertThatThrownBy(() -> new Count(3, 2)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> new Score(1, 0)).hasMessageContaining("variance");
  }

  private static List<Score> scores(double... values) {
    return Arrays.stream(values).mapToObj(value -> new Score(value, 0.04)).toList();
  }
}
