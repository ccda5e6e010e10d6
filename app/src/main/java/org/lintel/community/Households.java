package org.lintel.community;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households one by one. Whatever lies outside the viewer's scope is not found. */
@Component
public class Households {

  private final JdbcClient database;
  private final ContactSealing sealing;
  private final Clock clock;

  Households(JdbcClient database, ContactSealing sealing, Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * A household that the viewer may see with the permission.
   *
   * @throws NotFound when there is none
   */
  public Household find(Viewer viewer, Permission permission, UUID id) {
    return find(viewer, permission, id, false);
  }

  /** The same with whole numbers and addresses; the caller writes into the audit log who asked. */
  public Household findWithContacts(Viewer viewer, Permission permission, UUID id) {
    return find(viewer, permission, id, true);
  }

  /**
   * The household comes first, by its key in each community within reach: joined in any other order
   * all homes of all communities would be read to find one.
   */
  private Household find(Viewer viewer, Permission permission, UUID id, boolean isOpened) {
    return database
        .sql(
            """
            WITH found AS MATERIALIZED (
              SELECT h.*, p.uuid, p.code, p.name AS community_name, p.time_zone, p.path
              FROM community_place p
              JOIN household h ON h.community_id = p.community_id AND h.id = :id
              WHERE p.path && :nodes::uuid[])
            SELECT f.id, f.community_id, f.uuid, f.code, f.community_name, f.time_zone,
                f.path, b.name AS building_name, e.name AS entrance_name, u.id AS unit_id,
                u.label, u.kind, u.area, u.layout, f.stated_stage, f.moved_in_on, f.until,
                coalesce(f.ended, '') AS ended, f.merged_into, f.note, f.traits
            FROM found f
            JOIN unit u ON u.community_id = f.community_id AND u.id = f.unit_id
            JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
            JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
            """)
        .param("id", id)
        .param("nodes", viewer.nodes(permission).toArray(UUID[]::new))
        .query((row, number) -> household(viewer, row, isOpened))
        .optional()
        .orElseThrow(() -> new NotFound("household " + id));
  }

  private Household household(Viewer viewer, ResultSet row, boolean isOpened) throws SQLException {
    UUID[] path = (UUID[]) row.getArray("path").getArray();
    boolean knows = Masking.mayKnow(viewer, path);
    var zone = ZoneId.of(row.getString("time_zone"));
    int key = row.getInt("community_id");
    var community =
        new Community(
            key,
            row.getObject("uuid", UUID.class),
            row.getString("code"),
            row.getString("community_name"),
            zone);
    Optional<LocalDate> movedIn = date(row, "moved_in_on");
    TenureStage stated =
        Optional.ofNullable(row.getString("stated_stage"))
            .map(TenureStage::valueOf)
            .orElse(TenureStage.UNKNOWN);
    UUID id = row.getObject("id", UUID.class);
    return new Household(
        id,
        community,
        row.getObject("unit_id", UUID.class),
        UnitAddress.of(
            row.getString("building_name"), row.getString("entrance_name"), row.getString("label")),
        UnitKind.valueOf(row.getString("kind")),
        Optional.ofNullable((BigDecimal) row.getObject("area")),
        row.getString("layout"),
        TenureStage.on(LocalDate.now(clock.withZone(zone)), movedIn.orElse(null), stated),
        stated,
        movedIn,
        date(row, "until"),
        row.getString("ended"),
        Optional.ofNullable(row.getObject("merged_into", UUID.class)),
        row.getString("note"),
        knows ? HouseholdTrait.of(row, "traits") : List.of(),
        knows,
        Masking.holds(viewer.nodes(Permission.EDIT_OWNERS), path),
        members(key, id, knows, isOpened && knows));
  }

  private List<Household.Member> members(
      int community, UUID household, boolean knows, boolean open) {
    var contacts = contacts(community, household, open);
    return database
        .sql(
            """
            SELECT r.id, r.person_id, p.name, r.role, r.is_decision_maker, r.since, r.until,
                p.erased_at IS NOT NULL AS is_erased
            FROM household_role r
            JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
            WHERE r.community_id = :community AND r.household_id = :household
            ORDER BY r.until IS NOT NULL, r.role = 'OWNER' DESC, r.is_decision_maker DESC, r.id
            """)
        .param("community", community)
        .param("household", household)
        .query((row, number) ->
            new Household.Member(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                knows ? row.getString("name") : Masking.masked(row.getString("name")),
                MemberRole.valueOf(row.getString("role")),
                row.getBoolean("is_decision_maker"),
                date(row, "since"),
                date(row, "until"),
                row.getBoolean("is_erased"),
                contacts.getOrDefault(row.getObject("person_id", UUID.class), List.of())))
        .list();
  }

  private Map<UUID, List<Household.Contact>> contacts(int community, UUID household, boolean open) {
    record Of(UUID person, Household.Contact contact) {}
    return database
        .sql(
            """
            SELECT DISTINCT k.person_id, k.id, k.kind, k.sealed, k.last_four, k.is_preferred
            FROM household_role r
            JOIN person_contact k ON k.community_id = r.community_id AND k.person_id = r.person_id
            WHERE r.community_id = :community AND r.household_id = :household
            ORDER BY k.is_preferred DESC, k.id
            """)
        .param("community", community)
        .param("household", household)
        .query((row, number) ->
            new Of(
                row.getObject("person_id", UUID.class),
                new Household.Contact(
                    row.getObject("id", UUID.class),
                    SealedContact.Kind.valueOf(row.getString("kind")),
                    open ? sealing.open(row.getBytes("sealed")) : row.getString("last_four"),
                    row.getBoolean("is_preferred"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::person, Collectors.mapping(Of::contact, Collectors.toList())));
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
