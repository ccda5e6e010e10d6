package org.lintel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a team works, in the zone of its community. Hours begin when the clocks there first show
 * their beginning, or jump over it, and end when they first show the end; so a stretch stays in one
 * piece when clocks are put back.
 *
 * @param makeup hours of a working weekend that names none of its own; without them it is worked as
 *     that day of the week is
 * @param special days that differ from their weekday; none where holidays are worked
 * @param known years whose notice is known; empty where holidays are worked
 */
record WorkingCalendar(
    ZoneId zone,
    Map<DayOfWeek, List<Hours>> week,
    List<Hours> makeup,
    Map<LocalDate, SpecialDay> special,
    Optional<Set<Integer>> known) {

  WorkingCalendar {
    week = ordered(week);
    makeup = ordered(makeup);
    special = Map.copyOf(special);
    known = known.map(Set::copyOf);
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A calendar without any working hours");
    }
  }

  List<Hours> hoursOf(LocalDate date) {
    SpecialDay day = special.get(date);
    if (day == null) {
      return week.getOrDefault(date.getDayOfWeek(), List.of());
    }
    return day.kind() == DayKind.WORKDAY && day.hours().isEmpty()
        ? makeupHoursOf(date)
        : day.hours();
  }

  private List<Hours> makeupHoursOf(LocalDate date) {
    return makeup.isEmpty() ? week.getOrDefault(date.getDayOfWeek(), List.of()) : makeup;
  }

  /** Whether the time from one instant to the other reaches a year whose holidays are unknown. */
  boolean isUnpublishedWithin(Instant from, Instant until) {
    if (known.isEmpty()) {
      return false;
    }
    int last = until.atZone(zone).getYear();
    for (int year = from.atZone(zone).getYear(); year <= last; year++) {
      if (!known.get().contains(year)) {
        return true;
      }
    }
    return false;
  }

  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** When the clocks first show that minute of the day, or jump over it. */
  Instant instantOf(LocalDate date, int minute) {
    LocalDateTime wall = date.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition transition = zone.getRules().getTransition(wall);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static Map<DayOfWeek, List<Hours>> ordered(Map<DayOfWeek, List<Hours>> week) {
    var ordered = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    week.forEach((day, hours) -> ordered.put(day, ordered(hours)));
    return Map.copyOf(ordered);
  }

  private static List<Hours> ordered(List<Hours> hours) {
    List<Hours> ordered = hours.stream().sorted(Comparator.comparingInt(Hours::from)).toList();
    for (int at = 1; at < ordered.size(); at++) {
      if (ordered.get(at).from() < ordered.get(at - 1).until()) {
        throw new IllegalArgumentException("Working hours overlap: " + ordered);
      }
    }
    return ordered;
  }
}
