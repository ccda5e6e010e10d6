package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintel.identity.KeepingStaffPhones;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The number at which a member of staff herself wants to be told of emergencies. */
@Controller
@OpenToStaff
class OwnPhoneController {

  private final KeepingStaffPhones phones;
  private final AccountPages pages;

  OwnPhoneController(KeepingStaffPhones phones, AccountPages pages) {
    this.phones = phones;
    this.pages = pages;
  }

  @PostMapping("/account/phone")
  ModelAndView keep(
      HttpServletRequest request,
      HttpServletResponse response,
      Viewer viewer,
      @RequestParam(defaultValue = "") String phone) {
    var refusals = Refusals.none();
    var number = NameChecks.mobile(refusals, "phone", phone);
    if (number.isEmpty()) {
      return Pages.refuse(
          AccountController.TEMPLATE, pages.of(request, viewer, OneLine.of(phone), refusals));
    }
    phones.keep(viewer, viewer.id(), number.get());
    Notices.tell(response, "identity.mobile.saved");
    return Pages.seeOther("/account");
  }

  @PostMapping("/account/phone/removal")
  ModelAndView remove(HttpServletResponse response, Viewer viewer) {
    phones.remove(viewer, viewer.id());
    Notices.tell(response, "identity.mobile.removed");
    return Pages.seeOther("/account");
  }
}
