package org.lintel.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.KeepingDuty;
import org.lintel.casework.StaffDuty;
import org.lintel.casework.StaffDuty.Area;
import org.lintel.identity.StaffMember;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Makes the pages of what colleagues can be given. */
@Component
class DutyPages {

  /** Who is given cases, by how many; the others after them, by name. */
  private static final Comparator<KeepingDuty.Line> MOST_FIRST =
      Comparator.<KeepingDuty.Line, Boolean>comparing(line -> line.duty().takesCases())
          .thenComparingInt(KeepingDuty.Line::inHand)
          .reversed();

  private final KeepingDuty keeping;
  private final ServiceCatalogue catalogue;

  DutyPages(KeepingDuty keeping, ServiceCatalogue catalogue) {
    this.keeping = keeping;
    this.catalogue = catalogue;
  }

  DutyPage team(List<KeepingDuty.Line> team, Text text) {
    Catalogue current = catalogue.current();
    return new DutyPage(
        team.stream().sorted(MOST_FIRST).map(line -> line(line, current, text)).toList());
  }

  private static DutyPage.Line line(KeepingDuty.Line line, Catalogue catalogue, Text text) {
    StaffDuty duty = line.duty();
    UUID id = line.colleague().id();
    String skills =
        catalogue.categories().stream()
            .filter(category -> duty.skills().contains(category.code()))
            .map(category -> category.name().in(text.language()))
            .collect(Collectors.joining(text.get("casework.list.comma")));
    return new DutyPage.Line(
        "/duty/" + id,
        "/handovers/new?staff=" + id,
        line.colleague().name(),
        duty.takesCases(),
        line.isAway(),
        duty.capacity()
            .map(most -> text.get("casework.duty.load.of", line.inHand(), most))
            .orElseGet(() -> text.get("casework.duty.load", line.inHand())),
        duty.capacity().filter(most -> line.inHand() >= most).isPresent(),
        skills,
        text.get("casework.duty.areas.count", duty.areas().size()));
  }

  /** Codes of the catalogue among what was sent. */
  Set<String> skills(Set<String> sent) {
    return catalogue.current().categories().stream()
        .map(Catalogue.Category::code)
        .filter(sent::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  StaffDutyPage one(
      Viewer viewer,
      StaffMember member,
      StaffDuty duty,
      String capacity,
      Text text,
      Refusals refusals) {
    return new StaffDutyPage(
        member.name(),
        "/duty/" + member.id(),
        duty.takesCases(),
        capacity,
        catalogue.current().offered().categories().stream()
            .map(category -> new Option(category.code(), category.name().in(text.language())))
            .toList(),
        duty.skills(),
        keeping.grounds(viewer, member, duty.areas()).stream()
            .map(ground -> ground(ground, duty.areas()))
            .toList(),
        refusals);
  }

  private static StaffDutyPage.Ground ground(KeepingDuty.Ground ground, List<Area> areas) {
    var community = ground.community();
    var here = areas.stream().filter(area -> area.community() == community.id()).toList();
    return new StaffDutyPage.Ground(
        new Option(community.uuid().toString(), community.name()),
        here.stream().anyMatch(area -> area.building().isEmpty()),
        ground.buildings().stream()
            .map(building -> new Option(building.id().toString(), building.name()))
            .toList(),
        here.stream()
            .flatMap(area -> area.building().stream())
            .map(UUID::toString)
            .collect(Collectors.toSet()));
  }
}
