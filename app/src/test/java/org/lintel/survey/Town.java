package org.lintel.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation of its own with one group, communities, and households that can be asked. */
public final class Town {

  private final JdbcClient database;
  public final int organisation;
  private final UUID group = UUID.randomUUID();
  private final List<UUID> households = new ArrayList<>();

  public Town(JdbcClient database) {
    this.database = database;
    this.organisation =
        database.sql("SELECT nextval('organisation_number')::int").query(Integer.class).single();
    in(() -> {
      database
          .sql(
              """
              INSERT INTO organisation (id, uuid, name, created_at)
              VALUES (:id, :uuid, '测试物业', now())
              """)
          .param("id", organisation)
          .param("uuid", UUID.randomUUID())
          .update();
      node(group, null, "GROUP", "测试物业");
      return group;
    });
  }

  /** Works for the organisation. */
  public <T> T in(Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(organisation, work::get);
  }

  /** A viewer who may do everything in the whole organisation. */
  public Viewer everybody() {
    return viewer(group);
  }

  /** A viewer who may do everything in one community. */
  public Viewer of(UUID community) {
    return viewer(community);
  }

  /** A community with buildings 1 and 2, and that many homes in each. */
  public UUID community(String name, String code, int homes) {
    UUID uuid = UUID.randomUUID();
    return in(() -> {
      node(uuid, group, "COMMUNITY", name);
      int id =
          database
              .sql(
                  """
                  INSERT INTO community (organisation_id, uuid, code, time_zone)
                  VALUES (:organisation, :uuid, :code, 'Asia/Shanghai')
                  RETURNING id
                  """)
              .param("organisation", organisation)
              .param("uuid", uuid)
              .param("code", code)
              .query(Integer.class)
              .single();
      for (int building = 1; building <= 2; building++) {
        building(id, building, homes);
      }
      return uuid;
    });
  }

  public List<UUID> households() {
    return List.copyOf(households);
  }

  public int id(UUID community) {
    return in(() ->
        database
            .sql("SELECT id FROM community WHERE uuid = :uuid")
            .param("uuid", community)
            .query(Integer.class)
            .single());
  }

  private void node(
      UUID id, @org.jspecify.annotations.Nullable UUID parent, String kind, String name) {
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, parent_id, kind, name, path, created_at)
            VALUES (:id, :organisation, :parent, :kind, :name, :path::uuid[], now())
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("parent", parent)
        .param("kind", kind)
        .param("name", name)
        .param("path", parent == null ? new UUID[] {id} : new UUID[] {parent, id})
        .update();
  }

  private void building(int community, int number, int homes) {
    UUID building = UUID.randomUUID();
    UUID entrance = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO building (community_id, id, organisation_id, name, match_key)
            VALUES (:community, :id, :organisation, :name, :key)
            """)
        .param("community", community)
        .param("id", building)
        .param("organisation", organisation)
        .param("name", number + "栋")
        .param("key", String.valueOf(number))
        .update();
    database
        .sql(
            """
            INSERT INTO entrance (community_id, id, organisation_id, building_id, name, match_key)
            VALUES (:community, :id, :organisation, :building, '1单元', '1')
            """)
        .param("community", community)
        .param("id", entrance)
        .param("organisation", organisation)
        .param("building", building)
        .update();
    for (int home = 1; home <= homes; home++) {
      home(community, entrance, String.valueOf(100 * home + number));
    }
  }

  private void home(int community, UUID entrance, String label) {
    UUID unit = UUID.randomUUID();
    UUID household = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO unit (community_id, id, organisation_id, entrance_id, label, match_key, kind)
            VALUES (:community, :id, :organisation, :entrance, :label, :label, 'HOME')
            """)
        .param("community", community)
        .param("id", unit)
        .param("organisation", organisation)
        .param("entrance", entrance)
        .param("label", label)
        .update();
    database
        .sql(
            """
            INSERT INTO household (community_id, id, organisation_id, unit_id, created_at, changed_at)
            VALUES (:community, :id, :organisation, :unit, now(), now())
            """)
        .param("community", community)
        .param("id", household)
        .param("organisation", organisation)
        .param("unit", unit)
        .update();
    database
        .sql(
            """
            INSERT INTO person (community_id, id, organisation_id, name, created_at)
            VALUES (:community, :id, :organisation, :name, now())
            """)
        .param("community", community)
        .param("id", person)
        .param("organisation", organisation)
        .param("name", "王小" + label)
        .update();
    database
        .sql(
            """
            INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
              role, is_decision_maker, created_at)
            VALUES (:community, :id, :organisation, :household, :person, 'OWNER', true, now())
            """)
        .param("community", community)
        .param("id", UUID.randomUUID())
        .param("organisation", organisation)
        .param("household", household)
        .param("person", person)
        .update();
    households.add(household);
  }

  /** A viewer who is that member of staff and may do everything in the whole organisation. */
  public Viewer as(UUID staff) {
    return viewer(staff, group);
  }

  /** Node of the whole organisation. */
  public UUID root() {
    return group;
  }

  private Viewer viewer(UUID node) {
    return viewer(UUID.randomUUID(), node);
  }

  private Viewer viewer(UUID id, UUID node) {
    return new Viewer() {
      @Override
      public UUID id() {
        return id;
      }

      @Override
      public int organisation() {
        return organisation;
      }

      @Override
      public String name() {
        return "林清";
      }

      @Override
      public String roleKey() {
        return "identity.role.quality-manager";
      }

      @Override
      public Set<UUID> nodes(Permit permit) {
        return Set.of(node);
      }

      @Override
      public String language() {
        return "zh-CN";
      }
    };
  }
}
