package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.KeepingDuty;
import org.lintel.casework.StaffDuties;
import org.lintel.casework.StaffDuty;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMember;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What colleagues can be given: skills, areas, how much at once. */
@Controller
@Requires(Permission.MANAGE_DUTY)
class DutyController {

  private static final String TEMPLATE = "casework/staff-duty";

  private final KeepingDuty keeping;
  private final StaffDuties duties;
  private final DutyPages pages;
  private final Clock clock;

  DutyController(KeepingDuty keeping, StaffDuties duties, DutyPages pages, Clock clock) {
    this.keeping = keeping;
    this.duties = duties;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/duty")
  ModelAndView list(Viewer viewer, Text text) {
    return Pages.show("casework/duty", pages.team(keeping.team(viewer, clock.instant()), text));
  }

  @GetMapping("/duty/{staff}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable("staff") UUID id) {
    StaffMember member = keeping.find(viewer, id);
    StaffDuty duty = duties.of(id);
    String capacity = duty.capacity().map(String::valueOf).orElse("");
    return Pages.show(TEMPLATE, pages.one(viewer, member, duty, capacity, text, Refusals.none()));
  }

  @PostMapping("/duty/{staff}")
  ModelAndView keep(
      Viewer viewer,
      Text text,
      @PathVariable("staff") UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    StaffMember member = keeping.find(viewer, id);
    String capacity = Optional.ofNullable(typed.getFirst("capacity")).orElse("").strip();
    var refusals = Refusals.none();
    Optional<Integer> most = capacity(capacity, refusals);
    var wanted =
        new StaffDuty(
            id,
            typed.containsKey("takes"),
            most,
            pages.skills(values(typed, "skill")),
            duties.of(id).areas(),
            Optional.empty());
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.one(viewer, member, wanted, capacity, text, refusals));
    }
    keeping.keep(viewer, member, wanted, ids(typed, "community"), ids(typed, "building"));
    Notices.tell(response, "casework.duty.saved", member.name());
    return Pages.seeOther("/duty");
  }

  private static Optional<Integer> capacity(String typed, Refusals refusals) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    int most = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    if (most < 1 || most > StaffDuty.MOST_CAPACITY) {
      refusals.add("capacity", "casework.duty.capacity.outside", typed, StaffDuty.MOST_CAPACITY);
    }
    return Optional.of(most);
  }

  private static Set<String> values(MultiValueMap<String, String> typed, String name) {
    return Set.copyOf(typed.getOrDefault(name, List.of()));
  }

  private static Set<UUID> ids(MultiValueMap<String, String> typed, String name) {
    return values(typed, name).stream()
        .flatMap(value -> CasesController.id(value).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
