package org.lintel.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.PersonTraces;
import org.lintel.community.PersonTraces.Traces;
import org.lintel.community.PersonalDataHolder.Item;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.AnswersInWords;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What surveys keep about a person, in plain words. Staff make this copy, so it keeps what owners
 * were promised: of a confidential wave it says that the person answered, not what; of a draft only
 * that there is one, because nobody has handed it in.
 */
@Component
class RecordOfAPerson {

  private static final String LABEL = "survey.personal.";

  private final JdbcClient database;
  private final PersonTraces people;
  private final SurveyTraces surveys;
  private final StoredResponses responses;
  private final Instruments instruments;

  RecordOfAPerson(
      JdbcClient database,
      PersonTraces people,
      SurveyTraces surveys,
      StoredResponses responses,
      Instruments instruments) {
    this.database = database;
    this.people = people;
    this.surveys = surveys;
    this.responses = responses;
    this.instruments = instruments;
  }

  List<Item> of(int community, UUID person, String language) {
    Traces traces = people.of(community, person);
    var items = new ArrayList<Item>();
    items.addAll(facts("asked", ASKED, traces));
    items.addAll(facts("draft", DRAFTS, traces));
    for (InvitationKey key : surveys.answered(traces)) {
      items.addAll(answer(key, language));
    }
    items.addAll(facts("callback", CALLBACKS, traces));
    items.addAll(facts("objection", OBJECTIONS, traces));
    return items;
  }

  private List<Item> facts(String what, String sql, Traces traces) {
    return database
        .sql(sql)
        .params(traces.parameters())
        .query((row, number) -> new Item(LABEL + what, row.getString(1)))
        .list();
  }

  private static final String ASKED =
      """
      SELECT w.name
      FROM invitation_link l
      JOIN wave w ON w.id = l.wave_id
      WHERE l.community_id = :community AND l.member_id = ANY (:members::uuid[])
      ORDER BY w.opens_at, w.id
      """;

  private static final String DRAFTS =
      """
      SELECT w.name || ' · ' || (d.saved_at AT TIME ZONE p.time_zone)::date
      FROM invitation_link l
      JOIN draft d ON d.community_id = l.community_id AND d.link_id = l.id
      JOIN wave w ON w.id = l.wave_id
      JOIN community_place p ON p.community_id = l.community_id
      WHERE l.community_id = :community AND (l.member_id = ANY (:members::uuid[])
        OR l.household_id = ANY (:alone::uuid[]))
      ORDER BY w.opens_at, w.id
      """;

  private static final String CALLBACKS =
      """
      SELECT w.name || ' · ' || (q.requested_at AT TIME ZONE p.time_zone)::date
        || coalesce(' · ' || q.outcome, '')
      FROM callback_request q
      JOIN wave w ON w.id = q.wave_id
      JOIN community_place p ON p.community_id = q.community_id
      WHERE q.community_id = :community AND (q.member_id = ANY (:members::uuid[])
        OR q.household_id = ANY (:alone::uuid[]))
      ORDER BY q.requested_at
      """;

  private static final String OBJECTIONS =
      """
      SELECT (o.objected_at AT TIME ZONE p.time_zone)::date::text
      FROM survey_objection o
      JOIN community_place p ON p.community_id = o.community_id
      WHERE o.community_id = :community AND (o.person_id = :person
        OR o.person_id IS NULL AND o.household_id = ANY (:alone::uuid[]))
      ORDER BY o.objected_at
      """;

  private record Given(String wave, Mode mode, UUID response, Instant at, ZoneId zone) {

    String heading() {
      return wave + " · " + at.atZone(zone).toLocalDate();
    }
  }

  private List<Item> answer(InvitationKey key, String language) {
    Optional<Given> found =
        database
            .sql(
                """
                SELECT w.name, w.mode, r.id, r.first_submitted_at, p.time_zone
                FROM response r
                JOIN wave w ON w.id = r.wave_id
                JOIN community_place p ON p.community_id = r.community_id
                WHERE r.community_id = :community AND r.wave_id = :wave
                  AND r.household_id = :household
                """)
            .param("community", key.community())
            .param("wave", key.wave())
            .param("household", key.household())
            .query((row, number) ->
                new Given(
                    row.getString("name"),
                    Mode.valueOf(row.getString("mode")),
                    row.getObject("id", UUID.class),
                    Times.at(row, "first_submitted_at"),
                    ZoneId.of(row.getString("time_zone"))))
            .optional();
    return found.map(given -> answer(key, given, language)).orElse(List.of());
  }

  private List<Item> answer(InvitationKey key, Given given, String language) {
    if (given.mode() == Mode.CONFIDENTIAL) {
      return List.of(new Item(LABEL + "answered-confidentially", given.heading()));
    }
    var items = new ArrayList<Item>();
    items.add(new Item(LABEL + "answered", given.heading()));
    StoredResponse stored = responses.find(key.community(), given.response()).orElseThrow();
    Questionnaire questionnaire = instruments.version(stored.versionId()).questionnaire();
    Answers answers = stored.sheet().answers(questionnaire);
    AnswersInWords.of(questionnaire, answers, language)
        .forEach(line -> items.add(new Item(LABEL + "answer", line)));
    return items;
  }
}
