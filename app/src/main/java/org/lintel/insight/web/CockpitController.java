package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Period;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What owners expect, what they experience and whether they would recommend the company. */
@Controller
@Requires(Permission.READ_RESULTS)
class CockpitController {

  private final DrawingTheCockpit cockpit;

  CockpitController(DrawingTheCockpit cockpit) {
    this.cockpit = cockpit;
  }

  @GetMapping("/cockpit")
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(name = "c", defaultValue = "") List<String> communities,
      @RequestParam(name = "q", defaultValue = "") String period,
      @RequestParam(name = "vs", defaultValue = "") String against,
      @RequestParam(name = "aim", defaultValue = "") String aim) {
    var filter =
        new Filter(
            Period.named(period),
            Period.named(against),
            Set.of(),
            Set.copyOf(identifiers(communities)),
            aim.equals("process") ? Aim.PROCESS : Aim.DESCRIPTIVE);
    return Pages.show("insight/cockpit", cockpit.page(viewer, filter, text));
  }

  /** Whatever is not an identifier names nothing of the viewer's: the page says that it was cut. */
  private static List<UUID> identifiers(List<String> communities) {
    return communities.stream()
        .filter(word -> !word.isBlank())
        .map(word -> identifier(word.strip()).orElse(new UUID(0, 0)))
        .toList();
  }

  private static Optional<UUID> identifier(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
