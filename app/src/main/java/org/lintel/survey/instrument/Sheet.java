package org.lintel.survey.instrument;

import java.util.Arrays;
import java.util.List;

/**
 * Answers as they are stored: scores by slot, the code of absence of each question (0 where it was
 * answered), and what was written.
 */
public record Sheet(Scores scores, List<Short> absences, List<Written> written) {

  public Sheet {
    absences = List.copyOf(absences);
    written = List.copyOf(written);
  }

  public static Sheet of(Scores scores, Short[] absences, List<Written> written) {
    return new Sheet(scores, Arrays.asList(absences), written);
  }

  /** Answers as stored; what was not asked carries no answer. */
  public static Sheet of(Questionnaire questionnaire, Answers answers, HouseholdFacts facts) {
    return SheetWriting.of(questionnaire, questionnaire.complete(answers, facts));
  }

  /** The complete answers again. */
  public Answers answers(Questionnaire questionnaire) {
    return SheetReading.of(questionnaire, this);
  }

  /** As an array literal of PostgreSQL. */
  public String absencesLiteral() {
    return absences.toString().replace('[', '{').replace(']', '}');
  }
}
