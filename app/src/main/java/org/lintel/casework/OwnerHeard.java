package org.lintel.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the owner has heard of a person since she came with it, or came with it again. */
@Component
class OwnerHeard {

  private static final String ENTRY_SINCE =
      """
      SELECT EXISTS (
        SELECT 1
        FROM case_entry e
        WHERE e.community_id = :community AND e.case_id = :id AND e.author = 'STAFF'
          AND e.at >= coalesce((
            SELECT max(r.at)
            FROM case_entry r
            WHERE r.community_id = e.community_id AND r.case_id = e.case_id
              AND r.kind = 'REOPENED'), '-infinity')
      """;

  private final JdbcClient database;

  OwnerHeard(JdbcClient database) {
    this.database = database;
  }

  /** Whether she holds something written that names a day. */
  boolean aPlan(Timeline.Key of) {
    return is(ENTRY_SINCE + "AND e.until_on IS NOT NULL)", of);
  }

  /** Whether a person wrote to her. */
  boolean words(Timeline.Key of) {
    return is(ENTRY_SINCE + "AND e.words <> '' AND e.kind <> 'REOPENED')", of);
  }

  private boolean is(String sql, Timeline.Key of) {
    return database
        .sql(sql)
        .param("community", of.community())
        .param("id", of.id())
        .query(Boolean.class)
        .single();
  }
}
