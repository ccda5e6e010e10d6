package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.identity.Teams;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the current organisation's staff is away when, and who stands in. */
@Component
public class Absences {

  private final JdbcClient database;
  private final Teams teams;

  Absences(JdbcClient database, Teams teams) {
    this.database = database;
    this.teams = teams;
  }

  public boolean isAway(UUID staff, Instant at) {
    return at(staff, at).isPresent();
  }

  /** When she is back who is away then, also where one absence follows the other. */
  public Optional<Instant> backAt(UUID staff, Instant at) {
    Optional<Instant> back = Optional.empty();
    Optional<Absence> away = at(staff, at);
    while (away.isPresent()) {
      back = Optional.of(away.get().until());
      away = at(staff, away.get().until());
    }
    return back;
  }

  /** Those among them who are away then. */
  public Set<UUID> away(Collection<UUID> staff, Instant at) {
    return Set.copyOf(
        database
            .sql(
                """
                SELECT DISTINCT staff_id
                FROM staff_absence
                WHERE staff_id = ANY (:staff::uuid[]) AND from_at <= :at AND until_at > :at
                """)
            .param("staff", staff.toArray(UUID[]::new))
            .param("at", ClockRows.time(at))
            .query((row, _) -> row.getObject("staff_id", UUID.class))
            .list());
  }

  /**
   * Who stands in for her then: the first along the row of those who stand in for each other who is
   * there. Empty when she is there herself, and when the row ends with nobody or in a circle.
   */
  public Optional<UUID> coverOf(UUID staff, Instant at) {
    var seen = new HashSet<UUID>();
    Optional<Absence> away = at(staff, at);
    while (away.isPresent() && seen.add(away.get().staff())) {
      Optional<UUID> cover = away.get().cover();
      if (cover.isEmpty()) {
        return Optional.empty();
      }
      away = at(cover.get(), at);
      if (away.isEmpty()) {
        return cover.filter(id -> teams.active(List.of(id)).contains(id));
      }
    }
    return Optional.empty();
  }

  /** Each who is there then and can sign in; for each who is away, whoever stands in. */
  public List<UUID> orCovers(Collection<UUID> staff, Instant at) {
    Set<UUID> active = teams.active(staff);
    return staff.stream()
        .flatMap(id ->
            isAway(id, at) ? coverOf(id, at).stream() : Stream.of(id).filter(active::contains))
        .distinct()
        .toList();
  }

  /** For whom she stands in then, being there herself: also along rows of those who are away. */
  public Set<UUID> coveredBy(UUID cover, Instant at) {
    var covered = new HashSet<UUID>();
    Set<UUID> next = Set.of(cover);
    while (!next.isEmpty()) {
      next = awayWithCover(next, at).stream().filter(covered::add).collect(Collectors.toSet());
    }
    covered.remove(cover);
    return covered;
  }

  private List<UUID> awayWithCover(Set<UUID> covers, Instant at) {
    return database
        .sql(
            """
            SELECT DISTINCT staff_id
            FROM staff_absence
            WHERE organisation_id = :organisation AND until_at > :at AND from_at <= :at
              AND cover_id = ANY (:covers::uuid[])
            """)
        .param("organisation", OrganisationScope.required())
        .param("at", ClockRows.time(at))
        .param("covers", covers.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("staff_id", UUID.class))
        .list();
  }

  /** All of hers, the latest first. */
  public List<Absence> of(UUID staff) {
    return database
        .sql(
            """
            SELECT id, staff_id, from_at, until_at, cover_id
            FROM staff_absence
            WHERE staff_id = :staff
            ORDER BY from_at DESC, id
            """)
        .param("staff", staff)
        .query(Absences::absence)
        .list();
  }

  /** Those of the colleagues that are not over then, the next first. */
  public List<Absence> from(Collection<UUID> staff, Instant at, int most) {
    return database
        .sql(
            """
            SELECT id, staff_id, from_at, until_at, cover_id
            FROM staff_absence
            WHERE staff_id = ANY (:staff::uuid[]) AND until_at > :at
            ORDER BY from_at, id
            LIMIT :most
            """)
        .param("staff", staff.toArray(UUID[]::new))
        .param("at", ClockRows.time(at))
        .param("most", most)
        .query(Absences::absence)
        .list();
  }

  Optional<Absence> find(UUID id) {
    return database
        .sql(
            """
            SELECT id, staff_id, from_at, until_at, cover_id
            FROM staff_absence
            WHERE id = :id
            """)
        .param("id", id)
        .query(Absences::absence)
        .optional();
  }

  private Optional<Absence> at(UUID staff, Instant at) {
    return database
        .sql(
            """
            SELECT id, staff_id, from_at, until_at, cover_id
            FROM staff_absence
            WHERE staff_id = :staff AND from_at <= :at AND until_at > :at
            ORDER BY from_at DESC, id DESC
            LIMIT 1
            """)
        .param("staff", staff)
        .param("at", ClockRows.time(at))
        .query(Absences::absence)
        .optional();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getObject("id", UUID.class),
        row.getObject("staff_id", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("until_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("cover_id", UUID.class)));
  }
}
