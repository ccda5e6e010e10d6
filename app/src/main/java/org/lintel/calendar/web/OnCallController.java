package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.calendar.KeepingOnCall;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is called when the team does not work: one week of one community. */
@Controller
@Requires(Permission.MANAGE_DUTY)
class OnCallController {

  private static final String TEMPLATE = "calendar/on-call";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final KeepingOnCall keeping;
  private final OnCallPages pages;
  private final Communities communities;

  OnCallController(KeepingOnCall keeping, OnCallPages pages, Communities communities) {
    this.keeping = keeping;
    this.pages = pages;
    this.communities = communities;
  }

  /** Without a community it is the first that the viewer sees. */
  @GetMapping("/on-call")
  @Requires({Permission.READ_CASES, Permission.MANAGE_DUTY})
  ModelAndView show(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String w) {
    List<Community> visible = communities.visibleTo(viewer, Permission.READ_CASES);
    Optional<Community> asked =
        visible.stream().filter(each -> each.uuid().toString().equals(c)).findFirst();
    Optional<Community> shown = asked.or(() -> visible.stream().findFirst());
    return shown.isEmpty()
        ? Pages.seeOther("/account")
        : show(viewer, text, shown.get(), w, Refusals.none());
  }

  @PostMapping("/on-call/{community}/week")
  ModelAndView set(
      Viewer viewer,
      Text text,
      @PathVariable("community") UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    Community community = find(viewer, id);
    LocalDate monday = monday(community, typed.getOrDefault("w", ""));
    var days = new LinkedHashMap<LocalDate, Optional<UUID>>();
    for (LocalDate day : monday.datesUntil(monday.plusDays(KeepingOnCall.WEEK)).toList()) {
      String chosen = typed.getOrDefault("day-" + day, "");
      if (typed.containsKey("day-" + day)) {
        days.put(
            day,
            ID.matcher(chosen).matches() ? Optional.of(UUID.fromString(chosen)) : Optional.empty());
      }
    }
    if (!keeping.set(viewer, community, days)) {
      var refusals = Refusals.none().add("", "calendar.on-call.refused.staff");
      return show(viewer, text, community, monday.toString(), refusals);
    }
    return done(response, "calendar.on-call.saved", community, monday);
  }

  @PostMapping("/on-call/{community}/swap")
  ModelAndView swap(
      Viewer viewer,
      Text text,
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "") String one,
      @RequestParam(defaultValue = "") String other,
      HttpServletResponse response) {
    Community community = find(viewer, id);
    Optional<LocalDate> first = day(one);
    Optional<LocalDate> second = day(other);
    boolean isSwapped =
        first.isPresent()
            && second.isPresent()
            && keeping.swap(viewer, community, first.get(), second.get());
    if (!isSwapped) {
      var refusals = Refusals.none().add("one", "calendar.on-call.refused.swap");
      return show(viewer, text, community, w, refusals);
    }
    return done(response, "calendar.on-call.swapped", community, monday(community, w));
  }

  @PostMapping("/on-call/{community}/copies")
  ModelAndView repeat(
      Viewer viewer,
      Text text,
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "") String weeks,
      HttpServletResponse response) {
    Community community = find(viewer, id);
    LocalDate monday = monday(community, w);
    Refusals refusals = keeping.repeat(viewer, community, monday, weeks);
    return refusals.isEmpty()
        ? done(response, "calendar.on-call.copied", community, monday)
        : show(viewer, text, community, w, refusals);
  }

  @PostMapping("/on-call/{community}/change")
  ModelAndView change(
      Viewer viewer,
      Text text,
      @PathVariable("community") UUID id,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "") String change,
      HttpServletResponse response) {
    Community community = find(viewer, id);
    Refusals refusals = keeping.change(viewer, community, change);
    return refusals.isEmpty()
        ? done(response, "calendar.on-call.saved", community, monday(community, w))
        : show(viewer, text, community, w, refusals);
  }

  private Community find(Viewer viewer, UUID id) {
    return communities.find(viewer, Permission.MANAGE_DUTY, id);
  }

  private ModelAndView show(
      Viewer viewer, Text text, Community community, String week, Refusals refusals) {
    OnCallPage page = pages.of(viewer, text, community, monday(community, week), refusals);
    return refusals.isEmpty() ? Pages.show(TEMPLATE, page) : Pages.refuse(TEMPLATE, page);
  }

  private static ModelAndView done(
      HttpServletResponse response, String key, Community community, LocalDate monday) {
    Notices.tell(response, key);
    return Pages.seeOther("/on-call?c=" + community.uuid() + "&w=" + monday);
  }

  /** The Monday of the week of that day; of this week when it is no day. */
  private LocalDate monday(Community community, String typed) {
    return day(typed)
        .orElseGet(() -> keeping.today(community))
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed);
      return Optional.of(day).filter(each -> each.getYear() >= 2000 && each.getYear() < 2200);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
