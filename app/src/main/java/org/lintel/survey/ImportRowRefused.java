package org.lintel.survey;

import java.util.List;
import org.lintel.survey.exchange.CellProblem;

/** A row of a file of past answers that cannot be stored, as it stands in the file. */
public record ImportRowRefused(List<String> cells, List<CellProblem> problems) {

  public ImportRowRefused {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }
}
