package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.AssigningHouseholds;
import org.lintel.relationship.AssigningHouseholds.Assigned;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looks after the households of a community; giving them by building or entrance. */
@Controller
@Requires(Permission.ASSIGN_ACCOUNT_MANAGERS)
class AccountManagersController {

  private static final String TEMPLATE = "relationship/account-managers";
  private static final String NO_COMMUNITY = "relationship/no-community";

  private final Communities communities;
  private final AssigningHouseholds assigning;
  private final AccountManagersPages pages;

  AccountManagersController(
      Communities communities, AssigningHouseholds assigning, AccountManagersPages pages) {
    this.communities = communities;
    this.assigning = assigning;
    this.pages = pages;
  }

  @GetMapping("/account-managers")
  ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "") String c) {
    List<Community> visible = visible(viewer);
    if (visible.isEmpty()) {
      return Pages.show(NO_COMMUNITY, Refusals.none());
    }
    return Pages.show(
        TEMPLATE,
        pages.of(
            viewer,
            visible,
            chosen(visible, c),
            AccountManagersPage.Typed.NOTHING,
            Refusals.none()));
  }

  @PostMapping("/account-managers/assignments")
  ModelAndView assign(
      Viewer viewer,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "free") String which,
      @RequestParam(defaultValue = "") String colleague,
      HttpServletResponse response) {
    List<Community> visible = visible(viewer);
    if (visible.isEmpty()) {
      return Pages.seeOther("/account-managers");
    }
    Community community = chosen(visible, c);
    var typed = new AccountManagersPage.Typed(place, which, colleague);
    var page = pages.of(viewer, visible, community, typed, Refusals.none());
    Optional<AccountManagersPage.Place> found =
        page.places().stream().filter(each -> each.value().equals(place)).findFirst();
    if (!place.equals("all") && found.isEmpty()) {
      var refusals = Refusals.none().add("place", "relationship.assign.refused.place");
      return Pages.refuse(TEMPLATE, pages.of(viewer, visible, community, typed, refusals));
    }
    var asked =
        new AssigningHouseholds.Place(
            building(place),
            entrance(place),
            found.map(AccountManagersPage.Place::name).orElse(community.name()),
            !which.equals("every"));
    return switch (assigning.assign(
        viewer, community, asked, OneManagerController.Typed.id(colleague))) {
      case Assigned.Refused refused ->
          Pages.refuse(TEMPLATE, pages.of(viewer, visible, community, typed, refused.refusals()));
      case Assigned.Done done -> {
        Notices.tell(response, "relationship.assign.done", done.given());
        yield Pages.seeOther(page.address());
      }
    };
  }

  @PostMapping("/account-managers/acts/{id}/undoing")
  ModelAndView undo(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String c,
      HttpServletResponse response) {
    int back = assigning.takeBack(viewer, id);
    Notices.tell(response, "relationship.act.undone", back);
    return Pages.seeOther(
        c.matches("[a-z0-9-]{1,30}") ? "/account-managers?c=" + c : "/account-managers");
  }

  private List<Community> visible(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS);
  }

  /** The community of that code; the first one where there is none of it. */
  private static Community chosen(List<Community> visible, String code) {
    return visible.stream()
        .filter(community -> community.code().equals(code))
        .findFirst()
        .orElseGet(visible::getFirst);
  }

  private static Optional<UUID> building(String place) {
    return OneManagerController.Typed.id(place.split("/", 2)[0]);
  }

  private static Optional<String> entrance(String place) {
    String[] parts = place.split("/", 2);
    return parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
  }
}
