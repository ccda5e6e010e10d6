package org.lintel.identity.web;

import java.util.UUID;
import org.lintel.identity.EnrollingStaff;
import org.lintel.identity.HandedLink;
import org.lintel.identity.Inviting;
import org.lintel.identity.ManagingStaff;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invites staff and makes links to hand over. The answer to the form shows the link, once. */
@Controller
@Requires(Permission.MANAGE_STAFF)
class InvitationsController {

  private static final String TEMPLATE = "identity/invitation";

  private final Inviting inviting;
  private final ManagingStaff managing;
  private final StaffMembers staff;
  private final StaffLines lines;
  private final Reachability reachability;

  InvitationsController(
      Inviting inviting,
      ManagingStaff managing,
      StaffMembers staff,
      StaffLines lines,
      Reachability reachability) {
    this.inviting = inviting;
    this.managing = managing;
    this.staff = staff;
    this.lines = lines;
    this.reachability = reachability;
  }

  @GetMapping("/staff/new")
  ModelAndView form() {
    return Pages.show(TEMPLATE, page("", "", "", "", Refusals.none()));
  }

  @PostMapping("/staff")
  ModelAndView invite(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String role,
      @RequestParam UUID node) {
    var refusals = Refusals.none();
    var page = page(OneLine.of(name), OneLine.of(email), role, node.toString(), refusals);
    NameChecks.name(refusals, "name", page.name());
    var address = NameChecks.email(refusals, "email", email);
    if (role.isEmpty()) {
      refusals.add("role", MembershipsController.NO_ROLE);
      return Pages.refuse(TEMPLATE, page);
    }
    var wanted = MembershipsController.role(role);
    managing
        .objection(wanted, node)
        .ifPresent(objection -> MembershipsController.objection(refusals, objection));
    if (address.isEmpty() || !refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page);
    }
    var invited =
        inviting.invite(viewer, page.name(), address.get(), new EnrollingStaff.Grant(wanted, node));
    if (invited.isEmpty()) {
      refusals.add("email", "identity.email.taken");
      return Pages.refuse(TEMPLATE, page);
    }
    return show(invited.get().staff(), invited.get().link());
  }

  @PostMapping("/staff/{staff}/link")
  ModelAndView link(Viewer viewer, @PathVariable("staff") UUID id) {
    return show(id, inviting.link(viewer, id));
  }

  private ModelAndView show(UUID id, HandedLink link) {
    return Pages.show(
        "identity/handed-link",
        HandedLinkPage.of(lines.of(staff.get(id)), link, reachability.isPublic()));
  }

  private InvitationPage page(
      String name, String email, String role, String node, Refusals refusals) {
    return new InvitationPage(
        name,
        email,
        StaffMemberPage.choice(lines.nodes(), role, node),
        reachability.canMail(),
        refusals);
  }
}
