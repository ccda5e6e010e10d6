package org.lintel.survey.instrument;

import java.util.ArrayList;
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

  /**
   * The scores of this sheet with nothing written: questions answered only in words, by a day or by
   * a large number count as passed by.
   */
  public Marks marksAlone(Questionnaire questionnaire) {
    List<Item> questions = questionnaire.questions();
    List<Short> absences = new ArrayList<>(marks.absences());
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).slots() == 0 && absences.get(i) == Absence.ANSWERED) {
        absences.set(i, Absence.SKIPPED.code());
      }
    }
    return new Marks(marks.scores(), absences);
  }
}
