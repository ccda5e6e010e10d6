package org.lintel.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.StaffDuty.Area;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the staff of the current organisation can be given. */
@Component
public class StaffDuties {

  private final JdbcClient database;

  StaffDuties(JdbcClient database) {
    this.database = database;
  }

  public StaffDuty of(UUID staff) {
    return of(List.of(staff)).getOrDefault(staff, StaffDuty.none(staff));
  }

  /** Of those of whom something was said. */
  public Map<UUID, StaffDuty> of(Collection<UUID> staff) {
    UUID[] ids = staff.toArray(UUID[]::new);
    Map<UUID, Set<String>> skills = skills(ids);
    Map<UUID, List<Area>> areas = areas(ids);
    var duties = new HashMap<UUID, StaffDuty>();
    database
        .sql(
            """
            SELECT staff_id, takes_cases, capacity, last_given_at
            FROM staff_duty
            WHERE staff_id = ANY (:staff::uuid[])
            """)
        .param("staff", ids)
        .query(row -> {
          UUID id = row.getObject("staff_id", UUID.class);
          duties.put(
              id,
              new StaffDuty(
                  id,
                  row.getBoolean("takes_cases"),
                  Optional.ofNullable(row.getObject("capacity", Integer.class)),
                  skills.getOrDefault(id, Set.of()),
                  areas.getOrDefault(id, List.of()),
                  Times.ifAny(row, "last_given_at")));
        });
    return duties;
  }

  /** Nobody else gives them anything until the transaction ends; always in the same order. */
  void lock(Collection<UUID> staff) {
    database
        .sql(
            """
            SELECT staff_id
            FROM staff_duty
            WHERE staff_id = ANY (:staff::uuid[])
            ORDER BY staff_id
            FOR UPDATE
            """)
        .param("staff", staff.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("staff_id", UUID.class))
        .list();
  }

  void given(UUID staff, Instant now) {
    database
        .sql("UPDATE staff_duty SET last_given_at = :now WHERE staff_id = :staff")
        .param("now", Times.of(now))
        .param("staff", staff)
        .update();
  }

  /** Keeps what a colleague can be given; areas outside those communities stay as they are. */
  void keep(StaffDuty duty, Collection<Integer> communities) {
    int organisation = OrganisationScope.required();
    database
        .sql(
            """
            INSERT INTO staff_duty (staff_id, organisation_id, takes_cases, capacity)
            VALUES (:staff, :organisation, :takes, :capacity)
            ON CONFLICT (staff_id) DO UPDATE
            SET takes_cases = excluded.takes_cases, capacity = excluded.capacity
            """)
        .param("staff", duty.staff())
        .param("organisation", organisation)
        .param("takes", duty.takesCases())
        .param("capacity", duty.capacity().orElse(null))
        .update();
    database
        .sql("DELETE FROM staff_skill WHERE staff_id = :staff")
        .param("staff", duty.staff())
        .update();
    database
        .sql(
            """
            DELETE FROM staff_area
            WHERE staff_id = :staff AND community_id = ANY (:communities::int[])
            """)
        .param("staff", duty.staff())
        .param("communities", communities.toArray(Integer[]::new))
        .update();
    duty.skills().forEach(skill -> add(duty.staff(), skill, organisation));
    duty.areas().stream()
        .filter(area -> communities.contains(area.community()))
        .forEach(area -> add(duty.staff(), area, organisation));
  }

  private void add(UUID staff, String skill, int organisation) {
    database
        .sql(
            """
            INSERT INTO staff_skill (staff_id, category_code, organisation_id)
            VALUES (:staff, :skill, :organisation)
            """)
        .param("staff", staff)
        .param("skill", skill)
        .param("organisation", organisation)
        .update();
  }

  private void add(UUID staff, Area area, int organisation) {
    database
        .sql(
            """
            INSERT INTO staff_area (staff_id, community_id, building_id, organisation_id)
            VALUES (:staff, :community, :building, :organisation)
            ON CONFLICT DO NOTHING
            """)
        .param("staff", staff)
        .param("community", area.community())
        .param("building", area.building().orElse(null))
        .param("organisation", organisation)
        .update();
  }

  private Map<UUID, Set<String>> skills(UUID[] staff) {
    var skills = new HashMap<UUID, Set<String>>();
    database
        .sql(
            """
            SELECT staff_id, category_code
            FROM staff_skill
            WHERE staff_id = ANY (:staff::uuid[])
            """)
        .param("staff", staff)
        .query(row -> {
          skills
              .computeIfAbsent(row.getObject("staff_id", UUID.class), _ -> new HashSet<>())
              .add(row.getString("category_code"));
        });
    return skills;
  }

  private Map<UUID, List<Area>> areas(UUID[] staff) {
    var areas = new HashMap<UUID, List<Area>>();
    database
        .sql(
            """
            SELECT staff_id, community_id, building_id
            FROM staff_area
            WHERE staff_id = ANY (:staff::uuid[])
            """)
        .param("staff", staff)
        .query(row -> {
          areas
              .computeIfAbsent(row.getObject("staff_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Area(
                      row.getInt("community_id"),
                      Optional.ofNullable(row.getObject("building_id", UUID.class))));
        });
    return areas;
  }
}
