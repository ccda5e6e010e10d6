package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.HandoverNotes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes for whoever takes over a household. */
@Controller
@Requires({Permission.EDIT_OWNERS, Permission.CALL_BACK})
class HandoverNotesController {

  private static final String TEMPLATE = "relationship/handover-note";
  private static final int VERSIONS_SHOWN = 50;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final KnownHouseholds households;
  private final HandoverNotes notes;
  private final StaffMembers staff;

  HandoverNotesController(KnownHouseholds households, HandoverNotes notes, StaffMembers staff) {
    this.households = households;
    this.notes = notes;
    this.staff = staff;
  }

  @GetMapping("/owners/{household}/handover-note")
  ModelAndView show(Viewer viewer, @PathVariable UUID household) {
    Household found = households.find(viewer, household);
    String words = notes.current(found.community().id(), found.id()).words();
    return Pages.show(TEMPLATE, page(found, words, Refusals.none()));
  }

  @PostMapping("/owners/{household}/handover-note")
  ModelAndView write(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response) {
    Household found = households.find(viewer, household);
    Refusals refusals = notes.write(viewer, found, seen, words);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page(found, words, refusals));
    }
    Notices.tell(response, "relationship.note.written");
    return Pages.seeOther("/owners/" + household);
  }

  /** The newest version stands below, so whoever saves again has seen it. */
  private HandoverNotePage page(Household household, String words, Refusals refusals) {
    List<HandoverNotes.Note> versions =
        notes.versions(household.community().id(), household.id(), VERSIONS_SHOWN);
    var names = staff.names(versions.stream().map(HandoverNotes.Note::by).distinct().toList());
    return new HandoverNotePage(
        household,
        versions.stream().findFirst().map(HandoverNotes.Note::version).orElse(0),
        words,
        versions.stream()
            .map(note ->
                new HandoverNotePage.Version(
                    note.version(),
                    note.words(),
                    names.getOrDefault(note.by(), ""),
                    MINUTE.format(note.at().atZone(household.community().zone()))))
            .toList(),
        refusals);
  }
}
