package org.lintel.survey.instrument;

import java.util.Arrays;
import java.util.List;

/**
 * What figures are made of: scores by slot, and the code of absence of each question (0 where it
 * was answered) in the order of {@link Questionnaire#questions()}.
 */
public record Marks(Scores scores, List<Short> absences) {

  public Marks {
    absences = List.copyOf(absences);
  }

  public static Marks of(Short[] scores, Short[] absences) {
    return new Marks(Scores.of(scores), Arrays.asList(absences));
  }

  /** The absences as an array literal of PostgreSQL. */
  public String absencesLiteral() {
    return absences.toString().replace('[', '{').replace(']', '}');
  }
}
