package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Community;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Times outside working hours when nobody would be called, in communities that have a rota. What
 * can be missing is found for all of them at once; only then are the working hours looked at.
 */
@Component
public class OnCallGaps {

  private final JdbcClient database;
  private final OnCall rota;
  private final Absences absences;
  private final WorkingTimes times;

  OnCallGaps(JdbcClient database, OnCall rota, Absences absences, WorkingTimes times) {
    this.database = database;
    this.rota = rota;
    this.absences = absences;
    this.times = times;
  }

  /**
   * Nobody is called.
   *
   * @param day of duty
   * @param from the first moment outside working hours without anybody
   */
  public record Gap(Community community, LocalDate day, Instant from) {}

  private record Duty(int community, LocalDate day, UUID staff) {}

  /** Gaps of the days of duty from now on, the next first. */
  public List<Gap> next(Collection<Community> communities, Instant now, int days) {
    Map<Integer, LocalTime> rotas = rotas(communities);
    var gaps = new ArrayList<Gap>();
    Map<Integer, Map<LocalDate, UUID>> known = known(rotas.keySet(), now, days);
    Set<UUID> leaving = leaving(known, now);
    for (Community community : communities) {
      if (rotas.containsKey(community.id())) {
        var planned = known.getOrDefault(community.id(), Map.of());
        gaps.addAll(of(community, rotas.get(community.id()), planned, leaving, now, days));
      }
    }
    gaps.sort(Comparator.comparing(Gap::from));
    return List.copyOf(gaps);
  }

  private List<Gap> of(
      Community community,
      LocalTime change,
      Map<LocalDate, UUID> planned,
      Set<UUID> leaving,
      Instant now,
      int days) {
    var gaps = new ArrayList<Gap>();
    LocalDate first = OnCall.dayOf(now, community.zone(), change);
    for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
      Instant begin = day.atTime(change).atZone(community.zone()).toInstant();
      Instant end = day.plusDays(1).atTime(change).atZone(community.zone()).toInstant();
      Instant from = begin.isBefore(now) ? now : begin;
      LocalDate duty = day;
      unmanned(Optional.ofNullable(planned.get(day)), leaving, from, end)
          .flatMap(nobody -> times.firstFree(community.id(), nobody, end))
          .ifPresent(free -> gaps.add(new Gap(community, duty, free)));
    }
    return gaps;
  }

  /** From when on within the stretch nobody is there. */
  private Optional<Instant> unmanned(
      Optional<UUID> staff, Set<UUID> leaving, Instant from, Instant until) {
    if (staff.isEmpty() || rota.there(staff.get(), from).isEmpty()) {
      return Optional.of(from);
    }
    return leaving.contains(staff.get())
        ? absences.of(staff.get()).stream()
            .map(Absence::from)
            .filter(at -> at.isAfter(from) && at.isBefore(until))
            .filter(at -> rota.there(staff.get(), at).isEmpty())
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private Map<Integer, LocalTime> rotas(Collection<Community> communities) {
    record Change(int community, int minute) {}
    return database
        .sql(
            """
            SELECT d.community_id, coalesce(c.minute, :usual) AS minute
            FROM (
              SELECT DISTINCT community_id
              FROM on_call
              WHERE community_id = ANY (:communities::int[])) d
            LEFT JOIN on_call_change c ON c.community_id = d.community_id
            """)
        .param("usual", OnCall.USUAL_CHANGE.toSecondOfDay() / 60)
        .param("communities", communities.stream().map(Community::id).toArray(Integer[]::new))
        .query((row, _) -> new Change(row.getInt("community_id"), row.getInt("minute")))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Change::community, each -> LocalTime.ofSecondOfDay(each.minute() * 60L)));
  }

  private Map<Integer, Map<LocalDate, UUID>> known(
      Set<Integer> communities, Instant now, int days) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var known = new HashMap<Integer, Map<LocalDate, UUID>>();
    database
        .sql(
            """
            SELECT community_id, day, staff_id
            FROM on_call
            WHERE community_id = ANY (:communities::int[]) AND day BETWEEN :from AND :until
            """)
        .param("communities", communities.toArray(Integer[]::new))
        .param("from", today.minusDays(2))
        .param("until", today.plusDays(days + 2L))
        .query((row, _) ->
            new Duty(
                row.getInt("community_id"),
                row.getObject("day", LocalDate.class),
                row.getObject("staff_id", UUID.class)))
        .list()
        .forEach(duty ->
            known
                .computeIfAbsent(duty.community(), _ -> new HashMap<>())
                .put(duty.day(), duty.staff()));
    return known;
  }

  /** Those of the rota with an absence that is not over. */
  private Set<UUID> leaving(Map<Integer, Map<LocalDate, UUID>> known, Instant now) {
    var staff = new HashSet<UUID>();
    known.values().forEach(days -> staff.addAll(days.values()));
    return absences.from(staff, now, staff.size() * 10 + 1).stream()
        .map(Absence::staff)
        .collect(Collectors.toSet());
  }
}
