package org.lintel.survey;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody is being erased: the links, drafts, words, requests to be called and objections go;
 * scores and counts stay where nobody finds the way back (docs/adr/0021). Locks are taken in the
 * order of storing.
 */
@Component
class ErasingFromSurveys {

  private final JdbcClient database;
  private final PersonTraces people;
  private final SurveyTraces surveys;
  private final LockedHouseholds locked;
  private final DetachingAnswers detaching;
  private final Directory directory;

  ErasingFromSurveys(
      JdbcClient database,
      PersonTraces people,
      SurveyTraces surveys,
      LockedHouseholds locked,
      DetachingAnswers detaching,
      Directory directory) {
    this.database = database;
    this.people = people;
    this.surveys = surveys;
    this.locked = locked;
    this.detaching = detaching;
    this.directory = directory;
  }

  void erase(int community, UUID person) {
    Traces traces = people.of(community, person);
    detachAnswers(traces);
    dropLinks(traces);
    for (String sql : List.of(DROP_DRAFTS, DROP_CALLS, DROP_OBJECTIONS)) {
      database.sql(sql).params(traces.parameters()).update();
    }
    takeNameOut(traces);
  }

  private void detachAnswers(Traces traces) {
    var keys = new TreeSet<>(surveys.answered(traces));
    var rows = locked.lock(keys);
    var waves = rows.waves();
    var households = rows.households();
    for (InvitationKey key : keys) {
      Household household = households.get(key);
      Wave wave = waves.get(key.wave());
      if (household != null && wave != null && household.answered().isPresent()) {
        detaching.detach(wave, household);
      }
    }
  }

  private void dropLinks(Traces traces) {
    database
        .sql(
            """
            DELETE FROM invitation_link
            WHERE community_id = :community AND member_id = ANY (:members::uuid[])
            RETURNING id
            """)
        .params(traces.parameters())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list()
        .forEach(link -> directory.remove(LinkTokens.KIND, OrganisationScope.required(), link));
  }

  /** Drafts behind the person's links went with them; these came through the printed sheet. */
  private static final String DROP_DRAFTS =
      """
      DELETE FROM draft d
      USING invitation_link l
      WHERE l.community_id = :community AND l.household_id = ANY (:alone::uuid[])
        AND d.community_id = l.community_id AND d.link_id = l.id
      """;

  private static final String DROP_CALLS =
      """
      DELETE FROM callback_request
      WHERE community_id = :community AND (member_id = ANY (:members::uuid[])
        OR household_id = ANY (:alone::uuid[]))
      """;

  private static final String DROP_OBJECTIONS =
      "DELETE FROM survey_objection WHERE community_id = :community AND person_id = :person";

  private record Words(UUID id, String item, String words) {}

  /**
   * What others of the household wrote stays theirs, without the name: nobody knows it later on.
   */
  private void takeNameOut(Traces traces) {
    if (traces.name().codePointCount(0, traces.name().length()) < 2) {
      return;
    }
    for (Words found : words(traces, WORDS_OF_OTHERS)) {
      set(
          "UPDATE response_text SET words = :words WHERE community_id = :community"
              + " AND response_id = :id AND item = :item",
          traces,
          found);
    }
    for (Words found : words(traces, OUTCOMES_OF_OTHERS)) {
      set(
          "UPDATE callback_request SET outcome = :words WHERE community_id = :community"
              + " AND id = :id AND :item = ''",
          traces,
          found);
    }
  }

  private List<Words> words(Traces traces, String sql) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .param("name", traces.name())
        .query((row, number) ->
            new Words(
                row.getObject("id", UUID.class), row.getString("item"), row.getString("words")))
        .list();
  }

  private void set(String sql, Traces traces, Words found) {
    database
        .sql(sql)
        .param("words", Redaction.withoutName(found.words(), traces.name()))
        .param("community", traces.community())
        .param("id", found.id())
        .param("item", found.item())
        .update();
  }

  private static final String WORDS_OF_OTHERS =
      """
      SELECT t.response_id AS id, t.item, t.words
      FROM invitation i
      JOIN response_text t
        ON t.community_id = i.community_id AND t.response_id = i.response_id
      WHERE i.community_id = :community AND i.household_id = ANY (:shared::uuid[])
        AND strpos(lower(t.words), lower(:name)) > 0
      """;

  private static final String OUTCOMES_OF_OTHERS =
      """
      SELECT id, '' AS item, outcome AS words
      FROM callback_request
      WHERE community_id = :community AND household_id = ANY (:shared::uuid[])
        AND strpos(lower(outcome), lower(:name)) > 0
      """;
}
