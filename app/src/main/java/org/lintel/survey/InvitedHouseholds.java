package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.PlaceName;
import org.lintel.community.UnitWords;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.HouseholdFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households asked in a wave, with their printed sheet; cut to what a viewer may see. */
@Component
public class InvitedHouseholds {

  private static final String SELECT =
      """
      SELECT i.community_id, i.wave_id, i.household_id, i.unit_kind, i.tenure_stage,
        i.response_id IS NOT NULL OR i.is_spent AS is_answered,
        EXISTS (
          SELECT 1
          FROM response r
          WHERE r.community_id = i.community_id AND r.id = i.response_id
            AND r.channel IN ('PAPER', 'PHONE')) AS is_entered, p.uuid AS community_uuid, p.name AS community,
        p.time_zone, coalesce(e.building_name, '') AS building,
        coalesce(e.entrance_name, '') AS entrance, coalesce(e.unit_label, '') AS unit,
        l.id AS link_id
      FROM invitation i
      JOIN community_place p ON p.community_id = i.community_id
      LEFT JOIN eligible_household e
        ON e.community_id = i.community_id AND e.household_id = i.household_id
      LEFT JOIN invitation_link l ON l.community_id = i.community_id AND l.wave_id = i.wave_id
        AND l.household_id = i.household_id AND l.member_id IS NULL AND NOT EXISTS (
          SELECT 1
          FROM survey_objection o
          WHERE o.community_id = i.community_id AND o.household_id = i.household_id
            AND o.person_id IS NULL)
      WHERE i.wave_id = :wave AND p.path && :nodes::uuid[]
      """;

  private static final String ORDER =
      " ORDER BY p.name, e.building_order, e.entrance_order, e.unit_order, i.household_id";

  private static final String NAMED =
      """
      AND e.unit_key = :unit AND (:building = '' OR e.building_key = :building)
        AND (:entrance = '' OR e.entrance_key = :entrance)
      """;

  private final JdbcClient database;

  InvitedHouseholds(JdbcClient database) {
    this.database = database;
  }

  /**
   * One household.
   *
   * @param isEntered whether staff typed its answer in
   * @param sheet link of its printed sheet; empty where it has none, or wants none
   */
  public record Invited(
      InvitationKey key,
      UUID communityUuid,
      String community,
      java.time.ZoneId zone,
      String building,
      String entrance,
      String unit,
      HouseholdFacts facts,
      boolean isAnswered,
      boolean isEntered,
      Optional<UUID> sheet) {}

  /** One building with how many of its households were asked. */
  public record Building(UUID id, String name, int households) {}

  /**
   * Households that the words name as people say their home, 1-1-101 or 101; if there is none,
   * those whose building, entrance and unit hold the words. At most {@code limit}.
   */
  public List<Invited> search(Viewer viewer, Permit permit, Wave wave, String words, int limit) {
    UnitWords said = UnitWords.of(words);
    List<Invited> named =
        database
            .sql(SELECT + NAMED + ORDER + " LIMIT :limit")
            .param("wave", wave.id())
            .param("nodes", Nodes.of(viewer, permit))
            .param("building", said.building())
            .param("entrance", said.entrance())
            .param("unit", said.isEmpty() ? PlaceName.unit(words).key() : said.unit())
            .param("limit", limit)
            .query(InvitedHouseholds::invited)
            .list();
    return named.isEmpty() ? holding(viewer, permit, wave, words, limit) : named;
  }

  private List<Invited> holding(Viewer viewer, Permit permit, Wave wave, String words, int limit) {
    String plain = words.strip().replaceAll("[%_\\\\]", "\\\\$0").replaceAll("[\\s-]+", "%");
    return database
        .sql(
            SELECT
                + """
                AND e.building_name || '-' || e.entrance_name || '-' || e.unit_label ILIKE :pattern
                """
                + ORDER
                + " LIMIT :limit")
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .param("pattern", "%" + plain + "%")
        .param("limit", limit)
        .query(InvitedHouseholds::invited)
        .list();
  }

  /**
   * The household, if it was asked in this wave.
   *
   * @throws NotFound otherwise, or when it lies outside the viewer's scope
   */
  public Invited find(Viewer viewer, Permit permit, Wave wave, UUID household) {
    return database
        .sql(SELECT + " AND i.household_id = :household")
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .param("household", household)
        .query(InvitedHouseholds::invited)
        .optional()
        .orElseThrow(() -> new NotFound("invited household " + household));
  }

  /** All households asked in one community, or in one building of it. */
  public List<Invited> of(
      Viewer viewer, Permit permit, Wave wave, UUID community, Optional<UUID> building) {
    return database
        .sql(
            SELECT
                + """
                AND p.uuid = :community AND (:building::uuid IS NULL OR i.building_id = :building::uuid)
                """
                + ORDER)
        .param("wave", wave.id())
        .param("nodes", Nodes.of(viewer, permit))
        .param("community", community)
        .param("building", building.orElse(null))
        .query(InvitedHouseholds::invited)
        .list();
  }

  /**
   * Whether the answer of the household was made by this submission: sent twice, it changes
   * nothing.
   */
  public boolean holds(Invited household, UUID submission) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM response
              WHERE community_id = :community AND wave_id = :wave AND household_id = :household
                AND :submission = ANY (submission_ids))
            """)
        .param("community", household.key().community())
        .param("wave", household.key().wave())
        .param("household", household.key().household())
        .param("submission", submission)
        .query(Boolean.class)
        .single();
  }

  /** The one after this household in the order of its community that has not answered. */
  public Optional<Invited> next(Viewer viewer, Permit permit, Wave wave, Invited after) {
    return of(viewer, permit, wave, after.communityUuid(), Optional.empty()).stream()
        .dropWhile(household -> !household.key().equals(after.key()))
        .skip(1)
        .filter(household -> !household.isAnswered())
        .findFirst();
  }

  /** The buildings of one community, in their order. */
  public List<Building> buildings(Viewer viewer, Permit permit, Wave wave, UUID community) {
    return database
        .sql(
            """
            SELECT i.building_id, coalesce(min(e.building_name), '') AS name, count(*) AS households
            FROM invitation i
            JOIN community_place p ON p.community_id = i.community_id
            LEFT JOIN eligible_household e
              ON e.community_id = i.community_id AND e.household_id = i.household_id
            WHERE i.wave_id = :wave AND p.uuid = :community AND p.path && :nodes::uuid[]
            GROUP BY i.building_id
            ORDER BY min(e.building_order), 2
            """)
        .param("wave", wave.id())
        .param("community", community)
        .param("nodes", Nodes.of(viewer, permit))
        .query((row, number) ->
            new Building(
                row.getObject("building_id", UUID.class),
                row.getString("name"),
                row.getInt("households")))
        .list();
  }

  private static Invited invited(ResultSet row, int number) throws SQLException {
    return new Invited(
        new InvitationKey(
            row.getInt("community_id"),
            row.getInt("wave_id"),
            row.getObject("household_id", UUID.class)),
        row.getObject("community_uuid", UUID.class),
        row.getString("community"),
        java.time.ZoneId.of(row.getString("time_zone")),
        row.getString("building"),
        row.getString("entrance"),
        row.getString("unit"),
        HouseholdFacts.of(row.getString("unit_kind"), row.getString("tenure_stage")),
        row.getBoolean("is_answered"),
        row.getBoolean("is_entered"),
        Optional.ofNullable(row.getObject("link_id", UUID.class)));
  }
}
