package org.lintel.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.CompanyZone;
import org.lintel.measurement.ComparingRollups;
import org.lintel.measurement.RebuildingRollups;
import org.lintel.measurement.RollupAlarms;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the nightly comparisons of the rollups found, for those who run the whole. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class RollupsController {

  private final RollupAlarms alarms;
  private final RebuildingRollups rebuilding;
  private final ComparingRollups comparing;
  private final Waves waves;
  private final Communities communities;
  private final CompanyZone company;

  RollupsController(
      RollupAlarms alarms,
      RebuildingRollups rebuilding,
      ComparingRollups comparing,
      Waves waves,
      Communities communities,
      CompanyZone company) {
    this.alarms = alarms;
    this.rebuilding = rebuilding;
    this.comparing = comparing;
    this.waves = waves;
    this.communities = communities;
    this.company = company;
  }

  @GetMapping("/rollups")
  ModelAndView show(Viewer viewer, Text text) {
    Set<Integer> visible =
        communities.visibleTo(viewer, Permission.MANAGE_SURVEYS).stream()
            .map(Community::id)
            .collect(Collectors.toSet());
    List<RollupsPage.Row> rows =
        alarms.open().stream()
            .filter(alarm -> visible.contains(alarm.community()))
            .map(alarm ->
                RollupsPage.Row.of(
                    alarm, waves.get(alarm.wave()), communities.get(alarm.community())))
            .toList();
    return Pages.show(
        "measurement/rollups", RollupsPage.of(alarms.last(), rows, company.get(), text));
  }

  @PostMapping("/rollups/comparisons")
  ModelAndView compare(Viewer viewer, HttpServletResponse response) {
    int differences = comparing.compare(viewer.organisation());
    Notices.tell(response, "measurement.rollups.compared", differences);
    return Pages.seeOther("/rollups");
  }

  @PostMapping("/rollups/{wave}/rebuilds")
  ModelAndView rebuild(Viewer viewer, @PathVariable UUID wave) {
    var found = waves.find(viewer, Permission.MANAGE_SURVEYS, wave);
    return Pages.seeOther("/jobs/" + rebuilding.later(viewer, found));
  }
}
