package org.lintel.survey.web;

import java.util.List;

/** The questionnaires of the organisation. */
public record InstrumentsPage(List<Row> rows) {

  public InstrumentsPage {
    rows = List.copyOf(rows);
  }

  /** One published version. */
  public record Row(String href, String title, String purpose, String facts) {}
}
