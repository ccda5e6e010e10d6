package org.lintel.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.calendar.Absences;
import org.lintel.casework.StaffDuty.Area;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Membership;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMember;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.identity.Teams;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what the staff below a manager can be given: skills, areas, and how much at once. */
@Component
public class KeepingDuty {

  /** With more communities than that, buildings are offered once a community was chosen. */
  private static final int FEW = 3;

  private final StaffDuties duties;
  private final CasesToDo cases;
  private final Absences absences;
  private final People people;
  private final WorkPlaces places;
  private final AuditTrail audit;

  KeepingDuty(
      StaffDuties duties,
      CasesToDo cases,
      Absences absences,
      People people,
      WorkPlaces places,
      AuditTrail audit) {
    this.duties = duties;
    this.cases = cases;
    this.absences = absences;
    this.people = people;
    this.places = places;
    this.audit = audit;
  }

  /** The staff below a manager. */
  @Component
  static class People {

    private final Teams teams;
    private final StaffMembers staff;

    People(Teams teams, StaffMembers staff) {
      this.teams = teams;
      this.staff = staff;
    }
  }

  /** Where they can work. */
  @Component
  static class WorkPlaces {

    private final JdbcClient database;
    private final Communities communities;
    private final Buildings buildings;

    WorkPlaces(JdbcClient database, Communities communities, Buildings buildings) {
      this.database = database;
      this.communities = communities;
      this.buildings = buildings;
    }

    /** The viewer's communities in which those roles allow to handle cases. */
    private List<Community> of(Viewer viewer, StaffMember member) {
      UUID[] nodes =
          member.memberships().stream()
              .filter(held -> held.role().permissions().contains(Permission.HANDLE_CASES))
              .map(Membership::node)
              .toArray(UUID[]::new);
      Set<Integer> reached =
          Set.copyOf(
              database
                  .sql("SELECT community_id FROM community_place WHERE path && :nodes::uuid[]")
                  .param("nodes", nodes)
                  .query((row, _) -> row.getInt("community_id"))
                  .list());
      return communities.visibleTo(viewer, Permission.MANAGE_DUTY).stream()
          .filter(community -> reached.contains(community.id()))
          .toList();
    }
  }

  /** A colleague with what she can be given and has in hand. */
  public record Line(Colleague colleague, StaffDuty duty, int inHand, boolean isAway) {}

  /** One place of work that can be chosen. */
  public record Ground(Community community, List<Building> buildings) {

    public Ground {
      buildings = List.copyOf(buildings);
    }
  }

  /** Everybody below the viewer. */
  public List<Line> team(Viewer viewer, Instant now) {
    List<Colleague> team = people.teams.under(viewer, Permission.MANAGE_DUTY);
    List<UUID> ids = team.stream().map(Colleague::id).toList();
    Map<UUID, StaffDuty> known = duties.of(ids);
    Map<UUID, Integer> inHand = cases.inHand(ids);
    Set<UUID> away = absences.away(ids, now);
    return team.stream()
        .map(colleague -> {
          UUID id = colleague.id();
          return new Line(
              colleague,
              known.getOrDefault(id, StaffDuty.none(id)),
              inHand.getOrDefault(id, 0),
              away.contains(id));
        })
        .toList();
  }

  /**
   * Somebody below the viewer.
   *
   * @throws NotFound when she is not
   */
  public StaffMember find(Viewer viewer, UUID id) {
    StaffMember member = people.staff.get(id);
    if (!people.teams.isUnder(viewer, Permission.MANAGE_DUTY, id)) {
      throw new NotFound("staff " + id);
    }
    return member;
  }

  /** Where she can be sent, with the buildings of few or chosen communities. */
  public List<Ground> grounds(Viewer viewer, StaffMember member, List<Area> chosen) {
    List<Community> all = places.of(viewer, member);
    Set<Integer> known = chosen.stream().map(Area::community).collect(Collectors.toSet());
    return all.stream()
        .map(community ->
            new Ground(
                community,
                all.size() <= FEW || known.contains(community.id())
                    ? places.buildings.of(community).stream()
                        .filter(building -> !building.isArchived())
                        .toList()
                    : List.of()))
        .toList();
  }

  /** Keeps it; areas that she cannot have are left out. */
  @Transactional
  public void keep(
      Viewer viewer, StaffMember member, StaffDuty wanted, Set<UUID> whole, Set<UUID> single) {
    List<Community> reached = places.of(viewer, member);
    var areas = new HashSet<Area>();
    for (Community community : reached) {
      if (whole.contains(community.uuid())) {
        areas.add(new Area(community.id(), Optional.empty()));
      } else if (!single.isEmpty()) {
        places.buildings.of(community).stream()
            .map(Building::id)
            .filter(single::contains)
            .forEach(id -> areas.add(new Area(community.id(), Optional.of(id))));
      }
    }
    var duty =
        new StaffDuty(
            member.id(),
            wanted.takesCases(),
            wanted.capacity(),
            wanted.skills(),
            List.copyOf(areas),
            Optional.empty());
    duties.keep(duty, reached.stream().map(Community::id).toList());
    audit.append(
        viewer.id(),
        "staff-duty-changed",
        member.id().toString(),
        Map.of(
            "takes-cases", String.valueOf(duty.takesCases()),
            "capacity", duty.capacity().map(String::valueOf).orElse(""),
            "skills", String.valueOf(duty.skills().size()),
            "areas", String.valueOf(duty.areas().size())));
  }
}
