package org.lintel.statistics.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.statistics.Seed;
import org.lintel.statistics.Sums;

class ScoringTests {

  @ParameterizedTest
  @CsvSource({
    "5, 2, false",
    "5, 3, true",
    "4, 1, false",
    "4, 2, true",
    "1, 0, false",
    "1, 1, true"
  })
  void halfOfTheItemsAreEnough(int asked, int answered, boolean enough) {
    var items = new AnsweredItems(asked, answered, answered * 3L);

    assertThat(items.areEnough()).isEqualTo(enough);
    assertThat(items.score().isPresent()).isEqualTo(enough);
  }

  @Test
  void aDimensionIsTheMeanOfTheAnsweredItems() {
    var gaps = AnsweredItems.of(5).with(-1).with(-2).with(0).with(-1);

    assertThat(gaps.score()).contains(new CompositeScore(-1000));
    assertThat(AnsweredItems.of(4).with(1).with(1).with(0).score())
        .contains(new CompositeScore(667));
  }

  @Test
  void impossibleAnswersAreRefused() {
    assertThatThrownBy(() -> AnsweredItems.of(0)).hasMessage("Number of items 0 is below 1");
    assertThatThrownBy(() -> AnsweredItems.of(1).with(1).with(1))
        .hasMessage("2 answered items are outside 0 to 1");
    assertThatThrownBy(() -> new AnsweredItems(3, 0, 5))
        .hasMessage("No answered items have the sum 5");
  }

  @Test
  void roundingIsToTheNearestThousandthHalfToEven() {
    assertThat(CompositeScore.of(new Fraction(1, 2000)).thousandths()).isZero();
    assertThat(CompositeScore.of(new Fraction(3, 2000)).thousandths()).isEqualTo(2);
    assertThat(CompositeScore.of(new Fraction(-1, 2000)).thousandths()).isZero();
    assertThat(CompositeScore.of(new Fraction(-3, 2000)).thousandths()).isEqualTo(-2);
    assertThat(CompositeScore.of(new Fraction(-2, 3)).thousandths()).isEqualTo(-667);
  }

  @Test
  void weightsMustBeAHundredPoints() {
    assertThatThrownBy(() -> ServqualWeights.of(20, 20, 20, 20, 19))
        .hasMessage("Points sum to 99, not 100");
    assertThatThrownBy(() -> ServqualWeights.of(-1, 21, 30, 30, 20))
        .hasMessage("Points -1 of TANGIBLES are missing or below 0");
    assertThatThrownBy(() -> new ServqualWeights(Map.of(ServqualDimension.EMPATHY, 100)))
        .hasMessage("Points null of TANGIBLES are missing or below 0");
  }

  @Test
  void aDimensionWithPointsButWithoutAGapLeavesNoWeightedGap() {
    var gaps = new EnumMap<ServqualDimension, AnsweredItems>(ServqualDimension.class);
    for (var dimension : ServqualDimension.values()) {
      gaps.put(dimension, new AnsweredItems(dimension.items(), dimension.items(), 0));
    }
    gaps.put(ServqualDimension.EMPATHY, new AnsweredItems(5, 2, -4));

    assertThat(ServqualWeights.of(20, 20, 20, 20, 20).weightedGap(gaps)).isEmpty();
    assertThat(ServqualWeights.of(25, 25, 25, 25, 0).weightedGap(gaps))
        .contains(new CompositeScore(0));
    gaps.remove(ServqualDimension.EMPATHY);
    assertThat(ServqualWeights.of(20, 20, 20, 20, 20).weightedGap(gaps)).isEmpty();
  }

  @Test
  void theFiveDimensionsHaveTwentyTwoItems() {
    var items = 0;
    for (var dimension : ServqualDimension.values()) {
      items += dimension.items();
    }

    assertThat(items).isEqualTo(22);
  }

  @Test
  void weightingEachOwnerIsNotWeightingTheMeans() {
    var first = weighted(100, 0, -3, 0);
    var second = weighted(0, 100, 0, -1);

    var sums = second.addedTo(first.addedTo(Sums.noneInThousandths()));

    assertThat(sums.mean()).hasValue(-2.0);
    assertThat(0.5 * -1.5 + 0.5 * -0.5).isEqualTo(-1.0);
  }

