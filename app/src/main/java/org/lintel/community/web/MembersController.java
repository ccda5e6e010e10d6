package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lintel.community.ErasingAPerson;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.Households;
import org.lintel.community.MemberForm;
import org.lintel.community.Members;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of a household. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class MembersController {

  private final Households households;
  private final Members members;
  private final ErasingAPerson erasing;

  MembersController(Households households, Members members, ErasingAPerson erasing) {
    this.households = households;
    this.members = members;
    this.erasing = erasing;
  }

  @PostMapping("/owners/{household}/members")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID household,
      OwnersController.MemberFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = members.add(viewer, found, fields.form());
    return done(viewer, found, fields.form(), refusals, response, "added");
  }

  @PostMapping("/owners/{household}/members/{member}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      OwnersController.MemberFields fields,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Refusals refusals = members.change(viewer, found, member, fields.form());
    return done(viewer, found, fields.form(), refusals, response, "changed");
  }

  @PostMapping("/owners/{household}/members/{member}/departure")
  ModelAndView end(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response) {
    members.end(viewer, find(viewer, household), member);
    Notices.tell(response, "community.member.left");
    return Pages.seeOther("/owners/" + household);
  }

  @PostMapping("/owners/{household}/members/{member}/decision")
  ModelAndView decide(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response) {
    members.decide(viewer, find(viewer, household), member);
    Notices.tell(response, "community.member.decides");
    return Pages.seeOther("/owners/" + household);
  }

  @PostMapping("/owners/{household}/contacts/{contact}/removal")
  ModelAndView removeContact(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID contact,
      HttpServletResponse response) {
    members.removeContact(viewer, find(viewer, household), contact);
    Notices.tell(response, "community.member.contact-removed");
    return Pages.seeOther("/owners/" + household);
  }

  @GetMapping("/owners/{household}/members/{member}/erasure")
  @Requires(Permission.ERASE_PERSON)
  ModelAndView askErasure(Viewer viewer, @PathVariable UUID household, @PathVariable UUID member) {
    var found = households.find(viewer, Permission.ERASE_PERSON, household);
    return Pages.show(
        "community/erasure", new ErasurePage(found, member(found, member), Refusals.none()));
  }

  @PostMapping("/owners/{household}/members/{member}/erasure")
  @Requires(Permission.ERASE_PERSON)
  ModelAndView erase(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      @RequestParam(defaultValue = "") String name,
      HttpServletResponse response) {
    var found = households.find(viewer, Permission.ERASE_PERSON, household);
    Household.Member person = member(found, member);
    if (!PlainText.line(name).equals(person.name())) {
      var refusals = Refusals.none().add("name", "community.erasure.refused", person.name());
      return Pages.refuse("community/erasure", new ErasurePage(found, person, refusals));
    }
    erasing.erase(viewer, found, member);
    Notices.tell(response, "community.erasure.done");
    return Pages.seeOther("/owners/" + household);
  }

  /** Everything kept about one person, as a file to hand over. */
  @PostMapping("/owners/{household}/members/{member}/record")
  @Requires(Permission.ERASE_PERSON)
  void export(
      Viewer viewer,
      Text text,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response)
      throws IOException {
    var found = households.findWithContacts(viewer, Permission.ERASE_PERSON, household);
    var items = erasing.export(viewer, found, member);
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=person.csv");
    response.setHeader("Cache-Control", "no-store");
    try (SheetWriter writer = SheetWriter.csv(response.getOutputStream())) {
      items.forEach(item -> writer.row(List.of(text.get(item.key()), item.value())));
    }
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private static Household.Member member(Household household, UUID member) {
    return household.members().stream()
        .filter(each -> each.id().equals(member) && !each.isErased())
        .findFirst()
        .orElseThrow(() -> new NotFound("member " + member));
  }

  private static ModelAndView done(
      Viewer viewer,
      Household household,
      MemberForm form,
      Refusals refusals,
      HttpServletResponse response,
      String act) {
    if (!refusals.isEmpty()) {
      boolean mayErase = viewer.may(Permission.ERASE_PERSON);
      return Pages.refuse(
          "community/owner",
          new OwnerPage(
              household,
              HouseholdForm.of(household),
              form,
              "",
              false,
              mayErase,
              List.of(),
              refusals));
    }
    Notices.tell(response, "community.member." + act);
    return Pages.seeOther("/owners/" + household.id());
  }
}
