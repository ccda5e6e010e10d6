package org.lintel.channel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a notice that went to many households. */
@Component
public class NoticeCounts {

  private final JdbcClient database;

  NoticeCounts(JdbcClient database) {
    this.database = database;
  }

  /**
   * Households, each counted once.
   *
   * @param sent with at least one letter that went
   * @param waiting for the morning, the budget or their turn
   * @param unreached for whom there was no way, or whose letter was dropped or failed
   */
  public record Count(int sent, int waiting, int unreached) {}

  /** Of the notice with that key in a thread. */
  public Count of(List<Integer> communities, String thread, String key) {
    return database
        .sql(
            """
            SELECT count(*) FILTER (WHERE x.is_sent) AS sent,
              count(*) FILTER (WHERE NOT x.is_sent AND x.is_waiting) AS waiting,
              count(*) FILTER (WHERE NOT x.is_sent AND NOT x.is_waiting) AS unreached
            FROM (
              SELECT n.id, coalesce(bool_or(l.state = 'SENT'), false) AS is_sent,
                coalesce(bool_or(l.state IN ('WAITING', 'CLAIMED')), false) AS is_waiting
              FROM notice n
              LEFT JOIN letter l ON l.community_id = n.community_id AND l.kind = 'notice'
                AND l.occasion_id = n.id
              WHERE n.community_id = ANY (:communities::int[]) AND n.thread = :thread
                AND n.notice_key = :key
              GROUP BY n.id) x
            """)
        .param("communities", communities.toArray(Integer[]::new))
        .param("thread", thread)
        .param("key", key)
        .query((row, number) ->
            new Count(row.getInt("sent"), row.getInt("waiting"), row.getInt("unreached")))
        .single();
  }
}
