package org.lintel.casework;

import java.util.UUID;
import org.lintel.ForeignThings.Place;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner to call back, with a gesture that waits for approval. */
final class RecoveryThings {

  private RecoveryThings() {}

  static UUID make(ApplicationContext application, Place place, UUID id) {
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            WITH r AS (
              INSERT INTO recovery (community_id, id, organisation_id, household_id, cause,
                is_restricted, opened_at)
              VALUES (:community, :id, :organisation, :id, 'ANSWER', false, now())),
            g AS (
              INSERT INTO gesture (id, organisation_id, name, cost_fen, is_offered, changed_at,
                changed_by)
              VALUES (:id, :organisation, 'flowers', 100, true, now(), :id))
            INSERT INTO recovery_entry (community_id, recovery_id, id, organisation_id, at, kind,
              words)
            VALUES (:community, :id, :id, :organisation, now(), 'JOINED', :mark || ' was cross')
            """)
        .param("community", place.community())
        .param("id", id)
        .param("organisation", place.organisation())
        .param("mark", place.mark())
        .update();
    return id;
  }

  /** Of the recovery made last. */
  static UUID gesture(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO recovery_gesture (community_id, id, organisation_id, recovery_id,
              gesture_id, cost_fen, month, state, asked_at, asked_by)
            SELECT community_id, :id, organisation_id, id, id, 100, date_trunc('month', now())::date,
              'ASKED', now(), :id
            FROM recovery
            WHERE community_id = :community
            ORDER BY opened_at DESC
            LIMIT 1
            """)
        .param("id", id)
        .param("community", place.community())
        .update();
    return id;
  }
}
