package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.TimelineContribution;
import org.lintel.community.TimelineEntry;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.AnswersInWords;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Surveys in the timeline of a household. Everybody reads that it was asked. That and what it
 * answered stands here only for a named wave, and only for those whom the owner was told of:
 * whoever may take named answers away. Who asked to be contacted named herself by it; those who
 * call see that, not the answer. A call without a note stands among the contacts already.
 */
@Component
class SurveysInTimeline implements TimelineContribution {

  /** Of an imported wave only those are known who answered: being asked would tell it. */
  private static final String EVENTS =
      """
      SELECT x.id, x.act, x.at, x.staff_id, x.outcome, x.words, w.name, x.response_id
      FROM community_place p
      CROSS JOIN LATERAL (
        SELECT w.uuid AS id, 'asked' AS act, w.opened_at AS at, NULL::uuid AS staff_id,
          '' AS outcome, '' AS words, i.wave_id, NULL::uuid AS response_id
        FROM invitation i
        JOIN wave w ON w.id = i.wave_id
        WHERE i.community_id = p.community_id AND i.household_id = :household
          AND w.opened_at IS NOT NULL AND NOT w.is_imported
        UNION ALL
        SELECT r.id, 'answered', r.first_submitted_at, NULL, '', '', r.wave_id, r.id
        FROM invitation i
        JOIN wave w ON w.id = i.wave_id AND w.mode = 'NAMED'
        JOIN response r ON r.community_id = i.community_id AND r.id = i.response_id
        WHERE i.community_id = p.community_id AND i.household_id = :household
          AND p.path && :reading::uuid[]
        UNION ALL
        SELECT q.id, 'contact-asked', q.requested_at, NULL, '', '', q.wave_id, NULL
        FROM callback_request q
        WHERE q.community_id = p.community_id AND q.household_id = :household
          AND p.path && :calling::uuid[]
        UNION ALL
        SELECT q.id, 'contacted', q.done_at, q.done_by, q.outcome, q.note, q.wave_id, NULL
        FROM callback_request q
        WHERE q.community_id = p.community_id AND q.household_id = :household
          AND q.done_at IS NOT NULL AND q.note <> '' AND p.path && :calling::uuid[]) x
      JOIN wave w ON w.id = x.wave_id
      WHERE p.community_id = :community AND x.at < :before
      ORDER BY x.at DESC
      FETCH FIRST :most ROWS WITH TIES
      """;

  private final JdbcClient database;
  private final StoredResponses responses;
  private final Instruments instruments;

  SurveysInTimeline(JdbcClient database, StoredResponses responses, Instruments instruments) {
    this.database = database;
    this.responses = responses;
    this.instruments = instruments;
  }

  private record Event(TimelineEntry entry, Optional<UUID> response) {}

  @Override
  public String kind() {
    return "surveys";
  }

  @Override
  public List<TimelineEntry> of(
      Viewer viewer, int community, UUID household, Instant before, int most) {
    List<Event> events =
        database
            .sql(EVENTS)
            .param("community", community)
            .param("household", household)
            .param("reading", viewer.nodes(Permission.EXPORT).toArray(UUID[]::new))
            .param("calling", viewer.nodes(Permission.CALL_BACK).toArray(UUID[]::new))
            .param("before", Times.of(before))
            .param("most", most)
            .query(SurveysInTimeline::event)
            .list();
    var entries = new ArrayList<TimelineEntry>();
    for (Event event : events) {
      entries.add(
          event
              .response()
              .map(id -> event.entry().listing(answers(community, id, viewer.language())))
              .orElse(event.entry()));
    }
    return entries;
  }

  private static Event event(ResultSet row, int number) throws SQLException {
    String act = row.getString("act");
    String outcome = row.getString("outcome").toLowerCase(Locale.ROOT).replace('_', '-');
    var entry =
        TimelineEntry.of(
                row.getObject("id", UUID.class),
                Times.at(row, "at"),
                "survey.timeline." + act + (outcome.isEmpty() ? "" : "." + outcome),
                row.getString("name"))
            .saying(row.getString("words"))
            .by(Optional.ofNullable(row.getObject("staff_id", UUID.class)));
    return new Event(entry, Optional.ofNullable(row.getObject("response_id", UUID.class)));
  }

  private List<String> answers(int community, UUID response, String language) {
    return responses
        .find(community, response)
        .map(stored -> {
          Questionnaire questionnaire = instruments.version(stored.versionId()).questionnaire();
          return AnswersInWords.of(questionnaire, stored.sheet().answers(questionnaire), language);
        })
        .orElse(List.of());
  }
}
