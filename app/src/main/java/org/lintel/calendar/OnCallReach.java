package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.EmergencyReach.Trouble;
import org.lintel.community.Community;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom an emergency of the next nights would not wake, among those who are on call. */
@Component
public class OnCallReach {

  private static final int HALF_A_DAY = 12;

  private final JdbcClient database;
  private final OnCall rota;
  private final ObjectProvider<EmergencyReach> reach;

  OnCallReach(JdbcClient database, OnCall rota, ObjectProvider<EmergencyReach> reach) {
    this.database = database;
    this.rota = rota;
    this.reach = reach;
  }

  /** Why an emergency reaches nobody at all, as a message key; empty when it reaches somebody. */
  public Optional<String> silence() {
    return reach.stream().flatMap(each -> each.silence().stream()).findFirst();
  }

  /**
   * Those on call in the days of duty from now on, or who stand in for them; with them who is told
   * instead when the rota has gaps.
   */
  public List<Trouble> of(Community community, Instant now, int days, boolean hasGaps) {
    Set<UUID> called = called(community, now, days);
    if (hasGaps || called.isEmpty()) {
      reach.forEach(each -> called.addAll(each.otherwise(community.id())));
    }
    return troubles(called);
  }

  /** Nobody is written to or texted, by community: those on call in the next days. */
  public Map<Integer, List<Trouble>> unreached(
      Collection<Community> communities, Instant now, int days) {
    Map<Integer, Set<UUID>> planned = planned(communities, now, days);
    var everybody = new LinkedHashSet<UUID>();
    planned.values().forEach(everybody::addAll);
    Map<UUID, Trouble> unreached =
        troubles(everybody).stream()
            .filter(trouble -> !trouble.isByMail())
            .collect(Collectors.toMap(Trouble::staff, trouble -> trouble));
    var found = new HashMap<Integer, List<Trouble>>();
    planned.forEach((community, staff) -> {
      var there = staff.stream().filter(unreached::containsKey).map(unreached::get).toList();
      if (!there.isEmpty()) {
        found.put(community, there);
      }
    });
    return found;
  }

  private List<Trouble> troubles(Collection<UUID> staff) {
    return reach.stream().flatMap(each -> each.troubles(staff).stream()).toList();
  }

  private Set<UUID> called(Community community, Instant now, int days) {
    LocalTime change = rota.changeOf(community.id());
    LocalDate first = OnCall.dayOf(now, community.zone(), change);
    var called = new LinkedHashSet<UUID>();
    rota.days(community.id(), first, first.plusDays(days - 1L))
        .forEach((day, staff) -> {
          Instant evening =
              day.atTime(change).plusHours(HALF_A_DAY).atZone(community.zone()).toInstant();
          rota.there(staff, evening).ifPresent(called::add);
        });
    return called;
  }

  private Map<Integer, Set<UUID>> planned(
      Collection<Community> communities, Instant now, int days) {
    record Duty(int community, UUID staff) {}
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return database
        .sql(
            """
            SELECT DISTINCT community_id, staff_id
            FROM on_call
            WHERE community_id = ANY (:communities::int[]) AND day BETWEEN :from AND :until
            ORDER BY community_id, staff_id
            """)
        .param("communities", communities.stream().map(Community::id).toArray(Integer[]::new))
        .param("from", today)
        .param("until", today.plusDays(days))
        .query(
            (row, _) -> new Duty(row.getInt("community_id"), row.getObject("staff_id", UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Duty::community, Collectors.mapping(Duty::staff, Collectors.toSet())));
  }
}
