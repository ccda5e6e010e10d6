package org.lintel.measurement.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.survey.Comments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people of the company say that its comments are: shown in place of what the model says, and
 * by which the model's shares are corrected once there are enough.
 */
@Component
public class CommentLabels {

  private final JdbcClient database;
  private final CommentReadings readings;
  private final Comments comments;
  private final AuditTrail audit;
  private final Clock clock;

  CommentLabels(
      JdbcClient database,
      CommentReadings readings,
      Comments comments,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.readings = readings;
    this.comments = comments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps what the viewer says of a comment, in place of what was said before.
   *
   * @throws NotFound when the viewer may not read it
   */
  @Transactional
  public void label(Viewer viewer, Permit permit, Comments.Handle handle, ReadComment said) {
    Comments.Key key =
        comments
            .find(viewer, permit, handle)
            .orElseThrow(() -> new NotFound("comment " + handle.response()));
    database
        .sql(
            """
            INSERT INTO comment_label (community_id, response_id, item, organisation_id, tone,
              aspects, labelled_at, labelled_by)
            VALUES (:community, :response, :item, :organisation, :tone, :aspects, :now, :by)
            ON CONFLICT (community_id, response_id, item) DO UPDATE
            SET tone = excluded.tone, aspects = excluded.aspects,
              labelled_at = excluded.labelled_at, labelled_by = excluded.labelled_by
            """)
        .param("community", key.community())
        .param("response", key.response())
        .param("item", key.item())
        .param("organisation", viewer.organisation())
        .param("tone", said.tone().name())
        .param("aspects", CommentReadings.names(said.aspects()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", viewer.id())
        .update();
    audit.append(
        viewer.id(),
        "comment-labelled",
        handle.response().toString(),
        Map.of("tone", said.tone().name(), "topics", String.valueOf(said.aspects().size())));
  }

  /** What somebody said that these comments are; the others are missing. */
  public Map<Comments.Key, ReadComment> of(List<Comments.Key> keys) {
    return readings.labels(keys);
  }

  /** All labels of the organisation beside what the model said, counted. */
  List<Judged> judged() {
    var all = new ArrayList<Judged>();
    database
        .sql(
            """
            SELECT l.tone, l.aspects, s.tone AS said_tone, s.aspects AS said_aspects,
              count(*) AS comments
            FROM comment_label l
            JOIN comment_reading s USING (community_id, response_id, item)
            GROUP BY l.tone, l.aspects, s.tone, s.aspects
            """)
        .query(row -> {
          all.add(judged(row));
        });
    return all;
  }

  private static Judged judged(ResultSet row) throws SQLException {
    return new Judged(
        CommentReadings.said(row, "tone", "aspects"),
        CommentReadings.said(row, "said_tone", "said_aspects"),
        row.getLong("comments"));
  }

  /** Comments that are alike to people and to the model. */
  record Judged(ReadComment truth, ReadComment said, long comments) {}
}
