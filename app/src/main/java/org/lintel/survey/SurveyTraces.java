package org.lintel.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what in surveys belongs to a person, who is known by the roles in households. */
@Component
class SurveyTraces {

  private final JdbcClient database;

  SurveyTraces(JdbcClient database) {
    this.database = database;
  }

  /**
   * Where a person may be found.
   *
   * @param members the person's roles, past and present: links and requests name these
   * @param alone households of nobody else: whatever came from them without a name is the person's
   * @param shared households that others belong to or did: what came without a name may be theirs
   */
  record Traces(
      int community,
      UUID person,
      String name,
      Set<UUID> members,
      Set<UUID> alone,
      Set<UUID> shared) {

    Map<String, Object> parameters() {
      return Map.of(
          "community", community,
          "person", person,
          "members", members.toArray(UUID[]::new),
          "alone", alone.toArray(UUID[]::new),
          "shared", shared.toArray(UUID[]::new));
    }
  }

  private record Role(UUID member, UUID household, String name, boolean isShared) {}

  Traces of(int community, UUID person) {
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

  /** Invitations whose answer is the person's: sent by the person's link, or from alone. */
  List<InvitationKey> answered(Traces traces) {
    return database
        .sql(
            """
            SELECT i.community_id, i.wave_id, i.household_id
            FROM invitation i
            WHERE i.community_id = :community AND i.household_id = ANY (:alone::uuid[])
              AND i.response_id IS NOT NULL
            UNION
            SELECT r.community_id, r.wave_id, r.household_id
            FROM invitation_link l
            JOIN response r ON r.community_id = l.community_id AND r.wave_id = l.wave_id
              AND r.household_id = l.household_id AND r.link_id = l.id
            WHERE l.community_id = :community AND l.member_id = ANY (:members::uuid[])
            """)
        .params(traces.parameters())
        .query((row, number) ->
            new InvitationKey(
                row.getInt("community_id"),
                row.getInt("wave_id"),
                row.getObject("household_id", UUID.class)))
        .list();
  }
}
