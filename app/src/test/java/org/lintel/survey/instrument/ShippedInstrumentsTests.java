package org.lintel.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;

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
}
