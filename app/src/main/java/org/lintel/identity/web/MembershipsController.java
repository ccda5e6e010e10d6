package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.ManagingStaff;
import org.lintel.identity.ManagingStaff.Outcome;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.Role;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Roles of a member of staff, each within one part of the portfolio. */
@Controller
@Requires(Permission.MANAGE_STAFF)
class MembershipsController {

  private final StaffMembers staff;
  private final ManagingStaff managing;
  private final StaffLines lines;

  MembershipsController(StaffMembers staff, ManagingStaff managing, StaffLines lines) {
    this.staff = staff;
    this.managing = managing;
    this.lines = lines;
  }

  /** Nobody becomes an administrator because it stood first in a list. */
  static final String NO_ROLE = "identity.membership.role.missing";

  /** The role of that name; a foreign one is not a role of ours. */
  static Role role(String name) {
    return find(name).orElseThrow(() -> new NotFound("role " + name));
  }

  private static Optional<Role> find(String name) {
    return Arrays.stream(Role.values()).filter(known -> known.name().equals(name)).findAny();
  }

  @PostMapping("/staff/{staff}/memberships")
  ModelAndView give(
      Viewer viewer,
      HttpServletResponse response,
      @PathVariable("staff") UUID id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam UUID node) {
    if (role.isEmpty()) {
      return refused(viewer, id, role, Refusals.none().add("role", NO_ROLE));
    }
    return answer(
        viewer,
        response,
        id,
        role,
        managing.give(viewer, id, role(role), node),
        "identity.membership.given");
  }

  @PostMapping("/staff/{staff}/memberships/{membership}/removal")
  ModelAndView take(
      Viewer viewer,
      HttpServletResponse response,
      @PathVariable("staff") UUID id,
      @PathVariable UUID membership) {
    return answer(
        viewer,
        response,
        id,
        "",
        managing.take(viewer, id, membership),
        "identity.membership.taken");
  }

  private ModelAndView answer(
      Viewer viewer,
      HttpServletResponse response,
      UUID id,
      String role,
      Outcome outcome,
      String done) {
    if (outcome == Outcome.DONE) {
      Notices.tell(response, done);
      return Pages.seeOther("/staff/" + id);
    }
    var refusals = Refusals.none();
    objection(refusals, outcome);
    return refused(viewer, id, role, refusals);
  }

  private ModelAndView refused(Viewer viewer, UUID id, String role, Refusals refusals) {
    var member = staff.get(id);
    return Pages.refuse(
        StaffController.TEMPLATE,
        StaffController.page(viewer, member, member.name(), lines, role, refusals));
  }

  static void objection(Refusals refusals, Outcome outcome) {
    switch (outcome) {
      case DONE -> {}
      case LAST_ADMINISTRATOR -> refusals.add("", "identity.staff.last-administrator");
      case ONLY_AT_THE_TOP -> refusals.add("node", "identity.membership.only-at-the-top");
      case ALREADY_HELD -> refusals.add("role", "identity.membership.already-held");
      case THINGS_HANG -> refusals.add("", "identity.staff.things-hang");
    }
  }
}
