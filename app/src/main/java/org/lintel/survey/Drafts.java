package org.lintel.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.lintel.platform.Tidying;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.AnswersJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages that were filled in and not submitted. They count nowhere. */
@Component
public class Drafts implements Tidying {

  /** After the end, so that a wave reopened in time still has them. */
  private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(7);

  private final JdbcClient database;
  private final Clock clock;

  Drafts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps what was filled in so far through a link.
   *
   * @param submission id that the whole will be submitted with; a draft that exists keeps its own
   * @param page the page to go on with
   */
  public void save(Link link, UUID submission, Answers answers, int page, String language) {
    database
        .sql(
            """
            INSERT INTO draft
              (link_id, community_id, organisation_id, submission_id, answers, page, furthest,
               language, saved_at)
            VALUES
              (:link, :community, :organisation, :submission, :answers::jsonb, :page, :page,
               :language, :now)
            ON CONFLICT (link_id, community_id) DO UPDATE
            SET
              answers = excluded.answers,
              page = excluded.page,
              furthest = greatest(draft.furthest, excluded.page),
              language = excluded.language,
              saved_at = excluded.saved_at
            """)
        .param("link", link.id())
        .param("community", link.invitation().community())
        .param("organisation", link.organisation())
        .param("submission", submission)
        .param("answers", AnswersJson.write(answers))
        .param("page", page)
        .param("language", language)
        .param("now", Times.of(clock.instant()))
        .update();
  }

  /** Removes what nobody submitted in waves that ended a week ago. */
  @Override
  public void tidy() {
    database
        .sql(
            """
            DELETE FROM draft d
            USING invitation_link l, wave w
            WHERE l.community_id = d.community_id AND l.id = d.link_id AND w.id = l.wave_id
              AND coalesce(w.closed_at, w.closes_at) < :before
            """)
        .param("before", Times.of(clock.instant().minus(KEPT_AFTER_THE_END)))
        .update();
  }
}
