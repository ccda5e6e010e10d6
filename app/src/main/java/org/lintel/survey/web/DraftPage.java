package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** A wave that asks nobody yet: whom it would ask, and the form that opens it. */
public record DraftPage(
    WaveHead head, List<Row> rows, Row total, String number, String typed, Refusals refusals) {

  public DraftPage {
    rows = List.copyOf(rows);
  }

  /** One community, or all of them. */
  public record Row(
      String name,
      String eligible,
      String invited,
      String leftOut,
      String onlyBySheet,
      String withEmail) {}
}
