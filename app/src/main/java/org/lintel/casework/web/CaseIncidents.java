package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;

/**
 * What a case has to do with incidents.
 *
 * @param linked what it was linked to
 * @param offered what it can be linked to
 */
public record CaseIncidents(Optional<IncidentShown> linked, List<IncidentShown> offered) {

  public CaseIncidents {
    offered = List.copyOf(offered);
  }
}
