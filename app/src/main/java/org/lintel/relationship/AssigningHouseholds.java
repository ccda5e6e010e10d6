package org.lintel.relationship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.community.Household;
import org.lintel.identity.Permission;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.relationship.AssignmentRows.Giving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives households to account managers: one, or all of a building or entrance; and takes back. */
@Component
public class AssigningHouseholds {

  private static final String NOT_POSSIBLE = "relationship.assign.refused.staff";

  private final JdbcClient database;
  private final AssignmentRows rows;
  private final PossibleManagers possible;
  private final ManagedCommunity managed;
  private final AuditTrail audit;

  AssigningHouseholds(
      JdbcClient database,
      AssignmentRows rows,
      PossibleManagers possible,
      ManagedCommunity managed,
      AuditTrail audit) {
    this.database = database;
    this.rows = rows;
    this.possible = possible;
    this.managed = managed;
    this.audit = audit;
  }

  /**
   * Which households of a community.
   *
   * @param building empty for all
   * @param entrance key of the entrance within the building; empty for all
   * @param name as the building and entrance are called
   * @param isFreeOnly whether only households without an account manager are meant
   */
  public record Place(
      Optional<UUID> building, Optional<String> entrance, String name, boolean isFreeOnly) {}

  /** What came of it. */
  public sealed interface Assigned {
    /** That many households changed hands. */
    record Done(int given) implements Assigned {}

    /** Nothing changed. */
    record Refused(Refusals refusals) implements Assigned {}
  }

  /** Gives one household to somebody. */
  @Transactional
  public Assigned assign(Viewer viewer, Household household, Optional<UUID> staff) {
    int community = household.community().id();
    if (!household.isCurrent()) {
      return refused("staff", "community.household.refused.ended");
    }
    if (staff.isEmpty() || !possible.may(community, staff.get())) {
      return refused("staff", NOT_POSSIBLE);
    }
    var act = rows.act(AssignmentAct.Kind.ONE, household.address(), staff, viewer.id());
    return give(viewer, act, List.of(new Giving(community, household.id(), staff.get())));
  }

  /** Gives every household of a place to somebody. */
  @Transactional
  public Assigned assign(Viewer viewer, Community community, Place place, Optional<UUID> staff) {
    if (staff.isEmpty() || !possible.may(community.id(), staff.get())) {
      return refused("staff", NOT_POSSIBLE);
    }
    List<Giving> givings =
        households(community.id(), place).stream()
            .map(household -> new Giving(community.id(), household, staff.get()))
            .toList();
    if (givings.isEmpty()) {
      return refused("place", "relationship.assign.refused.nobody");
    }
    var act = rows.act(AssignmentAct.Kind.PLACE, place.name(), staff, viewer.id());
    return give(viewer, act, givings);
  }

  private static Assigned refused(String field, String key) {
    return new Assigned.Refused(Refusals.none().add(field, key));
  }

  private Assigned give(Viewer viewer, AssignmentRows.Act act, List<Giving> givings) {
    int given = rows.give(act, givings);
    audit.append(
        viewer.id(),
        "households-assigned",
        act.id().toString(),
        Map.of("households", String.valueOf(given)));
    return new Assigned.Done(given);
  }

  private List<UUID> households(int community, Place place) {
    return database
        .sql(
            """
            SELECT e.household_id
            FROM eligible_household e
            WHERE e.community_id = :community
              AND (:building::uuid IS NULL OR e.building_id = :building::uuid)
              AND (:entrance::text IS NULL OR e.entrance_key = :entrance::text)
              AND NOT (:free AND EXISTS (
                SELECT 1
                FROM account_management m
                WHERE m.community_id = e.community_id AND m.household_id = e.household_id
                  AND m.until IS NULL AND m.staff_id = ANY (:active::uuid[])))
            """)
        .param("community", community)
        .param("building", place.building().orElse(null))
        .param("entrance", place.entrance().orElse(null))
        .param("free", place.isFreeOnly())
        .param("active", managed.active(community))
        .query((row, _) -> row.getObject("household_id", UUID.class))
        .list();
  }

  /** Takes an act back that lies wholly within the viewer's scope; returns how many went back. */
  @Transactional
  public int takeBack(Viewer viewer, UUID act) {
    boolean isVisible =
        database
            .sql(
                "SELECT EXISTS (SELECT 1 FROM assignment_act a WHERE a.id = :act AND " + SEEN + ")")
            .param("act", act)
            .param("nodes", nodes(viewer))
            .query(Boolean.class)
            .single();
    if (!isVisible) {
      throw new NotFound("act " + act);
    }
    if (!rows.markUndone(act, viewer.id(), rows.now())) {
      return 0;
    }
    int back = rows.takeBack(act);
    audit.append(
        viewer.id(),
        "assignment-undone",
        act.toString(),
        Map.of("households", String.valueOf(back)));
    return back;
  }

  /** Every community of the act lies where the viewer may assign. */
  private static final String SEEN =
      """
      NOT EXISTS (
        SELECT 1
        FROM unnest(a.community_ids) AS own (id)
        WHERE own.id NOT IN (
          SELECT community_id FROM community_place WHERE path && :nodes::uuid[]))
      """;

  /** Acts about a community by which households changed hands, the latest first. */
  public List<AssignmentAct> acts(Viewer viewer, Community community, int most) {
    return database
        .sql(
            """
            SELECT a.id, a.kind, a.place, a.staff_id, a.given, a.made_by, a.made_at, a.undone_at
            FROM assignment_act a
            WHERE :community = ANY (a.community_ids) AND a.given > 0 AND
            """
                + SEEN
                + " ORDER BY a.made_at DESC, a.id DESC LIMIT :most")
        .param("community", community.id())
        .param("nodes", nodes(viewer))
        .param("most", most)
        .query((row, _) ->
            new AssignmentAct(
                row.getObject("id", UUID.class),
                AssignmentAct.Kind.valueOf(row.getString("kind")),
                row.getString("place"),
                Optional.ofNullable(row.getObject("staff_id", UUID.class)),
                row.getInt("given"),
                row.getObject("made_by", UUID.class),
                Times.at(row, "made_at"),
                Times.ifAny(row, "undone_at")))
        .list();
  }

  private static UUID[] nodes(Viewer viewer) {
    return viewer.nodes(Permission.ASSIGN_ACCOUNT_MANAGERS).toArray(UUID[]::new);
  }
}
