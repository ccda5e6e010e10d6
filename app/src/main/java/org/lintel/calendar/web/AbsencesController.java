package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.AbsenceForm;
import org.lintel.calendar.KeepingAbsences;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is away: everybody's own, and for managers that of the staff below them. */
@Controller
@OpenToStaff
class AbsencesController {

  private static final String TEMPLATE = "calendar/absences";
  private static final String ADDRESS = "/absences";

  private final KeepingAbsences keeping;
  private final AbsencesPages pages;

  AbsencesController(KeepingAbsences keeping, AbsencesPages pages) {
    this.keeping = keeping;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  ModelAndView list(Viewer viewer) {
    return Pages.show(TEMPLATE, pages.of(viewer, AbsenceForm.EMPTY, Refusals.none()));
  }

  @PostMapping(ADDRESS)
  ModelAndView enter(
      Viewer viewer,
      @RequestParam(required = false) Optional<UUID> staff,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(required = false) Optional<UUID> cover,
      HttpServletResponse response) {
    var form = new AbsenceForm(staff, from, until, cover);
    Refusals refusals = keeping.enter(viewer, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.of(viewer, form, refusals));
    }
    Notices.tell(response, "calendar.absences.entered");
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping("/absences/{absence}/end")
  ModelAndView end(Viewer viewer, @PathVariable UUID absence, HttpServletResponse response) {
    keeping.end(viewer, absence);
    Notices.tell(response, "calendar.absences.ended");
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping("/absences/{absence}/cover")
  ModelAndView cover(
      Viewer viewer,
      @PathVariable UUID absence,
      @RequestParam(required = false) Optional<UUID> cover,
      HttpServletResponse response) {
    if (!keeping.cover(viewer, absence, cover)) {
      var refusals = Refusals.none().add("", "calendar.absences.refused.cover");
      return Pages.refuse(TEMPLATE, pages.of(viewer, AbsenceForm.EMPTY, refusals));
    }
    Notices.tell(response, "calendar.absences.covered");
    return Pages.seeOther(ADDRESS);
  }
}
