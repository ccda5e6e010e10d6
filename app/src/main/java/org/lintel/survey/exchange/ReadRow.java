package org.lintel.survey.exchange;

import java.util.List;
import java.util.Map;
import org.lintel.survey.instrument.Answers;

/** What a row says: facts, answers, and what could not be read. */
public record ReadRow(Map<Fact, String> facts, Answers answers, List<CellProblem> problems) {

  public ReadRow {
    facts = Map.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** The fact as it stands in the file; empty when there is none. */
  public String fact(Fact fact) {
    return facts.getOrDefault(fact, "");
  }
}
