package org.lintel.survey.web;

import java.util.List;

/** Finds the household whose answer is to be typed in. */
public record PaperSearchPage(WaveHead head, String words, List<Row> rows) {

  public PaperSearchPage {
    rows = List.copyOf(rows);
  }

  /** One household. */
  public record Row(String href, String home, String community, boolean isAnswered) {}
}
