package org.lintel.casework;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be given the cases of a community. */
@Component
public class CaseHandlers {

  private final JdbcClient database;
  private final StaffOfPlaces staff;

  CaseHandlers(JdbcClient database, StaffOfPlaces staff) {
    this.database = database;
    this.staff = staff;
  }

  public List<StaffOfPlaces.Colleague> of(ServiceCase.Place place) {
    return staff.holding(Permission.HANDLE_CASES, path(place));
  }

  /** Who handles cases anywhere within the viewer's reach. */
  public List<StaffOfPlaces.Colleague> within(Viewer viewer) {
    List<UUID> nodes =
        database
            .sql(
                """
                SELECT DISTINCT unnest(path) AS node
                FROM community_place
                WHERE path && :nodes::uuid[]
                """)
            .param("nodes", viewer.nodes(Permission.READ_CASES).toArray(UUID[]::new))
            .query((row, number) -> row.getObject("node", UUID.class))
            .list();
    return staff.holding(Permission.HANDLE_CASES, nodes);
  }

  /** The nodes from the top of the portfolio down to the community. */
  List<UUID> path(ServiceCase.Place place) {
    return path(place.communityId());
  }

  List<UUID> path(int community) {
    return database
        .sql("SELECT path FROM community_place WHERE community_id = :community")
        .param("community", community)
        .query((row, number) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
        .single();
  }

  public boolean isOne(ServiceCase.Place place, UUID id) {
    return of(place).stream().anyMatch(colleague -> colleague.id().equals(id));
  }
}
