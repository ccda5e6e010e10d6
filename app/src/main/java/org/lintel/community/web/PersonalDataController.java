package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lintel.community.CopyingPersonalData;
import org.lintel.community.ErasingAPerson;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
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

/** A person's rights: a copy of everything that is kept, and being forgotten. */
@Controller
@Requires(Permission.ERASE_PERSON)
class PersonalDataController {

  private final Households households;
  private final ErasingAPerson erasing;
  private final CopyingPersonalData copying;

  PersonalDataController(
      Households households, ErasingAPerson erasing, CopyingPersonalData copying) {
    this.households = households;
    this.erasing = erasing;
    this.copying = copying;
  }

  @GetMapping("/owners/{household}/members/{member}/erasure")
  ModelAndView askErasure(Viewer viewer, @PathVariable UUID household, @PathVariable UUID member) {
    var found = households.find(viewer, Permission.ERASE_PERSON, household);
    return Pages.show(
        "community/erasure", new ErasurePage(found, member(found, member), Refusals.none()));
  }

  @PostMapping("/owners/{household}/members/{member}/erasure")
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
    erasing.erase(viewer, found, person);
    Notices.tell(response, "community.erasure.done");
    return Pages.seeOther("/owners/" + household);
  }

  /** Everything kept about one person, as a file to hand over. */
  @PostMapping("/owners/{household}/members/{member}/record")
  void export(
      Viewer viewer,
      Text text,
      @PathVariable UUID household,
      @PathVariable UUID member,
      HttpServletResponse response)
      throws IOException {
    var found = households.findWithContacts(viewer, Permission.ERASE_PERSON, household);
    var items = copying.copy(viewer, found, member(found, member));
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Downloads.begin(response, text.get("download.person") + ".csv");
    try (SheetWriter writer = SheetWriter.csv(response.getOutputStream())) {
      items.forEach(item -> writer.row(List.of(text.get(item.key()), item.value())));
    }
  }

  private static Household.Member member(Household household, UUID member) {
    return household.members().stream()
        .filter(each -> each.id().equals(member) && !each.isErased())
        .findFirst()
        .orElseThrow(() -> new NotFound("member " + member));
  }
}
