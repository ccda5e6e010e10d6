package org.lintel.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.survey.exchange.CellProblem;

/**
 * Rows that cannot be stored, by reason: one reason that a thousand rows share is one line and
 * hides no other. Not for several threads.
 */
final class WrongRows {

  private static final int MOST = 50;

  /** Lines of one kind in one column that differ in the value only. */
  private static final int MOST_OF_A_KIND = 10;

  private final Map<CellProblem, ImportCheck.Reason> reasons = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();

  void add(int row, List<CellProblem> problems) {
    problems.stream().distinct().forEach(problem -> add(row, problem));
  }

  private void add(int row, CellProblem problem) {
    ImportCheck.Reason before = reasons.get(problem);
    if (before != null) {
      reasons.put(problem, new ImportCheck.Reason(problem, before.row(), before.rows() + 1));
      return;
    }
    int ofKind = kinds.merge(problem.key() + "\u001F" + problem.heading(), 1, Integer::sum);
    if (reasons.size() < MOST && ofKind <= MOST_OF_A_KIND) {
      reasons.put(problem, new ImportCheck.Reason(problem, row, 1));
    }
  }

  List<ImportCheck.Reason> reasons() {
    return new ArrayList<>(reasons.values());
  }
}
