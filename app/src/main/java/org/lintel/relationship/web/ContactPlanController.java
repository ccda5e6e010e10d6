package org.lintel.relationship.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.ContactPlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Households that are to be spoken with, and how often that is meant to happen. */
@Controller
@Requires({Permission.CALL_BACK, Permission.ASSIGN_ACCOUNT_MANAGERS})
class ContactPlanController {

  private static final String TEMPLATE = "relationship/contact-plan";

  private final Communities communities;
  private final ContactPlans plans;
  private final StaffMembers staff;

  ContactPlanController(Communities communities, ContactPlans plans, StaffMembers staff) {
    this.communities = communities;
    this.plans = plans;
    this.staff = staff;
  }

  @GetMapping("/contact-plan")
  ModelAndView show(
      Viewer viewer,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String mine,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    List<Community> visible = visible(viewer);
    if (visible.isEmpty()) {
      return Pages.show("relationship/no-community", Refusals.none());
    }
    Community community = chosen(visible, c);
    String contacts = String.valueOf(plans.contactsAYear(community.id()));
    return Pages.show(
        TEMPLATE,
        page(
            viewer,
            visible,
            new Asked(community, mine.equals("true"), new Paging(page, size)),
            contacts,
            Refusals.none()));
  }

  @PostMapping("/contact-plan")
  @Requires(Permission.ASSIGN_ACCOUNT_MANAGERS)
  ModelAndView set(
      Viewer viewer,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String contacts,
      HttpServletResponse response) {
    List<Community> visible = communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS);
    if (visible.isEmpty()) {
      return Pages.seeOther("/contact-plan");
    }
    Community community = chosen(visible, c);
    Refusals refusals = plans.set(viewer, community, contacts);
    if (!refusals.isEmpty()) {
      var asked = new Asked(community, false, Paging.first());
      return Pages.refuse(TEMPLATE, page(viewer, visible(viewer), asked, contacts, refusals));
    }
    Notices.tell(response, "relationship.plan.changed");
    return Pages.seeOther("/contact-plan?c=" + community.code());
  }

  /** Which list is asked for. */
  private record Asked(Community community, boolean isMine, Paging paging) {}

  private ContactPlanPage page(
      Viewer viewer, List<Community> visible, Asked asked, String contacts, Refusals refusals) {
    Community community = asked.community();
    Paged<ContactPlans.Waiting> found =
        plans.waiting(
            community,
            asked.isMine() ? Optional.of(viewer.id()) : Optional.empty(),
            asked.paging());
    var names =
        staff.names(
            found.rows().stream().flatMap(row -> row.manager().stream()).distinct().toList());
    List<ContactPlanPage.Row> rows =
        found.rows().stream()
            .map(row ->
                new ContactPlanPage.Row(
                    "/owners/" + row.household(),
                    row.address(),
                    row.lastReached()
                        .map(at -> LocalDate.ofInstant(at, community.zone()).toString())
                        .orElse(""),
                    LocalDate.ofInstant(row.dueAt(), community.zone()).toString(),
                    row.manager().map(id -> names.getOrDefault(id, "")).orElse("")))
            .toList();
    return new ContactPlanPage(
        visible,
        community,
        asked.isMine(),
        new Paged<>(rows, found.paging(), found.total()),
        plans.contactsAYear(community.id()),
        contacts,
        communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS).contains(community),
        refusals);
  }

  /** Communities where the viewer calls owners, or says who does. */
  private List<Community> visible(Viewer viewer) {
    var visible = new ArrayList<>(communities.visibleTo(viewer, Permission.CALL_BACK));
    communities.visibleTo(viewer, Permission.ASSIGN_ACCOUNT_MANAGERS).stream()
        .filter(community -> !visible.contains(community))
        .forEach(visible::add);
    return visible;
  }

  private static Community chosen(List<Community> visible, String code) {
    return visible.stream()
        .filter(community -> community.code().equals(code))
        .findFirst()
        .orElseGet(visible::getFirst);
  }
}
