package org.lintel.expectation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffOfPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can answer for the promises of a community. */
@Component
public class PromiseHolders {

  private final JdbcClient database;
  private final StaffOfPlaces staff;
  private final StaffMembers members;

  PromiseHolders(JdbcClient database, StaffOfPlaces staff, StaffMembers members) {
    this.database = database;
    this.staff = staff;
    this.members = members;
  }

  public List<StaffOfPlaces.Colleague> of(int community) {
    List<UUID> path =
        database
            .sql("SELECT path FROM community_place WHERE community_id = :community")
            .param("community", community)
            .query((row, number) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
            .single();
    return staff.holding(Permission.MAKE_PROMISES, path);
  }

  /** Names of all who lately answered for a promise to somebody in these communities. */
  public Map<UUID, String> responsible(List<Integer> communities, Instant since) {
    List<UUID> ids =
        database
            .sql(
                """
                SELECT DISTINCT responsible_id
                FROM promise
                WHERE community_id = ANY (:communities::int[]) AND due_at > :since
                """)
            .param("since", Times.of(since))
            .param("communities", communities.toArray(Integer[]::new))
            .query((row, number) -> row.getObject("responsible_id", UUID.class))
            .list();
    return members.names(ids);
  }

  public boolean isOne(int community, UUID id) {
    return of(community).stream().anyMatch(colleague -> colleague.id().equals(id));
  }
}
