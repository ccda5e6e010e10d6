package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** What a household suffers with others now, on the page of its people. */
@Component
public class OwnIncidents {

  private final Incidents incidents;
  private final IncidentLinks links;
  private final ServiceCatalogue catalogue;
  private final Clock clock;

  OwnIncidents(Incidents incidents, IncidentLinks links, ServiceCatalogue catalogue, Clock clock) {
    this.incidents = incidents;
    this.links = links;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * One incident.
   *
   * @param words what was told last
   * @param until until when it is thought to last
   */
  public record Line(String href, String title, String words, String until) {}

  public List<Line> lines(SignedInOwner owner, Text text) {
    List<Incident> all = incidents.touching(owner.community(), owner.household());
    if (all.isEmpty()) {
      return List.of();
    }
    Catalogue known = catalogue.current();
    return all.stream().map(incident -> line(incident, known, text)).toList();
  }

  private Line line(Incident incident, Catalogue known, Text text) {
    return new Line(
        links.path(incident.id()),
        known.words(incident.classifier(), text.language()),
        incidents.words(incident).getFirst().words(),
        text.get(
            "casework.incident.owner.until",
            NextStep.near(incident.expectedUntil(), clock.instant(), incident.zone(), text)));
  }
}