  private static CompositeScore weighted(int tangibles, int empathy, int first, int last) {
    var gaps = new EnumMap<ServqualDimension, AnsweredItems>(ServqualDimension.class);
    for (var dimension : ServqualDimension.values()) {
      gaps.put(dimension, new AnsweredItems(1, 1, 0));
    }
    gaps.put(ServqualDimension.TANGIBLES, new AnsweredItems(1, 1, first));
    gaps.put(ServqualDimension.EMPATHY, new AnsweredItems(1, 1, last));
    return ServqualWeights.of(tangibles, 0, 0, 0, empathy).weightedGap(gaps).orElseThrow();
  }

  @Test
  void theIndexIsZeroAtTheBottomAndAHundredAtTheTop() {
    assertThat(LoyaltyIndex.of(List.of(construct(0, 0, 10), construct(1, 1, 7))))
        .contains(new CompositeScore(0));
    assertThat(LoyaltyIndex.of(List.of(construct(10, 0, 10), construct(7, 1, 7))))
        .contains(new CompositeScore(100_000));
    assertThat(LoyaltyIndex.of(List.of(construct(5, 0, 10), construct(4, 1, 7))))
        .contains(new CompositeScore(50_000));
  }

  private static Construct construct(int everyAnswer, int min, int max) {
    return new Construct(new AnsweredItems(3, 3, 3L * everyAnswer), min, max);
  }

  @Test
  void threeQuartersOfTheConstructsMustCount() {
    var answered = construct(8, 0, 10);
    var missing = new Construct(AnsweredItems.of(3).with(2), 0, 10);

    assertThat(LoyaltyIndex.of(List.of(answered, answered, answered, missing)))
        .contains(new CompositeScore(80_000));
    assertThat(LoyaltyIndex.of(List.of(answered, answered, missing, missing))).isEmpty();
    assertThat(LoyaltyIndex.of(List.of(answered, answered, missing))).isEmpty();
    assertThat(LoyaltyIndex.of(List.of(answered, answered, answered, answered, missing)))
        .isPresent();
    assertThatThrownBy(() -> LoyaltyIndex.of(List.of()))
        .hasMessage("Number of constructs 0 is below 1");
  }

  @Test
  void theIndexIsTheMeanOfTheConstructsForAnyAnswers() {
    var random = Seed.random();
    for (var round = 0; round < 200; round++) {
      var first = random.nextInt(0, 31);
      var second = random.nextInt(3, 22);
      var expected = (100 * first / 30.0 + 100 * (second / 3.0 - 1) / 6) / 2;

      var index =
          LoyaltyIndex.of(
              List.of(
                  new Construct(new AnsweredItems(3, 3, first), 0, 10),
                  new Construct(new AnsweredItems(3, 3, second), 1, 7)));

      assertThat(index.orElseThrow().points()).isCloseTo(expected, within(0.0005 + 1e-9));
    }
  }

  @Test
  void answersOutsideTheScaleOfAConstructAreRefused() {
    assertThatThrownBy(() -> construct(11, 0, 10))
        .hasMessage("Sum 33 of 3 answers is outside the scale 0 to 10");
    assertThatThrownBy(() -> construct(1, 7, 7)).hasMessage("Scale end 7 is not above 7");
  }

  @Test
  void thousandthsDoNotGoIntoSumsOfWholePoints() {
    assertThatThrownBy(() -> new CompositeScore(1).addedTo(Sums.none()))
        .hasMessage("Sums with 1 units per point cannot take thousandths");
  }

  @Test
  void answersBelowTheScaleOfAConstructAreRefused() {
    assertThatThrownBy(() -> new Construct(new AnsweredItems(3, 2, 1), 1, 7))
        .hasMessage("Sum 1 of 2 answers is outside the scale 1 to 7");
    assertThatThrownBy(() -> new Construct(new AnsweredItems(3, 2, 15), 1, 7))
        .hasMessage("Sum 15 of 2 answers is outside the scale 1 to 7");
  }

  @Test
  void aFractionHasADenominatorAboveZero() {
    assertThatThrownBy(() -> new Fraction(1, 0)).hasMessage("Denominator 0 is not above 0");
    assertThatThrownBy(() -> new Fraction(1, -2)).hasMessage("Denominator -2 is not above 0");
  }
}
