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

  /** A closed recovery of the household whose member was given a personal link last, if any. */
  static UUID question(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            WITH r AS (
              INSERT INTO recovery (community_id, id, organisation_id, household_id, member_id,
                cause, is_restricted, opened_at, emotion_ended_at, emotion_end, problem_ended_at,
                problem_end, closed_at, check_at)
              SELECT :community, :id, :organisation, coalesce(m.household_id, :id), m.member_id,
                'ANSWER', false, now(), now(), 'HEARD', now(), 'SOLVED', now(), now()
              FROM (SELECT 1) one
              LEFT JOIN LATERAL (
                SELECT m.household_id, m.member_id
                FROM household_member m
                JOIN home_link l ON l.community_id = m.community_id AND l.member_id = m.member_id
                WHERE m.community_id = :community
                ORDER BY l.made_at DESC
                LIMIT 1) m ON true)
            INSERT INTO recovery_question (community_id, recovery_id, organisation_id, asked_at,
              expires_at, words)
            VALUES (:community, :id, :organisation, now(), now() + interval '9 days', :mark)
            """)
        .param("community", place.community())
        .param("id", id)
        .param("organisation", place.organisation())
        .param("mark", place.mark() + " was cross")
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
