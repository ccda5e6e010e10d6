package org.lintel.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.Seed;

class TablesAndRanksTests {

  /** Service ratings 1 to 5 of 12 and 13 owners. */
  private static final Histogram TWELVE = Histogram.of(1, 5, 3, 4, 4, 5, 5, 5, 5, 4, 2, 5, 3, 4);

  private static final Histogram THIRTEEN =
      Histogram.of(1, 5, 1, 2, 3, 3, 4, 2, 5, 1, 3, 2, 4, 3, 3);

  @Test
  void theContrastOfPromotersAndDetractorsIsGoodmansInterval() {
    var housing = ReferenceValues.housing();
    var contrasts =
        new Contrasts(List.of(housing.detractors(), housing.passives(), housing.promoters()));

    var found = contrasts.of(0.95, -1, 0, 1);

    assertThat(contrasts.n()).isEqualTo(1681);
    assertThat(found.value()).isCloseTo(housing.value(), within(1e-12));
    assertThat(found.interval().lower()).isCloseTo(0.009037175500569, within(1e-8));
    assertThat(found.interval().upper()).isCloseTo(0.1111293920188, within(1e-8));
    assertThat(found.interval().level()).isEqualTo(0.95);
  }

  @Test
  void twoClassesCostNothingExtra() {
    var found = new Contrasts(List.of(30L, 70L)).of(0.95, 0, 1);

    assertThat(found.value()).isCloseTo(0.7, within(1e-12));
    assertThat(found.interval().halfWidth())
        .isCloseTo(1.959963984540054 * Math.sqrt(0.7 * 0.3 / 100), within(1e-12));
  }

