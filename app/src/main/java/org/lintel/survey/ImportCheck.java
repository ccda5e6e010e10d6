package org.lintel.survey;

import java.util.List;
import java.util.Map;
import org.lintel.community.Community;
import org.lintel.survey.exchange.CellProblem;

/**
 * What would become of a file of past answers.
 *
 * @param looked rows looked at
 * @param isWhole whether these are all rows of the file
 * @param good rows that can be stored
 * @param withHousehold of these, rows whose household is known
 * @param communities rows that can be stored, by community
 * @param wrong the first rows that cannot be stored
 * @param wrongCount how many there are
 * @param values how often each value stands in a column that is read, by code of the column
 */
public record ImportCheck(
    int looked,
    boolean isWhole,
    int good,
    int withHousehold,
    Map<Community, Integer> communities,
    List<Wrong> wrong,
    int wrongCount,
    Map<String, Map<String, Integer>> values) {

  public ImportCheck {
    wrong = List.copyOf(wrong);
  }

  /** One row that cannot be stored, with every reason. */
  public record Wrong(int row, List<CellProblem> problems) {

    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
