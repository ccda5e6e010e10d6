package org.lintel.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.instrument.Answers;

/** What became of one row of a file of past answers. */
sealed interface ImportRow {

  /** Row as the spreadsheet program shows it. */
  int number();

  /**
   * Can be stored.
   *
   * @param household empty where it is not known who answered
   * @param channel the way the household answered, where a file of our own says it
   * @param key tells the row from every other, in this file and in all that came before, in
   *     hexadecimal digits
   */
  record Good(
      int number,
      List<String> cells,
      Community community,
      Optional<HouseholdsByPlace.Found> household,
      Instant submittedAt,
      Channel channel,
      String language,
      Answers answers,
      String key)
      implements ImportRow {

    public Good {
      cells = List.copyOf(cells);
    }
  }

  /** Cannot be stored, with every reason. */
  record Bad(int number, List<String> cells, List<CellProblem> problems) implements ImportRow {

    public Bad {
      cells = List.copyOf(cells);
      problems = List.copyOf(problems);
    }
  }
}
