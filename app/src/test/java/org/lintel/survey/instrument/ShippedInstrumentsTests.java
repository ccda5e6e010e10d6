package org.lintel.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintel.survey.TestInstruments;

class ShippedInstrumentsTests {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void everySentenceStandsInBothLanguages() {
    for (Questionnaire questionnaire : TestInstruments.shipped()) {
      for (Item item : questionnaire.items()) {
        Wording question = item.heading().question();
        assertThat(question.isEmpty()).as(item.code()).isFalse();
        assertThat(HAN.matcher(question.zh()).find()).as(item.code()).isTrue();
        assertThat(HAN.matcher(question.en()).find()).as(item.code()).isFalse();
      }
    }
  }

  @Test
  void servqualAsksTwentyTwoTopicsTwiceInBlocksApart() {
    var servqual = TestInstruments.shipped("servqual");

    assertThat(servqual.pairs()).hasSize(22);
    var codes = servqual.items().stream().map(Item::code).toList();
    int lastExpectation = codes.lastIndexOf("e_needs");
    int firstPerception = codes.indexOf("p_equipment");
    assertThat(lastExpectation).isLessThan(codes.indexOf("weights"));
    assertThat(codes.indexOf("weights")).isLessThan(firstPerception);
    for (Composite.Pair pair : servqual.pairs()) {
      assertThat(pair.expectationSlot())
          .isEqualTo(servqual.slots().of(pair.item().replaceFirst("p_", "e_")));
    }
    assertThat(servqual.composites())
        .filteredOn(Composite.DimensionGap.class::isInstance)
        .extracting(each -> ((Composite.DimensionGap) each).pairs().size())
        .containsExactly(4, 5, 4, 4, 5);
  }

  @Test
  void theYearlyStudyFillsEveryHeadlineAndTheIndex() {
    var study = TestInstruments.shipped("yearly_owner_study");

    for (Headline headline : Headline.values()) {
      assertThat(study.headline(headline)).as(headline.name()).isPresent();
    }
    assertThat(study.composites())
        .hasAtLeastOneElementOfType(Composite.LoyaltyIndex.class)
        .hasAtLeastOneElementOfType(Composite.WeightedGap.class);
    assertThat(study.pairs()).hasSize(22);
  }

  @Test
  void compositesAreComputedForEachRespondent() {
    var servqual = TestInstruments.shipped("servqual");
    var scores = new Scores.Builder(servqual.slots().size());
    var gaps = Map.of("p_equipment", -1, "p_tells_when", 2, "p_needs", -3);
    for (Composite.Pair pair : servqual.pairs()) {
      scores.set(pair.expectationSlot(), 4);
      scores.set(pair.perceptionSlot(), 4 + gaps.getOrDefault(pair.item(), 0));
    }
    int[] weights = {11, 32, 22, 19, 16};
    for (int d = 0; d < weights.length; d++) {
      scores.set(servqual.slots().of("weights") + d, weights[d]);
    }

    var weighted = composite(servqual, Composite.WeightedGap.class);

    double expected = (11 * (-1 / 4.0) + 22 * (2 / 4.0) + 16 * (-3 / 5.0)) / 100;
    assertThat(weighted.of(scores.build()).orElseThrow()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aValueOfWhichLessThanHalfWasAnsweredIsNotThere() {
    var servqual = TestInstruments.shipped("servqual");
    var gap = composite(servqual, Composite.DimensionGap.class);
    var scores = new Scores.Builder(servqual.slots().size());
    var pairs = gap.pairs();
    answer(scores, pairs.get(0), 5, 6);

    assertThat(gap.of(scores.build())).isEmpty();

    answer(scores, pairs.get(1), 5, 3);
    assertThat(gap.of(scores.build()).orElseThrow()).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void theLoyaltyIndexWeighsFourConstructsAlikeFromZeroToAHundred() {
    var loyalty = TestInstruments.shipped("owner_loyalty");
    var index = composite(loyalty, Composite.LoyaltyIndex.class);
    var scores = new Scores.Builder(loyalty.slots().size());
    int[] each = {7, 7, 4, 1};
    List<Composite.ConstructMean> constructs = index.constructs();
    assertThat(constructs).hasSize(4);
    for (int c = 0; c < each.length; c++) {
      int score = each[c];
      constructs.get(c).slots().forEach(slot -> scores.set(slot, score));
    }

    assertThat(index.of(scores.build()).orElseThrow())
        .isCloseTo(Arrays.stream(each).map(s -> s - 1).sum() / 24.0 * 100, within(1e-12));
  }

  private static void answer(
      Scores.Builder scores, Composite.Pair pair, int expected, int perceived) {
    scores.set(pair.expectationSlot(), expected);
    scores.set(pair.perceptionSlot(), perceived);
  }

  private static <C extends Composite> C composite(Questionnaire of, Class<C> kind) {
    return of.composites().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
