package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;

/**
 * Finds the household whose answer is to be typed in.
 *
 * @param channel the way that was chosen last, kept for the next one
 * @param next the household after the one just typed in that has not answered
 */
public record PaperSearchPage(
    WaveHead head, String words, String channel, List<Row> rows, Optional<Row> next) {

  public PaperSearchPage {
    rows = List.copyOf(rows);
  }

  /** One household. */
  public record Row(String href, String home, String community, boolean isAnswered) {}
}
