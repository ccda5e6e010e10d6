package org.lintel.community;

import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place with a building. */
public final class CommunityThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    UUID building = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO building (community_id, id, organisation_id, name, match_key)
            VALUES (:community, :id, :organisation, :name, :name)
            """)
        .param("community", place.community())
        .param("id", building)
        .param("organisation", place.organisation())
        .param("name", place.mark() + " building")
        .update();
    return Map.of("place", place.node(), "buildings/id", building);
  }
}
