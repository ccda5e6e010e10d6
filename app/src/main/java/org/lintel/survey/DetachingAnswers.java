package org.lintel.survey;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.survey.instrument.Marks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an answer away from the household that gave it: scores, month, tenure and kind of unit
 * stay, under a household that nobody knows and that stands for this one answer only. Words, days
 * and large numbers go, the moment becomes a day, the building is no longer told. Figures are what
 * they were.
 */
@Component
class DetachingAnswers {

  private final JdbcClient database;
  private final Instruments instruments;
  private final StoredResponses responses;
  private final Directory directory;

  DetachingAnswers(
      JdbcClient database,
      Instruments instruments,
      StoredResponses responses,
      Directory directory) {
    this.database = database;
    this.instruments = instruments;
    this.responses = responses;
    this.directory = directory;
  }

  /** The household is locked and has answered. */
  void detach(Wave wave, Household household) {
    var parameters =
        Map.<String, Object>of(
            "community", household.key().community(),
            "wave", household.key().wave(),
            "household", household.key().household(),
            "response", household.answered().orElseThrow().response(),
            "stranger", UUID.randomUUID(),
            "fresh", UUID.randomUUID(),
            "zone", household.zone().getId(),
            "absences", marks(wave, household).absencesLiteral());
    for (String sql : new String[] {STRANGER, DROP_WORDS, DROP_CALL, DETACH}) {
      database.sql(sql).params(parameters).update();
    }
    if (wave.state() == Wave.State.CLOSED) {
      dropInvitation(parameters);
    } else {
      database.sql(SPEND).params(parameters).update();
    }
  }

  private Marks marks(Wave wave, Household household) {
    UUID response = household.answered().orElseThrow().response();
    return responses
        .find(household.key().community(), response)
        .orElseThrow()
        .sheet()
        .marksAlone(instruments.version(wave.versionId()).questionnaire());
  }

  /** Nobody can answer any more, so nothing has to tell that this household did. */
  private void dropInvitation(Map<String, Object> parameters) {
    database
        .sql(
            """
            SELECT id
            FROM invitation_link
            WHERE community_id = :community AND wave_id = :wave AND household_id = :household
            """)
        .params(parameters)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list()
        .forEach(link -> directory.remove(LinkTokens.KIND, OrganisationScope.required(), link));
    database
        .sql(
            """
            DELETE FROM invitation
            WHERE community_id = :community AND wave_id = :wave AND household_id = :household
            """)
        .params(parameters)
        .update();
  }

  private static final String STRANGER =
      """
      INSERT INTO invitation (community_id, wave_id, household_id, organisation_id, building_id,
        unit_kind, tenure_stage, response_id)
      SELECT community_id, wave_id, :stranger, organisation_id, '%s', unit_kind, tenure_stage,
        :fresh
      FROM invitation
      WHERE community_id = :community AND wave_id = :wave AND household_id = :household
      """
          .formatted(ImportedWaves.NO_BUILDING);

  private static final String DROP_WORDS =
      "DELETE FROM response_text WHERE community_id = :community AND response_id = :response";

  private static final String DROP_CALL =
      "DELETE FROM callback_request WHERE community_id = :community AND response_id = :response";

  private static final String DETACH =
      """
      UPDATE response
      SET id = :fresh, household_id = :stranger, link_id = NULL, submission_ids = '{}',
        first_submitted_at = date_trunc('day', first_submitted_at, :zone),
        submitted_at = date_trunc('day', first_submitted_at, :zone),
        absences = :absences::smallint[]
      WHERE community_id = :community AND id = :response
      """;

  private static final String SPEND =
      """
      UPDATE invitation
      SET response_id = NULL, is_spent = true
      WHERE community_id = :community AND wave_id = :wave AND household_id = :household
      """;
}
