package org.lintel.casework.past;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Makes the plan by which a file is read from what was chosen for it. */
@Component
class PastPlans {

  private final Communities communities;
  private final ServiceCatalogue catalogue;
  private final OrganisationNames organisations;

  PastPlans(Communities communities, ServiceCatalogue catalogue, OrganisationNames organisations) {
    this.communities = communities;
    this.catalogue = catalogue;
    this.organisations = organisations;
  }

  PastPlan of(PastImport file, PastFindings findings) {
    var known = new HashMap<String, Integer>();
    var zones = new HashMap<Integer, ZoneId>();
    for (int id : file.communities()) {
      Community community = communities.get(id);
      known.put(WordKey.of(community.code()), id);
      known.put(WordKey.of(community.name()), id);
      zones.put(id, community.zone());
    }
    boolean hasDueTimes =
        file.choices().columns(PastField.DUE).stream()
            .map(findings.dates()::get)
            .anyMatch(column -> column != null && column.timed() > 0);
    return new PastPlan(
        file.headingRow(),
        file.choices(),
        DayOrders.of(findings, file.choices()),
        catalogue.current(),
        file.community().filter(file.communities()::contains),
        known,
        zones,
        hasDueTimes);
  }

  /** When the file was made as somebody typed it; empty for its latest time. */
  Optional<Instant> cut(PastImport file) {
    return WrittenTime.read(file.choices().cut(), DayOrder.DAY_FIRST)
        .map(written -> written.at(zone(file.community())));
  }

  /** Zone in which the time of the file is typed and shown. */
  ZoneId zone(Optional<Integer> community) {
    return community.map(id -> communities.get(id).zone()).orElseGet(organisations::zone);
  }
}
