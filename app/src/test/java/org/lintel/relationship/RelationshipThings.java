package org.lintel.relationship;

import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act of assigning, a list of account managers, and a contact with a household. */
public final class RelationshipThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var database = application.getBean(JdbcClient.class);
    return Map.of(
        "acts/id", act(database, place),
        "account-managers/id", list(database, place),
        "contact-log/id", contact(database, place));
  }

  private static UUID act(JdbcClient database, Place place) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO assignment_act (id, organisation_id, kind, community_ids, place, given,
              made_by, made_at)
            VALUES (:id, :organisation, 'PLACE', ARRAY[:community::int], :place, 0, :id, now())
            """)
        .param("id", id)
        .param("organisation", place.organisation())
        .param("community", place.community())
        .param("place", place.mark() + " building")
        .update();
    return id;
  }

  private static UUID list(JdbcClient database, Place place) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO account_manager_import (id, organisation_id, file_name, community_ids,
              state, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, ARRAY[:community::int], 'CHECKED', now(), :id)
            """)
        .param("id", id)
        .param("organisation", place.organisation())
        .param("community", place.community())
        .param("name", place.mark() + ".csv")
        .update();
    return id;
  }

  private static UUID contact(JdbcClient database, Place place) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO contact (community_id, id, organisation_id, household_id, kind, outcome,
              words, at, staff_id, follow_up_on)
            VALUES (:community, :id, :organisation, :id, 'CALL', 'REACHED', :words, now(), :id,
              current_date)
            """)
        .param("id", id)
        .param("organisation", place.organisation())
        .param("community", place.community())
        .param("words", place.mark() + " said")
        .update();
    return id;
  }
}
