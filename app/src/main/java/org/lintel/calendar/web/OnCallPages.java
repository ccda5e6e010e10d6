package org.lintel.calendar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.EmergencyReach.Trouble;
import org.lintel.calendar.KeepingOnCall;
import org.lintel.calendar.OnCall;
import org.lintel.calendar.OnCallGaps;
import org.lintel.calendar.OnCallReach;
import org.lintel.calendar.WorkingTimes;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts a week of duty together. */
@Component
class OnCallPages {

  private static final int DAYS_AHEAD = 14;

  private final KeepingOnCall keeping;
  private final Reading reading;
  private final Communities communities;
  private final StaffMembers staff;
  private final Clock clock;

  OnCallPages(
      KeepingOnCall keeping,
      Reading reading,
      Communities communities,
      StaffMembers staff,
      Clock clock) {
    this.keeping = keeping;
    this.reading = reading;
    this.communities = communities;
    this.staff = staff;
    this.clock = clock;
  }

  /** What is known of the rota besides who stands on it. */
  @Component
  static class Reading {

    private final OnCall rota;
    private final OnCallGaps gaps;
    private final OnCallReach reach;
    private final WorkingTimes times;

    Reading(OnCall rota, OnCallGaps gaps, OnCallReach reach, WorkingTimes times) {
      this.rota = rota;
      this.gaps = gaps;
      this.reach = reach;
      this.times = times;
    }
  }

  OnCallPage of(
      Viewer viewer, Text text, Community community, LocalDate monday, Refusals refusals) {
    List<KeepingOnCall.Day> week = keeping.week(community, monday);
    Map<UUID, String> names =
        staff.names(week.stream().flatMap(day -> day.staff().stream()).distinct().toList());
    boolean mayManage =
        communities.visibleTo(viewer, Permission.MANAGE_DUTY).stream()
            .anyMatch(each -> each.id() == community.id());
    List<String> gaps = gaps(community, text);
    return new OnCallPage(
        community,
        communities.visibleTo(viewer, Permission.READ_CASES),
        monday,
        week.stream().map(day -> line(community, day, names, text)).toList(),
        mayManage ? keeping.candidates(community) : List.of(),
        reading.rota.changeOf(community.id()).toString(),
        now(community, text),
        gaps,
        mayManage ? reach(community, !gaps.isEmpty(), text) : OnCallPage.Reach.NOT_SHOWN,
        mayManage,
        refusals);
  }

  private OnCallPage.Line line(
      Community community, KeepingOnCall.Day day, Map<UUID, String> names, Text text) {
    return new OnCallPage.Line(
        day.day(),
        text.get("calendar.day." + day.day().getDayOfWeek().getValue()),
        day.staff().map(UUID::toString).orElse(""),
        day.staff().map(id -> names.getOrDefault(id, "")).orElse(""),
        day.isOver() ? "" : instead(community, day),
        day.day().equals(keeping.today(community)),
        day.isOver());
  }

  /** Who stands in at the beginning of that evening. */
  private String instead(Community community, KeepingOnCall.Day day) {
    Instant evening =
        day.day()
            .atTime(reading.rota.changeOf(community.id()))
            .plusHours(12)
            .atZone(community.zone())
            .toInstant();
    return reading
        .rota
        .at(community.id(), evening)
        .filter(there -> !day.staff().equals(Optional.of(there)))
        .map(there -> staff.names(List.of(there)).getOrDefault(there, ""))
        .orElse("");
  }

  private String now(Community community, Text text) {
    Instant now = clock.instant();
    if (reading.times.isOpen(community.id(), now)) {
      return text.get("calendar.on-call.now.working");
    }
    return reading
        .rota
        .at(community.id(), now)
        .map(id ->
            text.get("calendar.on-call.now.called", staff.names(List.of(id)).getOrDefault(id, "")))
        .orElseGet(() -> text.get("calendar.on-call.now.nobody"));
  }

  private OnCallPage.Reach reach(Community community, boolean hasGaps, Text text) {
    Instant now = clock.instant();
    List<Trouble> troubles = reading.reach.of(community, now, DAYS_AHEAD, hasGaps);
    Map<UUID, String> names = staff.names(troubles.stream().map(Trouble::staff).toList());
    return new OnCallPage.Reach(
        reading.reach.silence().map(text::get).orElse(""),
        lines(troubles, false, names, text),
        lines(troubles, true, names, text));
  }

  private static List<String> lines(
      List<Trouble> troubles, boolean isByMail, Map<UUID, String> names, Text text) {
    return troubles.stream()
        .filter(trouble -> trouble.isByMail() == isByMail)
        .map(trouble ->
            text.get(
                "calendar.on-call.trouble",
                names.getOrDefault(trouble.staff(), ""),
                trouble.reasons().stream()
                    .map(text::get)
                    .collect(Collectors.joining(text.get("calendar.list.comma")))))
        .sorted()
        .toList();
  }

  private List<String> gaps(Community community, Text text) {
    var pattern = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    return reading.gaps.next(List.of(community), clock.instant(), DAYS_AHEAD).stream()
        .map(gap ->
            text.get(
                "calendar.on-call.gap",
                pattern.format(gap.from().atZone(community.zone())),
                text.get(
                    "calendar.day."
                        + gap.from().atZone(community.zone()).getDayOfWeek().getValue())))
        .toList();
  }
}
