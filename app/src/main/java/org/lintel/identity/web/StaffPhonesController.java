package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.identity.KeepingStaffPhones;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mobile number of a member of staff, as whoever manages staff enters it. */
@Controller
@Requires(Permission.MANAGE_STAFF)
class StaffPhonesController {

  private static final String FIELD = "phone";

  private final StaffMembers staff;
  private final KeepingStaffPhones phones;
  private final StaffLines lines;

  StaffPhonesController(StaffMembers staff, KeepingStaffPhones phones, StaffLines lines) {
    this.staff = staff;
    this.phones = phones;
    this.lines = lines;
  }

  @PostMapping("/staff/{staff}/phone")
  ModelAndView keep(
      Viewer viewer,
      HttpServletResponse response,
      @PathVariable("staff") UUID id,
      @RequestParam(defaultValue = "") String phone) {
    var member = staff.get(id);
    var refusals = Refusals.none();
    var number = NameChecks.mobile(refusals, FIELD, phone);
    if (number.isPresent() && !phones.keep(viewer, id, number.get())) {
      refusals.add("", "identity.mobile.left", member.name());
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          StaffController.TEMPLATE,
          StaffController.page(viewer, member, member.name(), lines, "", refusals)
              .withPhone(OneLine.of(phone)));
    }
    Notices.tell(response, "identity.mobile.saved");
    return Pages.seeOther("/staff/" + id);
  }

  @PostMapping("/staff/{staff}/phone/removal")
  ModelAndView remove(Viewer viewer, HttpServletResponse response, @PathVariable("staff") UUID id) {
    phones.remove(viewer, id);
    Notices.tell(response, "identity.mobile.removed");
    return Pages.seeOther("/staff/" + id);
  }
}
