package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactOutcome;
import org.lintel.relationship.CorrectingContacts;
import org.lintel.relationship.NewContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A contact that was written down wrongly is put right; its earlier words stay in the history. */
@Controller
@Requires({Permission.EDIT_OWNERS, Permission.CALL_BACK})
class ContactCorrectionsController {

  private static final String TEMPLATE = "relationship/contact-correction";
  private static final String ADDRESS = "/owners/{household}/contact-log/{id}/correction";

  private final KnownHouseholds households;
  private final CorrectingContacts correcting;
  private final Identifiers identifiers;

  ContactCorrectionsController(
      KnownHouseholds households, CorrectingContacts correcting, Identifiers identifiers) {
    this.households = households;
    this.correcting = correcting;
    this.identifiers = identifiers;
  }

  @GetMapping(ADDRESS)
  ModelAndView form(Viewer viewer, @PathVariable UUID household, @PathVariable UUID id) {
    Household found = households.find(viewer, household);
    var written = correcting.find(found, id);
    var right =
        new NewContact(
            identifiers.next(),
            Optional.of(written.kind()),
            Optional.of(written.outcome()),
            written.words(),
            "");
    return Pages.show(TEMPLATE, new ContactCorrectionPage(found, id, right, Refusals.none()));
  }

  @PostMapping(ADDRESS)
  ModelAndView correct(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response) {
    Household found = households.find(viewer, household);
    var right =
        new NewContact(
            ContactLogController.id(form).orElseGet(identifiers::next),
            ContactKind.of(kind),
            ContactOutcome.of(outcome),
            words,
            "");
    Refusals refusals = correcting.correct(viewer, found, id, right);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, new ContactCorrectionPage(found, id, right, refusals));
    }
    Notices.tell(response, "relationship.contact.corrected");
    return Pages.seeOther("/owners/" + household);
  }
}
