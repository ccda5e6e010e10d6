package org.lintel.survey;

import java.util.List;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.QuestionnaireReader;

/** Questionnaires for tests. */
public final class TestInstruments {

  private TestInstruments() {}

  /** Has every kind of item and condition. */
  public static Questionnaire everything() {
    return QuestionnaireReader.read(SurveyFixture.everything());
  }

  /** What comes with the product. */
  public static List<Questionnaire> shipped() {
    return new ShippedInstruments()
        .all().stream().map(each -> QuestionnaireReader.read(each.definition())).toList();
  }

  public static Questionnaire shipped(String code) {
    return shipped().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
