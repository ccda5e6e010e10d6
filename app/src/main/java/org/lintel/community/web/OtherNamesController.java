package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.OtherNames;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes out what files were said to call a community or a building. */
@Controller
@Requires(Permission.MANAGE_PLACES)
class OtherNamesController {

  private final Communities communities;
  private final OtherNames others;

  OtherNamesController(Communities communities, OtherNames others) {
    this.communities = communities;
    this.others = others;
  }

  /** Taken out twice, it is out. */
  @PostMapping("/places/{place}/other-names/removal")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID place,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") String building,
      HttpServletResponse response) {
    var community = communities.find(viewer, Permission.MANAGE_PLACES, place);
    others.remove(viewer, community, name, building.equals("true"));
    Notices.tell(response, "community.other-names.removed");
    return Pages.seeOther("/places/" + place + "#buildings");
  }
}
