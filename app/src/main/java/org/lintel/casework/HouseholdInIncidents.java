package org.lintel.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of a household in incidents, and what becomes of them. */
@Component
class HouseholdInIncidents implements HouseholdUse {

  private final JdbcClient database;

  HouseholdInIncidents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    boolean wasTold =
        database
            .sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM incident_household
                  WHERE community_id = :community AND household_id = ANY (:households::uuid[]))
                """)
            .param("community", community)
            .param("households", households.toArray(UUID[]::new))
            .query(Boolean.class)
            .single();
    return wasTold ? List.of("casework.household.has-incidents") : List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  /** Where both have an entry, the one that stays counts. */
  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    int moved =
        database
            .sql(
                """
                UPDATE incident_household h
                SET household_id = :to
                WHERE h.community_id = :community AND h.household_id = :from
                  AND NOT EXISTS (
                    SELECT 1
                    FROM incident_household o
                    WHERE o.community_id = h.community_id AND o.incident_id = h.incident_id
                      AND o.household_id = :to)
                """)
            .param("community", community)
            .param("from", from)
            .param("to", to)
            .update();
    database
        .sql(
            """
            DELETE FROM incident_household
            WHERE community_id = :community AND household_id = :from
            """)
        .param("community", community)
        .param("from", from)
        .update();
    return Map.of("incidents", String.valueOf(moved));
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    // Incidents know households, never members.
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    // Incidents know households, never people.
  }
}
