package org.lintel.community;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds by what a person may be found in the modules above: by the roles in households. */
@Component
public class PersonTraces {

  private final JdbcClient database;

  PersonTraces(JdbcClient database) {
    this.database = database;
  }

  /**
   * Where a person may be found.
   *
   * @param members the person's roles, past and present: links and requests name these
   * @param alone households of nobody else: whatever came from them without a name is the person's
   * @param shared households that others belong to or did: what came without a name may be theirs
   */
  public record Traces(
      int community,
      UUID person,
      String name,
      Set<UUID> members,
      Set<UUID> alone,
      Set<UUID> shared) {

    public Traces {
      members = Set.copyOf(members);
      alone = Set.copyOf(alone);
      shared = Set.copyOf(shared);
    }

    /** For statements that look for the person. */
    public Map<String, Object> parameters() {
      return Map.of(
          "community",
          community,
          "person",
          person,
          "name",
          name,
          "members",
          members.toArray(UUID[]::new),
          "alone",
          alone.toArray(UUID[]::new),
          "shared",
          shared.toArray(UUID[]::new));
    }
  }

  private record Role(UUID member, UUID household, String name, boolean isShared) {}

  /** All that leads to a person, past and present. */
  public Traces of(int community, UUID person) {
    List<Role> roles =
        database
            .sql(
                """
                SELECT b.member_id, b.household_id, b.person_name, EXISTS (
                  SELECT 1
                  FROM household_belonging o
                  WHERE o.community_id = b.community_id AND o.household_id = b.household_id
                    AND o.person_id <> b.person_id) AS is_shared
                FROM household_belonging b
                WHERE b.community_id = :community AND b.person_id = :person
                """)
            .params(Map.of("community", community, "person", person))
            .query((row, number) ->
                new Role(
                    row.getObject("member_id", UUID.class),
                    row.getObject("household_id", UUID.class),
                    row.getString("person_name"),
                    row.getBoolean("is_shared")))
            .list();
    var members = new HashSet<UUID>();
    var alone = new HashSet<UUID>();
    var shared = new HashSet<UUID>();
    for (Role role : roles) {
      members.add(role.member());
      (role.isShared() ? shared : alone).add(role.household());
    }
    String name = roles.stream().map(Role::name).findFirst().orElse("");
    return new Traces(community, person, name, members, alone, shared);
  }
}
