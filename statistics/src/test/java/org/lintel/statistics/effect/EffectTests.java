package org.lintel.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.Seed;

class EffectTests {

  private static final Nps BEFORE = new Nps(40, 35, 45);
  private static final Nps AFTER = new Nps(25, 35, 60);

  private static final Map<String, Supplier<double[]>> COMPUTED =
      Map.of(
          "did.nps.counts", EffectTests::counts,
          "perm.minp", EffectTests::smallest,
          "sw.husseyhughes.var", EffectTests::variances,
          "sw.power", () -> new double[] {wedge().power(0.25, 0.95 / 50, 0.05, 0.05)});

  static List<Expected> expected() {
    return ReferenceValues.of("effect").stream()
        .filter(expected -> !expected.id().contains(".awards."))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatRGives(Expected expected) {
    expected.assertMatches(
        Objects.requireNonNull(COMPUTED.get(expected.id()), expected.id()).get());
  }

  private static double[] counts() {
    var found =
        DifferenceInDifferences.of(BEFORE, AFTER, new Nps(38, 42, 40), new Nps(37, 40, 43))
            .value()
            .orElseThrow();
    return new double[] {found.value(), found.standardError(), found.z()};
  }

  private static double[] smallest() {
    return new double[] {
      ClusterPermutation.smallest(3, 3),
      ClusterPermutation.smallest(4, 4),
      ClusterPermutation.smallest(5, 5),
      ClusterPermutation.smallestOfPairs(6)
    };
  }

  /**
   * Six communities, two begin in each of three steps: by the formula, and by weighted least
   * squares.
   */
  private static SteppedWedge wedge() {
    return new SteppedWedge(
        IntStream.range(0, 6)
            .mapToObj(i -> IntStream.range(0, 4).mapToObj(t -> t > i / 2).toList())
            .toList());
  }

  private static double[] variances() {
    double variance = wedge().variance(0.95 / 50, 0.05);
    return new double[] {variance, variance};
  }

  @Test
  void equalChangesAreNoEffect() {
    var none = DifferenceInDifferences.of(BEFORE, AFTER, BEFORE, AFTER).value().orElseThrow();
    assertThat(none.value()).isZero();
    assertThat(none.p()).isEqualTo(1);
    assertThat(none.interval().contains(0)).isTrue();
  }

  @Test
  void eachCellNeedsThirtyAnswers() {
    assertThat(DifferenceInDifferences.of(BEFORE, AFTER, new Nps(9, 10, 10), AFTER))
        .isEqualTo(new Outcome.TooFew<>(29, 30));
  }

  @Test
  void permutationCountsEveryDeal() {
    var best = ClusterPermutation.of(new double[] {4, 5, 6}, new double[] {1, 2, 3});
    assertThat(best.difference()).isCloseTo(3, within(1e-12));
    assertThat(best.p()).isEqualTo(0.1);
    assertThat(best.smallest()).isEqualTo(0.1);
    var equal = ClusterPermutation.of(new double[] {1, 1}, new double[] {1, 1, 1});
    assertThat(equal.p()).isEqualTo(1);
  }

  @Test
  void pIsAMultipleOfOneDealAndNeverZero() {
    var random = Seed.random();
    for (int round = 0; round < 100; round++) {
      double[] treated = random.doubles(4).toArray();
      double[] others = random.doubles(5).toArray();
      double deals = 126 * ClusterPermutation.of(treated, others).p();
      assertThat(deals).isCloseTo(Math.rint(deals), within(1e-9)).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void aDrawnRolloutStartsAllAndTheSeedRepeatsIt() {
    var drawn = SteppedWedge.draw(7, 4, new SplittableRandom(5));
    assertThat(drawn).isEqualTo(SteppedWedge.draw(7, 4, new SplittableRandom(5)));
    assertThat(drawn.treated())
        .allSatisfy(row -> {
          assertThat(row.getFirst()).isFalse();
          assertThat(row.getLast()).isTrue();
        });
    assertThat(drawn.treated().stream().filter(row -> row.get(1)).count()).isEqualTo(3);
  }

  /** Each of four communities begins first in a quarter of the draws. */
  @Test
  void theLotGivesEveryCommunityTheSameChance() {
    var random = Seed.random();
    int[] first = new int[4];
    int draws = 4000;
    for (int draw = 0; draw < draws; draw++) {
      var treated = SteppedWedge.draw(4, 5, random).treated();
      for (int i = 0; i < 4; i++) {
        first[i] += treated.get(i).get(1) ? 1 : 0;
      }
    }
    for (int count : first) {
      assertThat((double) count / draws).isCloseTo(0.25, within(0.035));
    }
  }

  @Test
  void asManyCommunitiesAsStepsAreEnough() {
    var drawn = SteppedWedge.draw(3, 4, new SplittableRandom(1)).treated();
    assertThat(drawn.stream().map(row -> row.indexOf(true))).containsExactlyInAnyOrder(1, 2, 3);
    assertThatThrownBy(() -> SteppedWedge.draw(3, 1, new SplittableRandom(1)))
        .hasMessageContaining("0 periods");
    assertThat(SteppedWedge.draw(1, 2, new SplittableRandom(1)).treated())
        .isEqualTo(List.of(List.of(false, true)));
  }

  @Test
  void aRolloutThatStopsOrCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> new SteppedWedge(List.of(List.of(true, false))))
        .hasMessageContaining("does not stop");
    assertThatThrownBy(() -> new SteppedWedge(List.of(List.of(true))))
        .hasMessageContaining("2 or more");
    assertThatThrownBy(() -> SteppedWedge.draw(2, 4, new SplittableRandom(1)))
        .hasMessageContaining("2 communities");
    assertThatThrownBy(() -> ClusterPermutation.smallest(0, 3)).hasMessageContaining("0 treated");
    assertThatThrownBy(() -> ClusterPermutation.of(new double[20], new double[20]))
        .hasMessageContaining("deals");
  }

  @Test
  void oneCommunityOnASideHasAsManyDealsAsThereAreCommunities() {
    assertThat(ClusterPermutation.smallest(1, 3)).isEqualTo(0.25);
    assertThat(ClusterPermutation.smallest(3, 1)).isEqualTo(0.25);
    assertThat(ClusterPermutation.smallest(1, 1)).isEqualTo(1);
    assertThat(ClusterPermutation.smallestOfPairs(1)).isEqualTo(1);
    assertThatThrownBy(() -> ClusterPermutation.smallest(3, 0)).hasMessageContaining("0 other");
    assertThatThrownBy(() -> ClusterPermutation.smallestOfPairs(0)).hasMessageContaining("0 pairs");
  }

  @Test
  void thirtyAnswersInTheSmallestCellAreEnough() {
    assertThat(DifferenceInDifferences.of(BEFORE, AFTER, new Nps(10, 10, 10), AFTER).value())
        .hasValueSatisfying(found -> assertThat(found.n()).isEqualTo(30));
  }

  @Test
  void whereNothingChangedEveryDealIsAsFar() {
    assertThat(ClusterPermutation.of(new double[3], new double[3]).p()).isEqualTo(1);
  }

  @Test
  void anotherUnitOfTheChangesGivesTheSameP() {
    for (double unit : new double[] {1e-9, 1e-7, 1, 1e9}) {
      double[] treated = {4 * unit, 5 * unit, 6 * unit};
      double[] others = {1 * unit, 2 * unit, 3 * unit};
      assertThat(ClusterPermutation.of(treated, others).p()).as("%s", unit).isEqualTo(0.1);
    }
  }
}
