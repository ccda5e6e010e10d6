package org.lintel.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An open wave, a wish to be called back, and a file of past answers. */
public final class SurveyThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var database = application.getBean(JdbcClient.class);
    var version =
        application.getBean(Instruments.class).published(place.organisation(), "relationship_nps");
    UUID wave = UUID.randomUUID();
    callback(database, place, wave(database, place, version.id(), wave));
    // Versions of instruments belong to a company and not to a community, so none of the own
    // company's is foreign; an id that nobody issued stands for them.
    return Map.of(
        "surveys/wave",
        wave,
        "answers/id",
        answerFile(database, place, version.id()),
        "instruments/id",
        UUID.randomUUID());
  }

  private static int wave(JdbcClient database, Place place, int version, UUID uuid) {
    return database
        .sql(
            """
            WITH w AS (
              INSERT INTO wave (uuid, organisation_id, version_id, name, mode, state, opens_at,
                closes_at, drafted_at, drafted_by, opened_at)
              VALUES (:uuid, :organisation, :version, :name, 'NAMED', 'OPEN', now(),
                now() + interval '9 days', now(), :uuid, now())
              RETURNING id, organisation_id)
            INSERT INTO wave_community (wave_id, community_id, organisation_id, eligible, invited)
            SELECT id, :community, organisation_id, 1, 1
            FROM w
            RETURNING wave_id
            """)
        .param("uuid", uuid)
        .param("organisation", place.organisation())
        .param("version", version)
        .param("name", place.mark() + " survey")
        .param("community", place.community())
        .query(Integer.class)
        .single();
  }

  private static void callback(JdbcClient database, Place place, int wave) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            WITH i AS (
              INSERT INTO invitation (community_id, wave_id, household_id, organisation_id,
                building_id, unit_kind, tenure_stage)
              VALUES (:community, :wave, :id, :organisation, :id, 'HOME', 'UNKNOWN')),
            r AS (
              INSERT INTO response (community_id, id, organisation_id, wave_id, version_id,
                household_id, submission_ids, channel, language, first_submitted_at, submitted_at,
                month, scores, absences)
              SELECT :community, :id, :organisation, :wave, version_id, :id, '{}', 'LINK', 'zh-CN',
                now(), now(), date_trunc('month', now())::date, '{}', '{}'
              FROM wave
              WHERE wave.id = :wave)
            INSERT INTO callback_request (community_id, id, organisation_id, wave_id, response_id,
              household_id, requested_at)
            VALUES (:community, :id, :organisation, :wave, :id, :id, now())
            """)
        .param("community", place.community())
        .param("wave", wave)
        .param("id", id)
        .param("organisation", place.organisation())
        .update();
  }

  private static final ImportPlan PLAN =
      new ImportPlan(
          1,
          List.of("recommend"),
          Map.of(),
          Map.of(),
          "2025",
          Mode.NAMED,
          "",
          "",
          true,
          WhoWasAsked.UNKNOWN,
          Map.of(),
          Map.of(),
          Map.of(),
          false);

  private static UUID answerFile(JdbcClient database, Place place, int version) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO answer_import (id, organisation_id, version_id, file_name, file_id, state,
              plan, community_ids, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :version, :name, :id, 'UPLOADED', :plan::jsonb,
              ARRAY[:community::int], now(), :id)
            """)
        .param("plan", JsonMapper.shared().writeValueAsString(PLAN))
        .param("id", id)
        .param("organisation", place.organisation())
        .param("version", version)
        .param("name", place.mark() + ".csv")
        .param("community", place.community())
        .update();
    return id;
  }
}
