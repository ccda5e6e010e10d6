package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.Sheet;

class ScoringTests {

  /**
   * If this fails because counting was changed on purpose, raise {@link Scoring#VERSION} and write
   * down what is counted now: otherwise rollups of waves before the change stay as they were.
   */
  @ParameterizedTest
  @CsvSource({
    "1, relationship_nps, -206686208",
    "1, owner_loyalty, -319153774",
    "1, servperf, 2007298278",
    "1, servqual, -1863537340",
    "1, yearly_owner_study, 326546156"
  })
  void theSameAnswersCountTheSameWhileTheVersionStands(int version, String code, int counted) {
    var questionnaire = ReadingFixture.questionnaire(code);
    var counting = new Counting(TallyLayout.of(questionnaire));
    var answers = new RandomAnswers(20261122);

    for (int i = 0; i < 300; i++) {
      var sheet = Sheet.of(questionnaire, answers.to(questionnaire), HouseholdFacts.NONE);
      counting.add(sheet.marks());
    }

    assertThat(hash(counting.tally())).isEqualTo(counted);
    assertThat(Scoring.VERSION).isEqualTo(version);
  }

  private static int hash(Tally tally) {
    int hash = Long.hashCode(tally.answers());
    for (Tally.Part part : Tally.Part.values()) {
      hash = 31 * hash + Arrays.hashCode(tally.part(part));
    }
    return hash;
  }
}
