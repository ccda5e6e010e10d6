package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.owner.HomeLinks;
import org.lintel.community.owner.OwnerSettings;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Staff make a personal link for an owner, and withdraw it. It is shown once, when it is made. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class HomeLinksController {

  private static final String TEMPLATE = "community/home-links";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private final Households households;
  private final HomeLinks links;
  private final OwnerSettings settings;
  private final StaffMembers staff;

  HomeLinksController(
      Households households, HomeLinks links, OwnerSettings settings, StaffMembers staff) {
    this.households = households;
    this.links = links;
    this.settings = settings;
    this.staff = staff;
  }

  @GetMapping("/owners/{household}/members/{member}/home-links")
  ModelAndView list(Viewer viewer, @PathVariable UUID household, @PathVariable UUID member) {
    return show(find(viewer, household), member, Optional.empty());
  }

  @PostMapping("/owners/{household}/members/{member}/home-links")
  ModelAndView make(Viewer viewer, @PathVariable UUID household, @PathVariable UUID member) {
    Household found = find(viewer, household);
    return show(found, member, Optional.of(links.make(viewer, found, member)));
  }

  @PostMapping("/owners/{household}/members/{member}/home-links/{link}/withdrawal")
  ModelAndView withdraw(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      @PathVariable UUID link,
      HttpServletResponse response) {
    links.withdraw(viewer, find(viewer, household), member, link);
    Notices.tell(response, "community.home.links.withdrawn");
    return Pages.seeOther("/owners/" + household + "/members/" + member + "/home-links");
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private ModelAndView show(Household household, UUID member, Optional<String> made) {
    Household.Member found =
        household.member(member).orElseThrow(() -> new NotFound("member " + member));
    List<HomeLinks.Listed> all = links.of(household, member);
    Map<UUID, String> names =
        staff.names(all.stream().map(HomeLinks.Listed::madeBy).distinct().toList());
    return Pages.show(
        TEMPLATE,
        new HomeLinksPage(
            household,
            found,
            all.stream().map(link -> line(household, found, link, names)).toList(),
            made.map(address -> new HomeLinksPage.Shown(address, QrCode.of(address))),
            links.hasAddress(),
            settings.homeLink().toDays()));
  }

  private static HomeLinksPage.Line line(
      Household household,
      Household.Member member,
      HomeLinks.Listed link,
      Map<UUID, String> names) {
    return new HomeLinksPage.Line(
        "/owners/%s/members/%s/home-links/%s/withdrawal"
            .formatted(household.id(), member.id(), link.id()),
        day(household, link.madeAt()),
        names.getOrDefault(link.madeBy(), ""),
        day(household, link.expiresAt()));
  }

  private static String day(Household household, Instant at) {
    return DAY.format(at.atZone(household.community().zone()));
  }
}
