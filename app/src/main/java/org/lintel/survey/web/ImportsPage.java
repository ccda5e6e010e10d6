package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/** Imports of past answers, and the form that brings a file; times are in the zone. */
public record ImportsPage(
    List<Row> rows,
    String zone,
    List<NewWavePage.Choice> versions,
    String version,
    Refusals refusals) {

  public ImportsPage {
    rows = List.copyOf(rows);
    versions = List.copyOf(versions);
  }

  /** One import; state is part of a message key. */
  public record Row(
      String href,
      String file,
      String instrument,
      String state,
      String by,
      String uploaded,
      String stored) {}
}