  @Test
  void contrastsRefuseWhatIsNoTable() {
    assertThatThrownBy(() -> new Contrasts(List.of(3L))).hasMessageContaining("[3]");
    assertThatThrownBy(() -> new Contrasts(List.of(3L, -1L))).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Contrasts(List.of(0L, 0L))).hasMessageContaining("0");
    assertThatThrownBy(() -> new Contrasts(List.of(1L, 1L)).of(0.9, 1))
        .hasMessageContaining("1 coefficients do not fit 2");
  }

  /** In a table of two by two X² is the square of the z of two shares with a pooled variance. */
  @Test
  void aTableOfTwoByTwoIsTheTestOfTwoShares() {
    var found = ChiSquared.of(new long[][] {{15, 5, 0}, {0, 0, 0}, {8, 12, 0}}).value();

    double pooled = 23 / 40.0;
    double z = (15 / 20.0 - 8 / 20.0) / Math.sqrt(pooled * (1 - pooled) * 2 / 20);
    assertThat(found)
        .hasValueSatisfying(test -> {
          assertThat(test.statistic()).isCloseTo(z * z, within(1e-12));
          assertThat(test.degreesOfFreedom()).isEqualTo(1);
          assertThat(test.n()).isEqualTo(40);
          assertThat(test.association()).isCloseTo(Math.sqrt(z * z / 40), within(1e-12));
          assertThat(test.isReliable()).isTrue();
        });
  }

  @Test
  void aTableWithSmallExpectedCountsIsNotTrusted() {
    assertThat(reliable(new long[][] {{1, 9}, {2, 8}})).isFalse();
    assertThat(reliable(new long[][] {{5, 5}, {5, 5}})).isTrue();
    assertThat(reliable(new long[][] {{0, 90, 900}, {1, 9, 90}, {0, 9, 90}, {0, 90, 900}}))
        .isFalse();
    assertThat(reliable(new long[][] {{2, 9, 9}, {5, 60, 60}, {9, 80, 80}})).isTrue();
  }

  private static boolean reliable(long[][] table) {
    return ChiSquared.of(table).value().orElseThrow().isReliable();
  }

  @Test
  void aPerfectTableHasAssociationOne() {
    var found = ChiSquared.of(new long[][] {{10, 0}, {0, 10}}).value().orElseThrow();

    assertThat(found.association()).isEqualTo(1);
    assertThat(found.statistic()).isCloseTo(20, within(1e-12));
  }

  @Test
  void aTableThatCannotTellSaysWhy() {
    assertThat(ChiSquared.of(new long[][] {{3, 4}, {0, 0}}))
        .isEqualTo(new Outcome.Impossible<ChiSquared>(Reason.TOO_FEW_GROUPS));
    assertThat(ChiSquared.of(new long[0][]))
        .isEqualTo(new Outcome.Impossible<ChiSquared>(Reason.TOO_FEW_GROUPS));
    assertThat(ChiSquared.of(new long[][] {{3, 0}, {4, 0}}))
        .isEqualTo(new Outcome.Impossible<ChiSquared>(Reason.CONSTANT));
    assertThatThrownBy(() -> ChiSquared.of(new long[][] {{3, 0}, {4}})).hasMessageContaining("[4]");
    assertThatThrownBy(() -> ChiSquared.of(new long[][] {{3, 0}, {4, -1}}))
        .hasMessageContaining("-1");
  }

  /** Both from scipy.stats.mannwhitneyu 1.17.1 on the same answers. */
  @Test
  void theRankTestIsTheOneOfOtherSoftware() {
    var all = TWELVE.merge(THIRTEEN);

    assertThat(MannWhitney.u(TWELVE, THIRTEEN)).isEqualTo(125.0);
    assertThat(MannWhitney.approximate(TWELVE, THIRTEEN, all))
        .isCloseTo(0.009358905621019119, within(1e-12));
  }

  /**
   * Item CUSL3 of the European index in the first and the last 125 answers; W of R's wilcox.test.
   */
  @Test
  void publishedAnswersGiveThePublishedStatistic() {
    var first = new Histogram(1, 6, 1, 2, 4, 10, 10, 14, 32, 15, 31);
    var last = new Histogram(1, 2, 0, 2, 2, 16, 5, 19, 30, 11, 38);

    var found = MannWhitney.of(first, last).value().orElseThrow();

    assertThat(found.u()).isEqualTo(7390.5);
    assertThat(found.p()).isCloseTo(0.4514969409813242, within(1e-12));
  }

  @Test
  void theExactRankTestIsTheShareOfAllDeals() {
    var random = Seed.random();
    for (int round = 0; round < 40; round++) {
      var first = any(random, 1 + random.nextInt(6));
      var second = any(random, 1 + random.nextInt(6));
      var all = first.merge(second);
      assertThat(MannWhitney.exact(first, all))
          .as("%s %s", first, second)
          .isCloseTo(byDealing(first, second), within(1e-12));
    }
  }

  private static Histogram any(SplittableRandom random, int n) {
    return Histogram.of(0, 4, random.ints(n, 0, 5).toArray());
  }

  private static double byDealing(Histogram first, Histogram second) {
    int[] answers = answers(first.merge(second));
    double centre = first.n() * second.n() / 2.0;
    double real = Math.abs(pairs(first, second) - centre);
    int far = 0;
    int deals = 0;
    for (int deal = 0; deal < 1 << answers.length; deal++) {
      if (Integer.bitCount(deal) == first.n()) {
        deals++;
        far += Math.abs(pairs(answers, deal) - centre) >= real ? 1 : 0;
      }
    }
    return (double) far / deals;
  }

  private static double pairs(Histogram first, Histogram second) {
    int[] one = answers(first);
    int[] all = new int[one.length + answers(second).length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(answers(second), 0, all, one.length, all.length - one.length);
    return pairs(all, (1 << one.length) - 1);
  }

  private static double pairs(int[] answers, int deal) {
    double wins = 0;
    for (int i = 0; i < answers.length; i++) {
      for (int j = 0; j < answers.length; j++) {
        if ((deal >> i & 1) == 1 && (deal >> j & 1) == 0) {
          wins += (Integer.signum(Integer.compare(answers[i], answers[j])) + 1) / 2.0;
        }
      }
    }
    return wins;
  }

  private static int[] answers(Histogram histogram) {
    var answers = new int[(int) histogram.n()];
    int at = 0;
    for (int value = histogram.min(); value <= histogram.max(); value++) {
      for (long i = 0; i < histogram.count(value); i++) {
        answers[at++] = value;
      }
    }
    return answers;
  }

  @Test
  void aSmallTestIsExactAndALargeOneNearlyTheSame() {
    var small = MannWhitney.of(TWELVE, THIRTEEN).value().orElseThrow();
    var swapped = MannWhitney.of(THIRTEEN, TWELVE).value().orElseThrow();
    var many = new Histogram(1, 4, 5, 6, 7, 9);
    var other = new Histogram(1, 9, 6, 5, 5, 5);

    assertThat(small.isExact()).isTrue();
    assertThat(small.n()).isEqualTo(12);
    assertThat(swapped.p()).isCloseTo(small.p(), within(1e-12));
    assertThat(swapped.superiority()).isCloseTo(1 - small.superiority(), within(1e-12));
    assertThat(MannWhitney.of(many, other.merge(new Histogram(1, 0, 0, 1, 0, 0))).value())
        .hasValueSatisfying(test -> assertThat(test.isExact()).isFalse());
    assertThat(MannWhitney.approximate(many, other, many.merge(other)))
        .isCloseTo(MannWhitney.exact(many, many.merge(other)), within(0.003));
  }

  @Test
  void ranksNeedTenAnswersInEachGroupAndMoreThanOneValue() {
    assertThat(MannWhitney.of(TWELVE, Histogram.of(1, 5, 1, 2, 3)))
        .isEqualTo(new Outcome.TooFew<MannWhitney>(3, 10));
    var same = new Histogram(1, 0, 12, 0);
    assertThat(MannWhitney.of(same, same))
        .isEqualTo(new Outcome.Impossible<MannWhitney>(Reason.CONSTANT));
  }

  @Test
  void theExactNpsTestIsTheShareOfAllDeals() {
    var random = Seed.random();
    for (int round = 0; round < 40; round++) {
      var first = new Nps(random.nextInt(3), random.nextInt(3), 1 + random.nextInt(3));
      var second = new Nps(random.nextInt(3), 1 + random.nextInt(3), random.nextInt(3));
      assertThat(NpsPermutation.p(first, first.merge(second)))
          .as("%s %s", first, second)
          .isCloseTo(npsByDealing(first, second), within(1e-12));
    }
  }

  private static double npsByDealing(Nps first, Nps second) {
    int[] answers = answers(first.classes().merge(second.classes()));
    double real = Math.abs(first.value() - second.value());
    int far = 0;
    int deals = 0;
    for (int deal = 0; deal < 1 << answers.length; deal++) {
      if (Integer.bitCount(deal) == first.n()) {
        deals++;
        double one = 0;
        double two = 0;
        for (int i = 0; i < answers.length; i++) {
          one += (deal >> i & 1) * answers[i];
          two += (1 - (deal >> i & 1)) * answers[i];
        }
        far += Math.abs(one / first.n() - two / second.n()) >= real - 1e-12 ? 1 : 0;
      }
    }
    return (double) far / deals;
  }

  /**
   * Without passives the test is Fisher's: 8 of 10 against 3 of 10 promoters, p by scipy 1.17.1.
   */
  @Test
  void withoutPassivesItIsFishersTest() {
    var found = NpsPermutation.of(new Nps(2, 0, 8), new Nps(7, 0, 3)).value().orElseThrow();

    assertThat(found.difference()).isCloseTo(1.0, within(1e-12));
    assertThat(found.p()).isCloseTo(0.06977851869492736, within(1e-12));
    assertThat(found.n()).isEqualTo(10);
  }

  @Test
  void theNpsTestIsNeverZeroAndSymmetric() {
    var all = NpsPermutation.of(new Nps(0, 0, 12), new Nps(12, 0, 0)).value().orElseThrow();
    var swapped = NpsPermutation.of(new Nps(12, 0, 0), new Nps(0, 0, 12)).value().orElseThrow();

    assertThat(all.p()).isCloseTo(2 / 2_704_156.0, within(1e-15)).isEqualTo(swapped.p());
    assertThat(NpsPermutation.of(new Nps(4, 4, 4), new Nps(4, 4, 4)).value())
        .hasValueSatisfying(same -> assertThat(same.p()).isCloseTo(1, within(1e-12)));
  }

  @Test
  void theNpsTestHasItsLimits() {
    assertThat(NpsPermutation.of(new Nps(3, 3, 3), new Nps(9, 9, 9)))
        .isEqualTo(new Outcome.TooFew<NpsPermutation>(9, 10));
    assertThat(NpsPermutation.of(new Nps(0, 10, 0), new Nps(0, 10, 0)))
        .isEqualTo(new Outcome.Impossible<NpsPermutation>(Reason.CONSTANT));
    assertThatThrownBy(() -> NpsPermutation.of(new Nps(900, 100, 1), new Nps(900, 99, 1)))
        .hasMessageContaining("2001");
    assertThat(NpsPermutation.of(new Nps(900, 100, 0), new Nps(900, 100, 0)).value()).isPresent();
  }

  @Test
  void withManyAnswersTheExactTestAgreesWithTheInterval() {
    var first = new Nps(40, 50, 60);
    var second = new Nps(60, 50, 40);

    double exact = NpsPermutation.of(first, second).value().orElseThrow().p();

    assertThat(exact)
        .isCloseTo(WaldTest.ofDifference(first, second).orElseThrow().p(), within(0.003));
    assertThat(new Contrasts(List.of(40L, 50L, 60L)).of(Interval.USUAL_LEVEL, -1, 0, 1).value())
        .isCloseTo(first.value(), within(1e-12));
  }

  /**
   * Of 40/3 expected three cells have 20 and six have 10: X² = 10 + 5; cells of ten add nothing.
   */
  @Test
  void theAssociationCountsTheFewerOfGroupsAndClasses() {
    long[][] wide = {{20, 10, 10, 10}, {10, 20, 10, 10}, {10, 10, 20, 10}};
    long[][] high = {{20, 10, 10}, {10, 20, 10}, {10, 10, 20}, {10, 10, 10}};

    for (long[][] table : List.of(wide, high)) {
      var found = ChiSquared.of(table).value().orElseThrow();
      assertThat(found.statistic()).isCloseTo(15, within(1e-12));
      assertThat(found.association()).isCloseTo(Math.sqrt(15 / (150 * 2.0)), within(1e-12));
      assertThat(found.degreesOfFreedom()).isEqualTo(6);
    }
  }

  /** Two of ten expected counts are 1, the others 10. */
  @Test
  void anExpectedCountOfOneAndAFifthOfSmallOnesAreStillTrusted() {
    assertThat(reliable(new long[][] {{1, 9, 10, 11, 10}, {1, 11, 10, 9, 10}})).isTrue();
    assertThat(reliable(new long[][] {{1, 1, 10, 11, 10}, {1, 1, 10, 9, 10}})).isFalse();
  }

  @Test
  void aClassWithoutAnswersIsAClass() {
    var found = new Contrasts(List.of(0L, 60L, 40L)).of(0.95, 0, 0, 1);

    assertThat(found.value()).isCloseTo(0.4, within(1e-12));
    // R: sqrt(qchisq(.95, 2))
    assertThat(found.interval().halfWidth())
        .isCloseTo(2.447746830680816 * Math.sqrt(0.24 / 100), within(1e-12));
  }

  @Test
  void tenAnswersAreEnoughAndSixtyAreStillCountedOut() {
    var ten = new Histogram(1, 4, 3, 2, 1, 0);
    var other = new Histogram(1, 0, 1, 2, 3, 4);
    var thirty = new Histogram(1, 12, 9, 6, 3, 0);
    var more = new Histogram(1, 6, 6, 6, 6, 6);

    assertThat(MannWhitney.of(ten, other).value()).isPresent();
    assertThat(MannWhitney.of(thirty, more).value())
        .hasValueSatisfying(test -> assertThat(test.isExact()).isTrue());
  }
}
