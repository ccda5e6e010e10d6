package org.lintel.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.identity.Permission;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of owners: households of today within the viewer's scope. */
@Component
public class Owners {

  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  /** Nobody has this hash: what cannot be a phone or an address finds nothing by it. */
  private static final byte[] NO_HASH = {};

  private static final String FOUND =
      """
      FROM (
          SELECT h.id, h.community_id, p.name AS community_name, p.path, p.code, b.id AS building_id,
              b.name AS building_name, e.name AS entrance_name, u.label AS unit_label, u.kind,
              h.moved_in_on, b.match_key AS building_key, e.match_key AS entrance_key,
              u.match_key AS unit_key, b.sort_key AS building_order,
              e.sort_key AS entrance_order, u.sort_key AS unit_order,
              CASE
                  WHEN h.moved_in_on IS NULL THEN coalesce(h.stated_stage, 'UNKNOWN')
                  WHEN h.moved_in_on > t.today THEN 'PROSPECTIVE'
                  WHEN h.moved_in_on > t.today - interval '1 year' THEN 'SETTLING_IN'
                  WHEN h.moved_in_on > t.today - interval '5 years' THEN 'SETTLED'
                  ELSE 'LONG_TERM'
              END AS tenure
          FROM community_place p
          CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE p.time_zone)::date AS today) t
          JOIN household h ON h.community_id = p.community_id AND h.until IS NULL
          JOIN unit u ON u.community_id = h.community_id AND u.id = h.unit_id
          JOIN entrance e ON e.community_id = u.community_id AND e.id = u.entrance_id
          JOIN building b ON b.community_id = e.community_id AND b.id = e.building_id
          WHERE p.path && :nodes::uuid[] AND p.archived_at IS NULL
              AND (:community = '' OR p.code = :community)
              AND (:building = '' OR b.match_key = :building)
              AND (NOT :mine OR h.id = ANY(:own::uuid[]))
              AND (:trait = '' OR (:trait = ANY(h.traits) AND p.path && :knowing::uuid[]))) x
      WHERE (:tenure = '' OR tenure = :tenure)
          AND (:role = '' OR EXISTS (
              SELECT 1
              FROM household_member m
              WHERE m.community_id = x.community_id AND m.household_id = x.id AND m.role = :role))
      """;

  private static final String WORDS =
      """
          AND (unit_label ILIKE :start
              OR building_name || '-' || entrance_name || '-' || unit_label ILIKE :start
              OR building_name || '-' || unit_label ILIKE :start
              OR (:unitKey <> '' AND building_key = :buildingKey AND unit_key LIKE :unitKey
                  AND (:entranceKey = '' OR entrance_key = :entranceKey))
              OR EXISTS (
                  SELECT 1
                  FROM household_role r
                  JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
                  WHERE r.community_id = x.community_id AND r.household_id = x.id
                      AND r.until IS NULL AND (p.name ILIKE :middle OR EXISTS (
                          SELECT 1
                          FROM person_contact k
                          WHERE k.community_id = p.community_id AND k.person_id = p.id
                              AND (k.last_four = :four OR k.hash = :phone OR k.hash = :email)))))
      """;

  private final JdbcClient database;
  private final ContactSealing sealing;
  private final List<HouseholdsInCharge> charges;

  Owners(JdbcClient database, ContactSealing sealing, List<HouseholdsInCharge> charges) {
    this.database = database;
    this.sealing = sealing;
    this.charges = List.copyOf(charges);
  }

  public Paged<OwnerRow> find(Viewer viewer, OwnerFilter filter, Paging paging) {
    String found = FOUND + (filter.words().isEmpty() ? "" : WORDS);
    long total =
        ask("SELECT count(*) " + found, viewer, filter)
            .query((row, number) -> row.getLong(1))
            .single();
    List<OwnerRow> rows =
        ask(list(found, filter), viewer, filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, number) -> row(viewer, row))
            .list();
    return new Paged<>(rows, paging, total);
  }

  /** Only the page that is shown looks for its owners, unless the list is ordered by them. */
  private static String list(String found, OwnerFilter filter) {
    String owner =
        """
        LEFT JOIN LATERAL (
            SELECT m.person_name AS owner_name, m.phone_last_four
            FROM household_member m
            WHERE m.community_id = h.community_id AND m.household_id = h.id
            ORDER BY m.role = 'OWNER' DESC, m.is_decision_maker DESC, m.member_id
            LIMIT 1) o ON true
        CROSS JOIN LATERAL (
            SELECT count(*) AS members
            FROM household_member m
            WHERE m.community_id = h.community_id AND m.household_id = h.id) c
        """;
    String order = " ORDER BY " + filter.sort().by(filter.isDescending()) + ", id";
    String part = " LIMIT :size OFFSET :offset";
    return filter.sort() == OwnerFilter.Sort.NAME
        ? "SELECT * FROM (SELECT * " + found + ") h " + owner + order + part
        : "SELECT * FROM (SELECT * " + found + order + part + ") h " + owner + order;
  }

  private JdbcClient.StatementSpec ask(String sql, Viewer viewer, OwnerFilter filter) {
    String words = filter.words();
    UnitWords unit = UnitWords.of(words);
    return database
        .sql(sql)
        .param("nodes", viewer.nodes(Permission.READ_OWNERS).toArray(UUID[]::new))
        .param("community", filter.community())
        .param("building", PlaceName.building(filter.building()).key())
        .param("mine", filter.isMine())
        .param("own", filter.isMine() ? own(viewer) : new UUID[0])
        .param("tenure", filter.tenure().map(Enum::name).orElse(""))
        .param("role", filter.role().map(Enum::name).orElse(""))
        .param("trait", filter.trait().map(Enum::name).orElse(""))
        .param("knowing", Masking.knowing(viewer))
        .param("buildingKey", unit.building())
        .param("entranceKey", unit.entrance())
        .param("unitKey", unit.isEmpty() ? "" : literal(unit.unit()) + "%")
        .param("start", literal(words) + "%")
        .param("middle", "%" + literal(words) + "%")
        .param("four", FOUR_DIGITS.matcher(words).matches() ? words : "none")
        .param("phone", sealing.phone(words).map(SealedContact::hash).orElse(NO_HASH))
        .param("email", sealing.email(words).map(SealedContact::hash).orElse(NO_HASH));
  }

  private UUID[] own(Viewer viewer) {
    return charges.stream()
        .flatMap(charge -> charge.of(viewer.id()).stream())
        .distinct()
        .toArray(UUID[]::new);
  }

  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static OwnerRow row(Viewer viewer, ResultSet row) throws SQLException {
    UUID[] path = (UUID[]) row.getArray("path").getArray();
    String name = Optional.ofNullable(row.getString("owner_name")).orElse("");
    return new OwnerRow(
        row.getObject("id", UUID.class),
        row.getString("community_name"),
        UnitAddress.of(
            row.getString("building_name"),
            row.getString("entrance_name"),
            row.getString("unit_label")),
        UnitKind.valueOf(row.getString("kind")),
        Masking.mayKnow(viewer, path) ? name : Masking.masked(name),
        Optional.ofNullable(row.getString("phone_last_four")).orElse(""),
        row.getInt("members"),
        TenureStage.valueOf(row.getString("tenure")),
        Optional.ofNullable(row.getObject("moved_in_on", LocalDate.class)));
  }
}
