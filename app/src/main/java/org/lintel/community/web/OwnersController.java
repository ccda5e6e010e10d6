package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.HouseholdForm;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.KeepingHouseholds;
import org.lintel.community.KeepingHouseholds.Entered;
import org.lintel.community.MemberForm;
import org.lintel.community.MemberRole;
import org.lintel.community.OwnerFilter;
import org.lintel.community.Owners;
import org.lintel.community.TenureStage;
import org.lintel.community.UnitKind;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of owners, and entering a household by hand. */
@Controller
class OwnersController {

  private final Owners owners;
  private final Communities communities;
  private final KeepingHouseholds keeping;

  OwnersController(Owners owners, Communities communities, KeepingHouseholds keeping) {
    this.owners = owners;
    this.communities = communities;
    this.keeping = keeping;
  }

  @GetMapping("/owners")
  @Requires(Permission.READ_OWNERS)
  ModelAndView list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String b,
      @RequestParam(defaultValue = "") String tenure,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String trait,
      @RequestParam(required = false) Optional<String> mine,
      @RequestParam(defaultValue = "UNIT") OwnerFilter.Sort sort,
      @RequestParam(defaultValue = "false") boolean desc,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    var filter =
        new OwnerFilter(
            q,
            c,
            b,
            named(TenureStage.values(), tenure),
            named(MemberRole.values(), role),
            named(HouseholdTrait.values(), trait),
            mine.filter(value -> value.isEmpty() || value.equals("true")).isPresent(),
            sort,
            desc);
    return Pages.show(
        "community/owners",
        new OwnersPage(
            owners.find(viewer, filter, new Paging(page, size)),
            filter,
            communities.visibleTo(viewer, Permission.READ_OWNERS),
            viewer.may(Permission.EDIT_OWNERS),
            viewer.may(Permission.IMPORT_OWNERS),
            viewer.may(Permission.EDIT_OWNERS) || viewer.may(Permission.CALL_BACK)));
  }

  @GetMapping("/owners/new")
  @Requires(Permission.EDIT_OWNERS)
  ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "") String c) {
    return Pages.show(
        "community/new-owner",
        new NewOwnerPage(
            editable(viewer), c, HouseholdForm.empty(), MemberForm.empty(), Refusals.none()));
  }

  @PostMapping("/owners")
  @Requires(Permission.EDIT_OWNERS)
  ModelAndView add(
      Viewer viewer,
      @RequestParam(defaultValue = "") String c,
      HouseholdFields household,
      MemberFields member,
      HttpServletResponse response) {
    HouseholdForm form = household.form();
    Optional<Community> community =
        editable(viewer).stream().filter(each -> each.code().equals(c)).findFirst();
    Entered entered =
        community.isPresent()
            ? keeping.add(viewer, community.get(), form, member.form())
            : new Entered.Refused(
                Refusals.none().add("c", "community.household.refused.community"));
    return switch (entered) {
      case Entered.Done done -> {
        Notices.tell(response, "community.household.added");
        yield Pages.seeOther("/owners/" + done.household());
      }
      case Entered.Refused refused ->
          Pages.refuse(
              "community/new-owner",
              new NewOwnerPage(editable(viewer), c, form, member.form(), refused.refusals()));
    };
  }

  private List<Community> editable(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.EDIT_OWNERS);
  }

  static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
    for (T value : values) {
      if (value.name().equals(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The fields of a household as they arrive; missing ones are empty. */
  record HouseholdFields(
      @Nullable String building,
      @Nullable String entrance,
      @Nullable String room,
      @Nullable String kind,
      @Nullable String area,
      @Nullable String layout,
      @Nullable String stage,
      @Nullable String movedInOn,
      @Nullable String note) {

    HouseholdForm form() {
      return new HouseholdForm(
          text(building),
          text(entrance),
          text(room),
          named(UnitKind.values(), text(kind)).orElse(UnitKind.HOME),
          text(area),
          text(layout),
          named(TenureStage.values(), text(stage)).orElse(TenureStage.UNKNOWN),
          text(movedInOn),
          text(note));
    }
  }

  /** The fields of a person as they arrive. */
  record MemberFields(
      @Nullable String name,
      @Nullable String role,
      @Nullable String phones,
      @Nullable String emails,
      @Nullable String since) {

    MemberForm form() {
      return new MemberForm(
          text(name),
          named(MemberRole.values(), text(role)).orElse(MemberRole.OWNER),
          text(phones),
          text(emails),
          HouseholdForm.date(text(since)));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
