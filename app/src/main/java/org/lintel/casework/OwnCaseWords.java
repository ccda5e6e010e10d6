package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Cases of a household in the words of a list: what, how it stands, what comes next. */
@Component
public class OwnCaseWords {

  private final ServiceCatalogue catalogue;
  private final StaffMembers staff;
  private final OwnCaseTimes times;

  OwnCaseWords(ServiceCatalogue catalogue, StaffMembers staff, OwnCaseTimes times) {
    this.catalogue = catalogue;
    this.staff = staff;
    this.times = times;
  }

  /**
   * One line.
   *
   * @param by until when what happens, or what is late; empty when no time runs
   * @param reported the day on which it was reported
   * @param isHers whether she reported it, and nobody else of the household
   */
  public record Line(
      String href,
      String code,
      String what,
      String state,
      String next,
      String by,
      String reported,
      boolean waitsForHer,
      boolean isHers) {}

  public List<Line> lines(List<OwnCases.Seen> cases, Text text) {
    if (cases.isEmpty()) {
      return List.of();
    }
    Catalogue current = catalogue.current();
    Map<UUID, String> names =
        staff.names(
            cases.stream().flatMap(seen -> seen.found().handler().stream()).distinct().toList());
    Map<UUID, String> by = times.of(cases.stream().map(OwnCases.Seen::found).toList(), text);
    return cases.stream()
        .map(seen -> line(seen, current, names, by.getOrDefault(seen.found().id(), ""), text))
        .toList();
  }

  private static Line line(
      OwnCases.Seen seen, Catalogue current, Map<UUID, String> names, String by, Text text) {
    ServiceCase found = seen.found();
    String handler =
        found
            .handler()
            .flatMap(id -> Optional.ofNullable(names.get(id)))
            .orElse(text.get("casework.owner.desk"));
    return new Line(
        "/o/cases/" + found.id(),
        "#" + found.code(),
        current.words(found.matter().classifier(), text.language()),
        text.get("casework.owner.state." + found.state().kind().key()),
        NextStep.words(found.state(), handler, text),
        by,
        NextStep.day(found.dates().receivedAt().atZone(found.place().zone()).toLocalDate(), text),
        seen.waitsForHer(),
        seen.isHers());
  }
}
