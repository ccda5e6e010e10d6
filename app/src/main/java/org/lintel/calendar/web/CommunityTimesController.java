package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.CommunityTimes;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which calendar a community goes, and its grade. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class CommunityTimesController {

  private final CommunityTimes times;

  CommunityTimesController(CommunityTimes times) {
    this.times = times;
  }

  @PostMapping("/calendars/communities")
  ModelAndView assign(
      Viewer viewer,
      @RequestParam UUID community,
      @RequestParam(required = false) Optional<UUID> calendar,
      @RequestParam(required = false) Optional<Integer> grade,
      HttpServletResponse response) {
    times.assign(viewer, community, calendar, grade.filter(CalendarsPage.GRADES::contains));
    Notices.tell(response, "calendar.calendars.assigned");
    return Pages.seeOther("/calendars");
  }
}
