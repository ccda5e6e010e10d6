package org.lintel.survey;

import java.util.List;
import java.util.Map;
import org.lintel.community.Community;
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.exchange.Recoding;

/**
 * What would become of a file of past answers.
 *
 * @param looked rows looked at
 * @param isWhole whether these are all rows of the file
 * @param good rows that can be stored
 * @param withHousehold of these, rows whose household is known
 * @param communities rows that can be stored, and the households that the roster has there
 * @param reasons why rows cannot be stored, each once
 * @param here what of the file is stored here already
 * @param wrong the first rows that cannot be stored
 * @param wrongCount how many there are
 * @param values how often each answer stands in a column of items with few answers, by code
 * @param recodings columns in which words or the numbers of another scale become points
 * @param unknownPlaces how many rows name a community that is not known, by that name
 * @param unknownBuildings how many rows name a building that their community does not have
 */
public record ImportCheck(
    int looked,
    boolean isWhole,
    int good,
    int withHousehold,
    List<InCommunity> communities,
    List<Wrong> wrong,
    int wrongCount,
    Map<String, Map<String, Integer>> values,
    List<Recoding> recodings,
    Map<String, Integer> unknownPlaces,
    Map<UnknownBuilding, Integer> unknownBuildings,
    List<Reason> reasons,
    AnswersHere.Here here) {

  public ImportCheck {
    communities = List.copyOf(communities);
    wrong = List.copyOf(wrong);
    recodings = List.copyOf(recodings);
    reasons = List.copyOf(reasons);
  }

  /** Why rows cannot be stored: the first of them, and how many they are. */
  public record Reason(CellProblem problem, int row, int rows) {}

  /** Whether somebody has to agree to the points of answers given on another scale. */
  public boolean isDoubtful() {
    return recodings.stream().anyMatch(Recoding::isDoubtful);
  }

  /** Rows of one community beside the households that could be asked there today. */
  public record InCommunity(Community community, int rows, int households) {}

  /** A building as the file calls it, in a community that has none of that name. */
  public record UnknownBuilding(Community community, String name) {}

  /** One row that cannot be stored, with every reason. */
  public record Wrong(int row, List<CellProblem> problems) {

    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
