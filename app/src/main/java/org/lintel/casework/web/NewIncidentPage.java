package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/**
 * Declares an incident.
 *
 * @param community where parts of one community can be chosen; empty when whole ones are
 * @param places what can be chosen
 */
public record NewIncidentPage(
    String submission,
    Optional<Option> community,
    List<Place> places,
    List<Option> kinds,
    List<Option.Group> problems,
    String zone,
    IncidentForm typed,
    Refusals refusals) {

  public NewIncidentPage {
    places = List.copyOf(places);
    kinds = List.copyOf(kinds);
    problems = List.copyOf(problems);
  }

  /**
   * A place that can be chosen.
   *
   * @param parts where its parts can be chosen; empty when it is one
   */
  public record Place(String id, String name, boolean isPart, String parts) {}
}
