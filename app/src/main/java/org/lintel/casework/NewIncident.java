package org.lintel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.service.Classifier;

/**
 * An incident about to be declared; whoever makes one has found its places within reach.
 *
 * @param submission the form's own id: the same form sent twice is one incident
 */
public record NewIncident(
    UUID submission,
    boolean isPlanned,
    Classifier classifier,
    String words,
    String script,
    Instant begins,
    Instant expectedUntil,
    Optional<Instant> nextWord,
    List<IncidentPlace> places) {

  public NewIncident {
    places = List.copyOf(places);
  }
}
