package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.relationship.AccountManagerNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What owners read of account managers: each her own name, the company the title of the role. */
@Controller
@Requires({Permission.CALL_BACK, Permission.ASSIGN_ACCOUNT_MANAGERS, Permission.MANAGE_SETTINGS})
class ManagerNamesController {

  private static final String TEMPLATE = "relationship/names";
  private static final String ADDRESS = "/account-manager-names";

  private final AccountManagerNames names;

  ManagerNamesController(AccountManagerNames names) {
    this.names = names;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Viewer viewer, Text text) {
    return Pages.show(
        TEMPLATE, page(viewer, text, names.chosen(viewer.id()), names.title(), Refusals.none()));
  }

  @PostMapping(ADDRESS + "/mine")
  @Requires(Permission.CALL_BACK)
  ModelAndView choose(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String name,
      HttpServletResponse response) {
    Refusals refusals = names.choose(viewer, name);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page(viewer, text, name, names.title(), refusals));
    }
    Notices.tell(response, "relationship.names.saved");
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping(ADDRESS + "/title")
  @Requires(Permission.MANAGE_SETTINGS)
  ModelAndView rename(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String chinese,
      @RequestParam(defaultValue = "") String english,
      HttpServletResponse response) {
    Refusals refusals = names.rename(viewer, chinese, english);
    if (!refusals.isEmpty()) {
      var typed = new AccountManagerNames.Title(chinese, english);
      return Pages.refuse(TEMPLATE, page(viewer, text, names.chosen(viewer.id()), typed, refusals));
    }
    Notices.tell(response, "relationship.names.saved");
    return Pages.seeOther(ADDRESS);
  }

  private ManagerNamesPage page(
      Viewer viewer, Text text, String name, AccountManagerNames.Title title, Refusals refusals) {
    return new ManagerNamesPage(
        viewer.may(Permission.CALL_BACK),
        name,
        names.shown(viewer.id(), text.language()),
        viewer.may(Permission.MANAGE_SETTINGS),
        title.chinese(),
        title.english(),
        refusals);
  }
}
