package org.lintel.survey.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Rows that came from trying the survey out, before or while owners were asked: Qualtrics keeps
 * them among the answers and says so in a column of its own.
 *
 * @param place of the column that says what kind of row it is
 * @param heading of that column
 */
public record TrialRows(int place, String heading) {

  private static final String QUALTRICS = "responsetype";

  /** The column, where the headings have one. */
  public static Optional<TrialRows> of(List<String> headings) {
    for (int place = 0; place < headings.size(); place++) {
      if (isStatus(headings.get(place))) {
        return Optional.of(new TrialRows(place, headings.get(place)));
      }
    }
    return Optional.empty();
  }

  /** What the row says when it is a trial. */
  public Optional<String> said(List<String> cells) {
    return Optional.of(place < cells.size() ? cells.get(place).strip() : "")
        .filter(cell -> !cell.isEmpty())
        .filter(cell -> FileWords.isTrial(cell) || (isCoded() && FileWords.isTrialCode(cell)));
  }

  /** Numbers mean something in the column of Qualtrics only. */
  private boolean isCoded() {
    return CellReading.parts(heading).stream()
        .anyMatch(part -> FileWords.folded(part).equals(QUALTRICS));
  }

  private static boolean isStatus(String heading) {
    return CellReading.parts(heading).stream().anyMatch(FileWords::isStatus);
  }
}
