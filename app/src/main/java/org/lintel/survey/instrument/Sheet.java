package org.lintel.survey.instrument;

import java.util.List;

/** Answers as they are stored: marks, and what was written beside them. */
public record Sheet(Marks marks, List<Written> written) {

  public Sheet {
    written = List.copyOf(written);
  }

  /** Answers as stored; what was not asked carries no answer. */
  public static Sheet of(Questionnaire questionnaire, Answers answers, HouseholdFacts facts) {
    return SheetWriting.of(questionnaire, questionnaire.complete(answers, facts));
  }

  /** The complete answers again. */
  public Answers answers(Questionnaire questionnaire) {
    return SheetReading.of(questionnaire, this);
  }
}
