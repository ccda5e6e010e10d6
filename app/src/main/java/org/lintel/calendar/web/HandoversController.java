package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lintel.calendar.HandingOverDuties;
import org.lintel.calendar.HandingOverDuties.Hanging;
import org.lintel.calendar.HandingOverDuties.Way;
import org.lintel.calendar.HandingOverDuties.Wish;
import org.lintel.calendar.Handovers;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMember;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.OrganisationNames;
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

/** What hangs on a colleague goes to others in one act. */
@Controller
@Requires(Permission.MANAGE_DUTY)
class HandoversController {

  private static final String TEMPLATE = "calendar/new-handover";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final HandingOverDuties handing;
  private final StaffMembers staff;
  private final OrganisationNames names;

  HandoversController(HandingOverDuties handing, StaffMembers staff, OrganisationNames names) {
    this.handing = handing;
    this.staff = staff;
    this.names = names;
  }

  /** There is nothing to hand over without a colleague. */
  @GetMapping("/handovers/new")
  ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "") String staff) {
    if (!ID.matcher(staff).matches()) {
      throw new NotFound("staff " + staff);
    }
    StaffMember from = handing.find(viewer, UUID.fromString(staff));
    return Pages.show(TEMPLATE, page(from, Set.of(), "", Refusals.none()));
  }

  @PostMapping("/handovers")
  ModelAndView handOver(
      Viewer viewer,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    String whose = Optional.ofNullable(typed.getFirst("staff")).orElse("");
    if (!ID.matcher(whose).matches()) {
      return Pages.seeOther("/duty");
    }
    StaffMember from = handing.find(viewer, UUID.fromString(whose));
    var takers = takers(typed);
    String note = PlainText.lines(Optional.ofNullable(typed.getFirst("note")).orElse(""));
    var wish = new Wish(ways(from.id(), typed), List.copyOf(takers), note);
    return switch (handing.handOver(viewer, from, wish)) {
      case HandingOverDuties.Outcome.Refused(Refusals why) ->
          Pages.refuse(TEMPLATE, page(from, takers, note, why));
      case HandingOverDuties.Outcome.Done(UUID id) -> {
        Notices.tell(response, "calendar.handover.done");
        yield Pages.seeOther("/handovers/" + id);
      }
    };
  }

  @GetMapping("/handovers/{handover}")
  ModelAndView show(Viewer viewer, Text text, @PathVariable("handover") UUID id) {
    return Pages.show("calendar/handover", page(viewer, handing.kept(viewer, id), text));
  }

  @PostMapping("/handovers/{handover}/undo")
  ModelAndView undo(
      Viewer viewer, @PathVariable("handover") UUID id, HttpServletResponse response) {
    int back = handing.undo(viewer, id);
    if (back < 0) {
      Notices.tell(response, "calendar.handover.too-late");
    } else {
      Notices.tell(response, "calendar.handover.undone", back);
    }
    return Pages.seeOther("/handovers/" + id);
  }

  private Map<String, Way> ways(UUID from, MultiValueMap<String, String> typed) {
    var ways = new HashMap<String, Way>();
    for (Hanging thing : handing.hanging(from)) {
      String way = Optional.ofNullable(typed.getFirst(thing.key())).orElse("");
      if (way.equals("colleagues")) {
        ways.put(thing.key(), Way.TO_COLLEAGUES);
      } else if (way.equals("rules") && thing.hasRules()) {
        ways.put(thing.key(), Way.BY_RULES);
      }
    }
    return ways;
  }

  private static Set<UUID> takers(MultiValueMap<String, String> typed) {
    var takers = new HashSet<UUID>();
    for (String taker : typed.getOrDefault("takers", List.of())) {
      if (ID.matcher(taker).matches()) {
        takers.add(UUID.fromString(taker));
      }
    }
    return takers;
  }

  private NewHandoverPage page(StaffMember from, Set<UUID> chosen, String note, Refusals refusals) {
    return new NewHandoverPage(
        from.id(),
        from.name(),
        handing.hanging(from.id()),
        handing.takers(from.id()),
        chosen,
        note,
        refusals);
  }

  private HandoverPage page(Viewer viewer, Handovers.Kept kept, Text text) {
    ZoneId zone = names.of(viewer.organisation()).zone();
    var minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    var people = staff.names(List.of(kept.staff(), kept.by()));
    return new HandoverPage(
        kept.id(),
        kept.staff(),
        people.getOrDefault(kept.staff(), ""),
        people.getOrDefault(kept.by(), ""),
        minute.format(kept.at().atZone(zone)),
        kept.parts().stream().map(part -> moved(part, text)).toList(),
        left(kept.staff(), text),
        kept.undoneAt().map(at -> minute.format(at.atZone(zone))).orElse(""),
        handing.canUndo(kept));
  }

  private String moved(Handovers.Part part, Text text) {
    String things = text.get(part.key(), part.moved());
    if (part.takers().isEmpty()) {
      return text.get("calendar.handover.moved.rules", things);
    }
    String takers =
        staff.names(part.takers()).values().stream()
            .sorted()
            .collect(Collectors.joining(text.get("calendar.list.comma")));
    return text.get("calendar.handover.moved.to", things, takers);
  }

  private List<String> left(UUID from, Text text) {
    var left = new ArrayList<String>();
    for (Hanging thing : handing.hanging(from)) {
      if (thing.count() > 0) {
        left.add(text.get(thing.key(), thing.count()));
      }
    }
    return left;
  }
}
