package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.community.Buildings;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Buildings of a community; they are shown on the community's page. */
@Controller
@Requires(Permission.MANAGE_PLACES)
class BuildingsController {

  private final Communities communities;
  private final Buildings buildings;

  BuildingsController(Communities communities, Buildings buildings) {
    this.communities = communities;
    this.buildings = buildings;
  }

  @PostMapping("/places/{place}/buildings")
  ModelAndView add(
      Viewer viewer,
      Text text,
      @PathVariable UUID place,
      @RequestParam(defaultValue = "") String building,
      HttpServletResponse response) {
    tell(response, text, buildings.add(viewer, community(viewer, place), building), "added");
    return back(place);
  }

  @PostMapping("/places/{place}/buildings/{id}")
  ModelAndView rename(
      Viewer viewer,
      Text text,
      @PathVariable UUID place,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String building,
      HttpServletResponse response) {
    Refusals refusals = buildings.rename(viewer, community(viewer, place), id, building);
    tell(response, text, refusals, "renamed");
    return back(place);
  }

  @PostMapping("/places/{place}/buildings/{id}/archival")
  ModelAndView archive(
      Viewer viewer,
      @PathVariable UUID place,
      @PathVariable UUID id,
      HttpServletResponse response) {
    buildings.archive(viewer, community(viewer, place), id, true);
    Notices.tell(response, "community.building.archived");
    return back(place);
  }

  @PostMapping("/places/{place}/buildings/{id}/archival/end")
  ModelAndView restore(
      Viewer viewer,
      @PathVariable UUID place,
      @PathVariable UUID id,
      HttpServletResponse response) {
    buildings.archive(viewer, community(viewer, place), id, false);
    Notices.tell(response, "community.building.restored");
    return back(place);
  }

  private Community community(Viewer viewer, UUID place) {
    return communities.find(viewer, Permission.MANAGE_PLACES, place);
  }

  /** One field and one button: what was refused is told above the list it belongs to. */
  private static void tell(
      HttpServletResponse response, Text text, Refusals refusals, String done) {
    if (refusals.isEmpty()) {
      Notices.tell(response, "community.building." + done);
    } else {
      Notices.tell(response, "community.building.refused", refusals.all().getFirst().in(text));
    }
  }

  private static ModelAndView back(UUID place) {
    return Pages.seeOther("/places/" + place + "#buildings");
  }
}
