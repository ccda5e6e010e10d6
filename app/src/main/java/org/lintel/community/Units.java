package org.lintel.community;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units with the building and entrance they stand in. */
@Component
class Units {

  private final JdbcClient database;
  private final Identifiers identifiers;

  Units(JdbcClient database, Identifiers identifiers) {
    this.database = database;
    this.identifiers = identifiers;
  }

  UUID next() {
    return identifiers.next();
  }

  /** The unit of a form, made together with its building and entrance where they are missing. */
  UUID findOrAdd(Viewer viewer, Community community, HouseholdForm form) {
    UUID building =
        row(viewer, community, "building", Optional.empty(), PlaceName.building(form.building()));
    UUID entrance =
        row(
            viewer,
            community,
            "entrance",
            Optional.of(building),
            PlaceName.entrance(form.entrance()));
    UUID unit = row(viewer, community, "unit", Optional.of(entrance), PlaceName.unit(form.room()));
    change(community.id(), unit, form);
    return unit;
  }

  private UUID row(
      Viewer viewer, Community community, String table, Optional<UUID> parent, PlaceName name) {
    String sql =
        switch (table) {
          case "building" ->
              """
              INSERT INTO building (community_id, id, organisation_id, name, match_key)
              VALUES (:community, :id, :organisation, :name, :key)
              ON CONFLICT (community_id, match_key) DO UPDATE SET match_key = excluded.match_key
              RETURNING id
              """;
          case "entrance" ->
              """
              INSERT INTO entrance
                  (community_id, id, organisation_id, building_id, name, match_key)
              VALUES (:community, :id, :organisation, :parent, :name, :key)
              ON CONFLICT (community_id, building_id, match_key)
              DO UPDATE SET match_key = excluded.match_key
              RETURNING id
              """;
          default ->
              """
              INSERT INTO unit
                  (community_id, id, organisation_id, entrance_id, label, match_key, kind)
              VALUES (:community, :id, :organisation, :parent, :name, :key, 'HOME')
              ON CONFLICT (community_id, entrance_id, match_key)
              DO UPDATE SET match_key = excluded.match_key
              RETURNING id
              """;
        };
    return database
        .sql(sql)
        .param("community", community.id())
        .param("id", identifiers.next())
        .param("organisation", viewer.organisation())
        .param("parent", parent.orElse(null))
        .param("name", name.shown())
        .param("key", name.key())
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }

  boolean isLivedIn(Community community, UUID unit) {
    return database
            .sql(
                """
                SELECT count(*)
                FROM household
                WHERE community_id = :community AND unit_id = :unit AND until IS NULL
                """)
            .param("community", community.id())
            .param("unit", unit)
            .query((row, number) -> row.getInt(1))
            .single()
        > 0;
  }

  void change(int community, UUID unit, HouseholdForm form) {
    database
        .sql(
            """
            UPDATE unit
            SET kind = :kind, area = :area, layout = :layout
            WHERE community_id = :community AND id = :id
            """)
        .param("kind", form.kind().name())
        .param("area", form.areaValue().orElse(null))
        .param("layout", form.layout())
        .param("community", community)
        .param("id", unit)
        .update();
  }
}
