package org.lintel.community.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.HouseholdTimeline;
import org.lintel.community.HouseholdTimeline.Piece;
import org.lintel.community.HouseholdTimeline.Told;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the timeline of a household into days, and its pieces into addresses. */
@Component
class TimelinesOfOwners {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  /** What another node wrote a moment ago is there, even when its clock goes a little ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final HouseholdTimeline timeline;
  private final StaffMembers staff;
  private final Clock clock;

  TimelinesOfOwners(HouseholdTimeline timeline, StaffMembers staff, Clock clock) {
    this.timeline = timeline;
    this.staff = staff;
    this.clock = clock;
  }

  /** The newest of everything. */
  TimelineOfOwner latest(Viewer viewer, Household household) {
    return of(viewer, household, "", "");
  }

  /** The piece that an address asks for; what it says wrongly counts as not said. */
  TimelineOfOwner of(Viewer viewer, Household household, String kind, String before) {
    String known = timeline.kinds().contains(kind) ? kind : "";
    Optional<Instant> end = instant(before);
    Piece piece =
        timeline.of(viewer, household, known, end.orElseGet(() -> clock.instant().plus(AHEAD)));
    return new TimelineOfOwner(
        kinds(household, known),
        days(piece, household.community().zone()),
        piece.earlier().map(at -> address(household, known, at.toString())).orElse(""),
        end.isPresent() ? address(household, known, "") : "");
  }

  private static Optional<Instant> instant(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(typed));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private List<TimelineOfOwner.Kind> kinds(Household household, String chosen) {
    var kinds = new ArrayList<TimelineOfOwner.Kind>();
    kinds.add(
        new TimelineOfOwner.Kind(
            "timeline.kind.all", address(household, "", ""), chosen.isEmpty()));
    for (String kind : timeline.kinds()) {
      kinds.add(
          new TimelineOfOwner.Kind(
              "timeline.kind." + kind, address(household, kind, ""), kind.equals(chosen)));
    }
    return kinds;
  }

  private static String address(Household household, String kind, String before) {
    var address = UriComponentsBuilder.fromPath("/owners/" + household.id());
    if (!kind.isEmpty()) {
      address.queryParam("kind", kind);
    }
    if (!before.isEmpty()) {
      address.queryParam("before", before);
    }
    return address.fragment("timeline").encode().build().toUriString();
  }

  private List<TimelineOfOwner.Day> days(Piece piece, ZoneId zone) {
    Map<UUID, String> names =
        staff.names(
            piece.told().stream()
                .flatMap(told -> told.entry().staff().stream())
                .distinct()
                .toList());
    var days = new LinkedHashMap<LocalDate, List<TimelineOfOwner.Line>>();
    for (Told told : piece.told()) {
      LocalDate day = told.entry().at().atZone(zone).toLocalDate();
      days.computeIfAbsent(day, _ -> new ArrayList<>()).add(line(told, zone, names));
    }
    return days.entrySet().stream()
        .map(day -> new TimelineOfOwner.Day(day.getKey(), day.getValue()))
        .toList();
  }

  private static TimelineOfOwner.Line line(Told told, ZoneId zone, Map<UUID, String> names) {
    var entry = told.entry();
    return new TimelineOfOwner.Line(
        time(entry.at(), zone),
        "timeline.kind." + told.kind(),
        entry.key(),
        entry.arguments(),
        entry.words(),
        entry.lines(),
        entry.staff().map(id -> names.getOrDefault(id, "")).orElse(""),
        entry.href());
  }

  /** Midnight to the nanosecond is a day that somebody gave, not a moment that was recorded. */
  private static String time(Instant at, ZoneId zone) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return time.equals(LocalTime.MIDNIGHT) ? "" : MINUTE.format(time);
  }
}
