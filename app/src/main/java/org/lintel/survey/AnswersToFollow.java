package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.survey.instrument.AnswersInWords;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Scores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of an answer somebody may act on. A named answer with its scores; of a confidential one only
 * that she asked to be contacted, by which she named herself, and nothing when she did not. Answers
 * of files are of the past: they never stand here.
 */
@Component
public class AnswersToFollow {

  private static final String GIVEN =
      """
      SELECT r.community_id, r.id, r.household_id, r.version_id, r.submitted_at, w.mode,
        CASE WHEN w.mode = 'NAMED' THEN r.scores END AS scores,
        q.id IS NOT NULL AND q.done_at IS NULL AS asks,
        coalesce(q.member_id, CASE WHEN w.mode = 'NAMED' THEN l.member_id END) AS member_id
      FROM unnest(:communities::int[], :ids::uuid[]) AS n (community_id, id)
      JOIN response r ON r.community_id = n.community_id AND r.id = n.id
      JOIN wave w ON w.id = r.wave_id AND NOT w.is_imported
      LEFT JOIN callback_request q ON q.community_id = r.community_id AND q.response_id = r.id
      LEFT JOIN invitation_link l ON l.community_id = r.community_id AND l.id = r.link_id
      WHERE r.submitted_at >= :since AND r.channel <> 'IMPORT'
        AND (w.mode = 'NAMED' OR q.id IS NOT NULL)
      ORDER BY r.community_id, r.household_id
      """;

  private final JdbcClient database;
  private final Instruments instruments;
  private final StoredResponses responses;

  AnswersToFollow(JdbcClient database, Instruments instruments, StoredResponses responses) {
    this.database = database;
    this.instruments = instruments;
    this.responses = responses;
  }

  /**
   * An answer.
   *
   * @param member whoever answered or asked, where that is known
   * @param isNamed whether her answer may be the reason
   * @param instrument code of the questionnaire
   * @param asksForContact and nobody has called her yet
   * @param recommendation 0 to 10; empty when not asked, passed by, or confidential
   * @param satisfaction the same on the item of overall satisfaction
   */
  public record Given(
      int community,
      UUID response,
      UUID household,
      Optional<UUID> member,
      boolean isNamed,
      String instrument,
      boolean asksForContact,
      Optional<Integer> recommendation,
      Optional<Integer> satisfaction) {}

  /** Those of the responses that somebody may act on and that came since then, by household. */
  public List<Given> of(List<ResponsesStored.Response> stored, Instant since) {
    return database
        .sql(GIVEN)
        .param(
            "communities",
            stored.stream().map(ResponsesStored.Response::community).toArray(Integer[]::new))
        .param("ids", stored.stream().map(ResponsesStored.Response::id).toArray(UUID[]::new))
        .param("since", Times.of(since))
        .query((row, number) -> given(row))
        .list();
  }

  private Given given(ResultSet row) throws SQLException {
    Questionnaire questionnaire = instruments.version(row.getInt("version_id")).questionnaire();
    boolean isNamed =
        switch (Mode.valueOf(row.getString("mode"))) {
          case NAMED -> true;
          case CONFIDENTIAL -> false;
        };
    Optional<Scores> scores =
        isNamed
            ? Optional.of(Scores.of(ArrayColumns.of(row, "scores", Short[].class)))
            : Optional.empty();
    return new Given(
        row.getInt("community_id"),
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        isNamed,
        questionnaire.code(),
        row.getBoolean("asks"),
        scores.flatMap(all -> score(all, questionnaire, Headline.RECOMMENDATION)),
        scores.flatMap(all -> score(all, questionnaire, Headline.SATISFACTION)));
  }

  private static Optional<Integer> score(
      Scores scores, Questionnaire questionnaire, Headline headline) {
    return questionnaire
        .headline(headline)
        .map(item -> questionnaire.slots().of(item.code()))
        .filter(slot -> slot < scores.size() && scores.isPresent(slot))
        .map(scores::at);
  }

  /**
   * What she answered, for whoever acts on it.
   *
   * @param wave name of the survey
   * @param isHidden whether her answer was promised to stay hidden from this viewer
   * @param lines question and answer
   */
  public record Said(String wave, boolean isHidden, List<String> lines) {

    public Said {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The answer as the viewer may read it: of a named survey those whom the owner was told of, of a
   * confidential one nobody. Empty when the answer is gone.
   */
  public Optional<Said> said(Viewer viewer, int community, UUID response) {
    record Found(String wave, boolean isReadable) {}
    return database
        .sql(
            """
            SELECT w.name, w.mode = 'NAMED' AND p.path && :reading::uuid[] AS is_readable
            FROM response r
            JOIN wave w ON w.id = r.wave_id
            JOIN community_place p ON p.community_id = r.community_id
            WHERE r.community_id = :community AND r.id = :id
            """)
        .param("reading", viewer.nodes(Permission.EXPORT).toArray(UUID[]::new))
        .param("community", community)
        .param("id", response)
        .query((row, number) -> new Found(row.getString("name"), row.getBoolean("is_readable")))
        .optional()
        .map(found ->
            new Said(
                found.wave(),
                !found.isReadable(),
                found.isReadable() ? lines(community, response, viewer.language()) : List.of()));
  }

  private List<String> lines(int community, UUID response, String language) {
    return responses
        .find(community, response)
        .map(stored -> {
          Questionnaire questionnaire = instruments.version(stored.versionId()).questionnaire();
          return AnswersInWords.of(questionnaire, stored.sheet().answers(questionnaire), language);
        })
        .orElse(List.of());
  }

  /** Somebody called her: her wishes to be contacted are met, or cannot be. */
  @Transactional
  public void called(
      Viewer viewer, int community, UUID household, CallbackOutcome outcome, Instant at) {
    database
        .sql(
            """
            UPDATE callback_request
            SET done_at = :at, done_by = :viewer, outcome = :outcome
            WHERE community_id = :community AND household_id = :household AND done_at IS NULL
            """)
        .param("at", Times.of(at))
        .param("viewer", viewer.id())
        .param("outcome", outcome.name())
        .param("community", community)
        .param("household", household)
        .update();
  }
}
