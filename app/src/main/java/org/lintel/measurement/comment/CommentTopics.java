package org.lintel.measurement.comment;

import java.util.ArrayList;
import java.util.List;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.survey.Comments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the comments of a slice are about: counted, and found again by topic and tone. */
@Component
public class CommentTopics {

  private static final String FROM =
      """
      FROM readable_comment t
      LEFT JOIN comment_reading s USING (community_id, response_id, item)
      LEFT JOIN comment_label l USING (community_id, response_id, item)
      WHERE t.community_id = ANY (:communities::int[])
        AND (:wave::int IS NULL OR t.wave_id = :wave::int)
      """;

  private static final String ONLY =
      """
        AND (:aspect::text IS NULL OR :aspect::text = ANY (coalesce(l.aspects, s.aspects)))
        AND (:tone::text IS NULL OR coalesce(l.tone, s.tone) = :tone::text)
      """;

  private final JdbcClient database;
  private final CommentLabels labels;

  CommentTopics(JdbcClient database, CommentLabels labels) {
    this.database = database;
    this.labels = labels;
  }

  /** Counts of a slice, whatever topic or tone it asks for. */
  public CommentCounts count(CommentSlice slice) {
    var alike = new ArrayList<CommentCounts.Alike>();
    query(
            """
            SELECT coalesce(l.tone, s.tone) AS shown_tone,
              coalesce(l.aspects, s.aspects) AS shown_aspects, s.tone, s.aspects,
              count(*) AS comments
            """
                + FROM
                + """
                  AND s.tone IS NOT NULL
                GROUP BY 1, 2, 3, 4
                """,
            slice.whole())
        .query(row -> {
          alike.add(
              new CommentCounts.Alike(
                  CommentReadings.said(row, "shown_tone", "shown_aspects"),
                  CommentReadings.said(row, "tone", "aspects"),
                  row.getLong("comments")));
        });
    long unread =
        query("SELECT count(*) " + FROM + "  AND s.tone IS NULL", slice.whole())
            .query(Long.class)
            .single();
    return CommentCounts.of(alike, unread, labels.judged());
  }

  /** Where the comments of a slice stand, newest first. */
  public Paged<Comments.Key> find(CommentSlice slice, Paging paging) {
    List<Comments.Key> keys =
        only(
                """
                SELECT t.community_id, t.response_id, t.item
                """
                    + FROM
                    + ONLY
                    + """
                    ORDER BY t.day DESC, md5(t.response_id::text), t.item
                    LIMIT :size OFFSET :offset
                    """,
                slice)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, number) -> CommentReadings.key(row))
            .list();
    long total = only("SELECT count(*) " + FROM + ONLY, slice).query(Long.class).single();
    return new Paged<>(keys, paging, total);
  }

  private JdbcClient.StatementSpec query(String sql, CommentSlice slice) {
    return database
        .sql(sql)
        .param("communities", slice.communities().toArray(Integer[]::new))
        .param("wave", slice.wave().orElse(null));
  }

  private JdbcClient.StatementSpec only(String sql, CommentSlice slice) {
    return query(sql, slice)
        .param("aspect", slice.aspect().map(Aspect::name).orElse(null))
        .param("tone", slice.tone().map(Tone::name).orElse(null));
  }
}
