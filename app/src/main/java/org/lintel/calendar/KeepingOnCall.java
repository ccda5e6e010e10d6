package org.lintel.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts colleagues on the rota of a community that was found within the manager's reach. */
@Component
public class KeepingOnCall {

  public static final int WEEK = 7;
  public static final int MOST_WEEKS = 12;

  private final OnCall rota;
  private final OnCallRows rows;
  private final AuditTrail audit;
  private final Clock clock;

  KeepingOnCall(OnCall rota, OnCallRows rows, AuditTrail audit, Clock clock) {
    this.rota = rota;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /** One day of duty with who is on the rota. */
  public record Day(LocalDate day, Optional<UUID> staff, boolean isOver) {}

  /** The seven days from Monday on. */
  public List<Day> week(Community community, LocalDate monday) {
    Map<LocalDate, UUID> known = rota.days(community.id(), monday, monday.plusDays(WEEK - 1));
    LocalDate today = today(community);
    return monday
        .datesUntil(monday.plusDays(WEEK))
        .map(day -> new Day(day, Optional.ofNullable(known.get(day)), day.isBefore(today)))
        .toList();
  }

  /** The day of duty that runs now. */
  public LocalDate today(Community community) {
    return OnCall.dayOf(clock.instant(), community.zone(), rota.changeOf(community.id()));
  }

  /** Who can be called there. */
  public List<Colleague> candidates(Community community) {
    return rows.candidates(community.id());
  }

  /** Sets the days of a week that are not over; false when somebody cannot be called there. */
  @Transactional
  public boolean set(Viewer viewer, Community community, Map<LocalDate, Optional<UUID>> days) {
    LocalDate today = today(community);
    var known = candidates(community).stream().map(Colleague::id).toList();
    boolean isFit = days.values().stream().flatMap(Optional::stream).allMatch(known::contains);
    if (isFit) {
      var given = new TreeMap<LocalDate, UUID>();
      days.forEach((day, staff) -> {
        if (!day.isBefore(today)) {
          staff.ifPresentOrElse(who -> given.put(day, who), () -> rows.clear(community.id(), day));
        }
      });
      rows.set(community.id(), given, viewer.id(), clock.instant());
      audit(viewer, community, "on-call-set", days.size());
    }
    return isFit;
  }

  /** Two colleagues change days; false when one of the days has nobody or is over. */
  @Transactional
  public boolean swap(Viewer viewer, Community community, LocalDate one, LocalDate other) {
    rows.lock(community.id());
    Optional<UUID> first = on(community, one);
    Optional<UUID> second = on(community, other);
    boolean isAhead = !one.isBefore(today(community)) && !other.isBefore(today(community));
    if (first.isEmpty() || second.isEmpty() || !isAhead) {
      return false;
    }
    var swapped = new TreeMap<LocalDate, UUID>();
    swapped.put(one, second.get());
    swapped.put(other, first.get());
    rows.set(community.id(), swapped, viewer.id(), clock.instant());
    audit(viewer, community, "on-call-swapped", 2);
    return true;
  }

  /** The weeks after it become as this one is, where somebody is on it. */
  @Transactional
  public Refusals repeat(Viewer viewer, Community community, LocalDate monday, String typed) {
    var refusals = Refusals.none();
    int weeks = typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
    if (weeks < 1 || weeks > MOST_WEEKS) {
      return refusals.add("weeks", "calendar.on-call.refused.weeks", typed, MOST_WEEKS);
    }
    LocalDate today = today(community);
    var copied = new TreeMap<LocalDate, UUID>();
    for (Day day : week(community, monday)) {
      for (int week = 1; week <= weeks && day.staff().isPresent(); week++) {
        LocalDate later = day.day().plusWeeks(week);
        if (!later.isBefore(today)) {
          copied.put(later, day.staff().get());
        }
      }
    }
    rows.set(community.id(), copied, viewer.id(), clock.instant());
    audit(viewer, community, "on-call-set", weeks * WEEK);
    return refusals;
  }

  /** Duty changes at that time of the day from now on. */
  @Transactional
  public Refusals change(Viewer viewer, Community community, String typed) {
    var refusals = Refusals.none();
    try {
      LocalTime at = LocalTime.parse(typed.strip());
      rows.change(community.id(), at.toSecondOfDay() / 60);
      audit.append(
          viewer.id(),
          "on-call-change-set",
          community.uuid().toString(),
          Map.of("on-call-time", at.toString()));
    } catch (DateTimeException notATime) {
      refusals.add("change", "calendar.on-call.refused.change", typed);
    }
    return refusals;
  }

  private Optional<UUID> on(Community community, LocalDate day) {
    return Optional.ofNullable(rota.days(community.id(), day, day).get(day));
  }

  private void audit(Viewer viewer, Community community, String act, int count) {
    audit.append(
        viewer.id(),
        act,
        community.uuid().toString(),
        Map.of("on-call-days", String.valueOf(count)));
  }
}
