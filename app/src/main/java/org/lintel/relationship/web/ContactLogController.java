package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.channel.ContactedLately;
import org.lintel.community.Household;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactKind;
import org.lintel.relationship.ContactLog;
import org.lintel.relationship.ContactOutcome;
import org.lintel.relationship.NewContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calls, visits and messages: written down in two taps from the page of the household. */
@Controller
@Requires({Permission.EDIT_OWNERS, Permission.CALL_BACK})
class ContactLogController {

  private static final String TEMPLATE = "relationship/new-contact";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final KnownHouseholds households;
  private final ContactLog log;
  private final ContactedLately lately;
  private final Identifiers identifiers;
  private final Clock clock;

  ContactLogController(
      KnownHouseholds households,
      ContactLog log,
      ContactedLately lately,
      Identifiers identifiers,
      Clock clock) {
    this.households = households;
    this.log = log;
    this.lately = lately;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  @GetMapping("/owners/{household}/contact-log/new")
  ModelAndView form(
      Viewer viewer, @PathVariable UUID household, @RequestParam(defaultValue = "") String kind) {
    var usual =
        new NewContact(
            identifiers.next(), ContactKind.of(kind), Optional.of(ContactOutcome.REACHED), "", "");
    return Pages.show(TEMPLATE, page(households.find(viewer, household), usual, Refusals.none()));
  }

  @PostMapping("/owners/{household}/contact-log")
  ModelAndView log(
      Viewer viewer,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String followUp,
      HttpServletResponse response) {
    Household found = households.find(viewer, household);
    var contact =
        new NewContact(
            id(id).orElseGet(identifiers::next),
            ContactKind.of(kind),
            ContactOutcome.of(outcome),
            words,
            followUp);
    Refusals refusals = log.log(viewer, found, contact);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page(found, contact, refusals));
    }
    Notices.tell(response, "relationship.contact.logged");
    return Pages.seeOther("/owners/" + household);
  }

  @PostMapping("/owners/{household}/contact-log/{id}/settling")
  ModelAndView settle(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID id,
      HttpServletResponse response) {
    log.settle(viewer, households.find(viewer, household), id);
    Notices.tell(response, "relationship.follow-up.settled");
    return Pages.seeOther("/owners/" + household);
  }

  /** The id that came with a form; empty when it is none. */
  static Optional<UUID> id(String sent) {
    return UUID_FORM.matcher(sent).matches()
        ? Optional.of(UUID.fromString(sent))
        : Optional.empty();
  }

  private NewContactPage page(Household household, NewContact contact, Refusals refusals) {
    var community = household.community();
    LocalDate today = LocalDate.ofInstant(clock.instant(), community.zone());
    return new NewContactPage(
        household,
        contact,
        today.toString(),
        lately.of(community.id(), household.id(), community.zone()),
        refusals);
  }
}
