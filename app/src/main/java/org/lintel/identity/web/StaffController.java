package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lintel.identity.ManagingStaff;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMember;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffState;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Members of staff: the list, one of them, her name and whether she may sign in. */
@Controller
@Requires(Permission.MANAGE_STAFF)
class StaffController {

  static final String TEMPLATE = "identity/staff-member";

  private final StaffMembers staff;
  private final ManagingStaff managing;
  private final StaffLines lines;

  StaffController(StaffMembers staff, ManagingStaff managing, StaffLines lines) {
    this.staff = staff;
    this.managing = managing;
    this.lines = lines;
  }

  @GetMapping("/staff")
  ModelAndView list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
    String words = OneLine.of(q);
    var found = staff.list(words, new Paging(page, Paging.DEFAULT_SIZE));
    String address =
        words.isEmpty() ? "/staff" : "/staff?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return Pages.show(
        "identity/staff",
        new StaffPage(
            words, new Paged<>(lines.of(found.rows()), found.paging(), found.total()), address));
  }

  @GetMapping("/staff/{staff}")
  ModelAndView show(Viewer viewer, @PathVariable("staff") UUID id) {
    var member = staff.get(id);
    return Pages.show(TEMPLATE, page(viewer, member, member.name(), Refusals.none()));
  }

  @PostMapping("/staff/{staff}")
  ModelAndView rename(
      Viewer viewer,
      HttpServletResponse response,
      @PathVariable("staff") UUID id,
      @RequestParam(defaultValue = "") String name) {
    var member = staff.get(id);
    var refusals = Refusals.none();
    NameChecks.name(refusals, "name", OneLine.of(name));
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, page(viewer, member, name, refusals));
    }
    managing.rename(viewer, id, OneLine.of(name));
    Notices.tell(response, "identity.staff.renamed");
    return Pages.seeOther("/staff/" + id);
  }

  @PostMapping("/staff/{staff}/deactivation")
  ModelAndView deactivate(
      Viewer viewer, HttpServletResponse response, @PathVariable("staff") UUID id) {
    var outcome = managing.deactivate(viewer, id);
    if (outcome != ManagingStaff.Outcome.DONE) {
      var member = staff.get(id);
      var refusals = Refusals.none();
      MembershipsController.objection(refusals, outcome);
      return Pages.refuse(TEMPLATE, page(viewer, member, member.name(), refusals));
    }
    Notices.tell(response, "identity.staff.deactivated");
    return Pages.seeOther("/staff/" + id);
  }

  @PostMapping("/staff/{staff}/reactivation")
  ModelAndView reactivate(
      Viewer viewer, HttpServletResponse response, @PathVariable("staff") UUID id) {
    managing.reactivate(viewer, id);
    Notices.tell(response, "identity.staff.reactivated");
    return Pages.seeOther("/staff/" + id);
  }

  private StaffMemberPage page(Viewer viewer, StaffMember member, String name, Refusals refusals) {
    return page(viewer, member, name, lines, "", refusals);
  }

  static StaffMemberPage page(
      Viewer viewer,
      StaffMember member,
      String name,
      StaffLines lines,
      String role,
      Refusals refusals) {
    return new StaffMemberPage(
        lines.of(member),
        name,
        "",
        member.state() == StaffState.INVITED,
        member.state() == StaffState.INACTIVE,
        member.id().equals(viewer.id()),
        StaffMemberPage.choice(lines.nodes(), role, ""),
        refusals);
  }
}
