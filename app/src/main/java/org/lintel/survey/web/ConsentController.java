package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Consents;
import org.lintel.channel.Medium;
import org.lintel.channel.OptOuts;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Objections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the people of a household said about surveys, e-mail and text messages: staff write down
 * what they are told, and how.
 */
@Controller
@Requires(Permission.EDIT_OWNERS)
class ConsentController {

  private static final String TEMPLATE = "survey/consent";
  private static final int LONGEST = 200;

  private final Households households;
  private final Objections objections;
  private final OptOuts optOuts;
  private final ConsentPages pages;

  ConsentController(
      Households households, Objections objections, OptOuts optOuts, ConsentPages pages) {
    this.households = households;
    this.objections = objections;
    this.optOuts = optOuts;
    this.pages = pages;
  }

  @GetMapping("/owners/{household}/consent")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID household) {
    var found = households.find(viewer, Permission.EDIT_OWNERS, household);
    return Pages.show(TEMPLATE, pages.of(found, text, ConsentPage.Typed.NOTHING, Refusals.none()));
  }

  @PostMapping("/owners/{household}/consent")
  ModelAndView create(
      Viewer viewer,
      Text text,
      @PathVariable UUID household,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "false") boolean given,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response) {
    var found = households.find(viewer, Permission.EDIT_OWNERS, household);
    String said = PlainText.line(note);
    var refusals = check(said);
    if (!refusals.isEmpty()) {
      var typed = new ConsentPage.Typed(member, topic, note);
      return Pages.refuse(TEMPLATE, pages.of(found, text, typed, refusals));
    }
    Optional<Household.Member> whose = member.isEmpty() ? Optional.empty() : member(found, member);
    boolean changed =
        switch (topic(topic)) {
          case SURVEY -> survey(viewer, found, whose, given, said);
          case EMAIL -> messages(viewer, found, whose, Medium.EMAIL, given, said);
          case SMS -> messages(viewer, found, whose, Medium.SMS, given, said);
        };
    Notices.tell(response, changed ? "survey.consent.kept" : "survey.consent.before");
    return Pages.seeOther("/owners/" + household + "/consent");
  }

  private static Refusals check(String note) {
    int length = note.codePointCount(0, note.length());
    var refusals = Refusals.none();
    if (length == 0) {
      refusals.add("note", "survey.consent.note.missing");
    } else if (length > LONGEST) {
      refusals.add("note", "survey.mails.long", length, LONGEST);
    }
    return refusals;
  }

  private static Consents.Topic topic(String typed) {
    return switch (typed) {
      case "survey" -> Consents.Topic.SURVEY;
      case "email" -> Consents.Topic.EMAIL;
      case "sms" -> Consents.Topic.SMS;
      default -> throw new NotFound("topic of consent");
    };
  }

  private boolean survey(
      Viewer viewer,
      Household household,
      Optional<Household.Member> member,
      boolean isGiven,
      String note) {
    int community = household.community().id();
    var person = member.map(Household.Member::person);
    return isGiven
        ? objections.takeBack(viewer, community, household.id(), person, note)
        : objections.keep(viewer, community, household.id(), person, note);
  }

  private boolean messages(
      Viewer viewer,
      Household household,
      Optional<Household.Member> member,
      Medium medium,
      boolean isGiven,
      String note) {
    int community = household.community().id();
    UUID id = member.orElseThrow(() -> new NotFound("household as a whole for " + medium)).id();
    return isGiven
        ? optOuts.takeBack(viewer, community, household.id(), id, medium, note)
        : optOuts.keep(viewer, community, household.id(), id, medium, note);
  }

  private static Optional<Household.Member> member(Household household, String id) {
    return Optional.of(
        ConsentPages.members(household).stream()
            .filter(member -> member.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("member " + id)));
  }
}
