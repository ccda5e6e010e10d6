package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Doubles;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.community.MergingHouseholds;
import org.lintel.community.MergingPeople;
import org.lintel.community.OwnerFilter;
import org.lintel.community.OwnerRow;
import org.lintel.community.Owners;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
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

/** Households and people that were entered twice become one; staff decide member by member. */
@Controller
@Requires(Permission.EDIT_OWNERS)
class MergersController {

  private static final int CANDIDATES = 20;
  private static final String FIELD = "as-";

  private final Households households;
  private final Owners owners;
  private final Doubles doubles;
  private final MergingHouseholds merging;
  private final MergingPeople people;

  MergersController(
      Households households,
      Owners owners,
      Doubles doubles,
      MergingHouseholds merging,
      MergingPeople people) {
    this.households = households;
    this.owners = owners;
    this.doubles = doubles;
    this.merging = merging;
    this.people = people;
  }

  /** With which household of the community? */
  @GetMapping("/owners/{household}/merger")
  ModelAndView choose(
      Viewer viewer, @PathVariable UUID household, @RequestParam(defaultValue = "") String q) {
    Household kept = find(viewer, household);
    var filter = OwnerFilter.words(q, kept.community().code());
    List<OwnerRow> found =
        filter.words().isEmpty()
            ? List.of()
            : owners.find(viewer, filter, new Paging(1, Paging.DEFAULT_SIZE)).rows().stream()
                .filter(row -> !row.household().equals(household))
                .limit(CANDIDATES)
                .toList();
    return Pages.show("community/merge-choice", new MergeChoicePage(kept, filter.words(), found));
  }

  @GetMapping("/owners/{household}/merger/{other}")
  ModelAndView preview(Viewer viewer, @PathVariable UUID household, @PathVariable UUID other) {
    Household kept = find(viewer, household);
    Household gone = find(viewer, other);
    return Pages.show(
        "community/merge", page(kept, gone, Optional.empty(), merging.refusals(kept, gone)));
  }

  @PostMapping("/owners/{household}/merger/{other}")
  ModelAndView merge(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID other,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response) {
    Household kept = find(viewer, household);
    Household gone = find(viewer, other);
    Map<UUID, UUID> same = chosen(fields);
    Refusals refusals = merging.merge(viewer, kept, gone, same);
    if (!refusals.isEmpty()) {
      return Pages.refuse("community/merge", page(kept, gone, Optional.of(same), refusals));
    }
    Notices.tell(response, "community.merge.done");
    return Pages.seeOther("/owners/" + household);
  }

  @GetMapping("/owners/{household}/members/{member}/merger")
  ModelAndView chooseMember(
      Viewer viewer, @PathVariable UUID household, @PathVariable UUID member) {
    return Pages.show(
        "community/member-merge", page(find(viewer, household), member, Refusals.none()));
  }

  @PostMapping("/owners/{household}/members/{member}/merger")
  ModelAndView mergeMember(
      Viewer viewer,
      @PathVariable UUID household,
      @PathVariable UUID member,
      @RequestParam(defaultValue = "") String other,
      HttpServletResponse response) {
    Household found = find(viewer, household);
    Optional<Household.Member> stays = id(other).flatMap(found::member);
    Refusals refusals =
        stays.isPresent()
            ? people.merge(viewer, found, stays.get().id(), member)
            : Refusals.none().add("other", "community.member.refused.other");
    if (!refusals.isEmpty()) {
      return Pages.refuse("community/member-merge", page(found, member, refusals));
    }
    Notices.tell(response, "community.member.merged");
    return Pages.seeOther("/owners/" + household);
  }

  private Household find(Viewer viewer, UUID household) {
    return households.find(viewer, Permission.EDIT_OWNERS, household);
  }

  private MergePage page(
      Household kept, Household gone, Optional<Map<UUID, UUID>> chosen, Refusals refusals) {
    List<MergePage.Line> lines =
        doubles.matches(kept, gone).stream()
            .map(match ->
                new MergePage.Line(
                    match,
                    chosen
                        .map(same -> Optional.ofNullable(same.get(match.member().id())))
                        .orElse(match.proposed())))
            .toList();
    return new MergePage(kept, gone, lines, merging.consequences(kept, gone), refusals);
  }

  private static MemberMergePage page(Household household, UUID member, Refusals refusals) {
    return household
        .member(member)
        .map(found -> new MemberMergePage(household, found, refusals))
        .orElseThrow(() -> new NotFound("member " + member));
  }

  private static Map<UUID, UUID> chosen(Map<String, String> fields) {
    var same = new HashMap<UUID, UUID>();
    fields.forEach((name, value) -> {
      if (name.startsWith(FIELD)) {
        id(name.substring(FIELD.length()))
            .ifPresent(from -> id(value).ifPresent(to -> same.put(from, to)));
      }
    });
    return same;
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
