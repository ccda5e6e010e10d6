package org.lintel.casework.web;

import org.lintel.platform.Paged;

/** The list of incidents. */
public record IncidentsPage(Paged<Row> incidents, boolean mayDeclare) {

  /** One incident. */
  public record Row(
      String href,
      String title,
      String where,
      String when,
      String state,
      String stateKind,
      long households,
      long cases) {}
}
