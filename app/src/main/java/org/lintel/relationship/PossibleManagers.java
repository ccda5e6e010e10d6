package org.lintel.relationship;

import java.util.List;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffOfPlaces;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may look after households of a community: staff who call owners there. */
@Component
public class PossibleManagers {

  private final JdbcClient database;
  private final StaffOfPlaces staff;

  PossibleManagers(JdbcClient database, StaffOfPlaces staff) {
    this.database = database;
    this.staff = staff;
  }

  /** By name. */
  public List<Colleague> of(int community) {
    return database
        .sql("SELECT path FROM community_place WHERE community_id = :community")
        .param("community", community)
        .query((row, _) -> List.of((UUID[]) row.getArray("path").getArray()))
        .optional()
        .map(nodes -> staff.holding(Permission.CALL_BACK, nodes))
        .orElse(List.of());
  }

  boolean may(int community, UUID member) {
    return of(community).stream().anyMatch(colleague -> colleague.id().equals(member));
  }
}
