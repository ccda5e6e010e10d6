package org.lintel.casework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the owner has heard of a person since she came with it, or came with it again. */
@Component
class OwnerHeard {

  private static final String CASES =
      """
      SELECT DISTINCT e.case_id
      FROM case_entry e
      WHERE e.community_id = :community AND e.case_id = ANY (:cases::uuid[])
        AND e.author = 'STAFF'
        AND e.at >= coalesce((
          SELECT max(r.at)
          FROM case_entry r
          WHERE r.community_id = e.community_id AND r.case_id = e.case_id
            AND r.kind = 'REOPENED'), '-infinity')
      """;

  private static final String A_PLAN = CASES + "AND e.until_on IS NOT NULL";

  private static final String WORDS = CASES + "AND e.words <> '' AND e.kind <> 'REOPENED'";

  private final JdbcClient database;

  OwnerHeard(JdbcClient database) {
    this.database = database;
  }

  /** Whether she holds something written that names a day. */
  boolean aPlan(Timeline.Key of) {
    return !aPlan(of.community(), List.of(of.id())).isEmpty();
  }

  /** Those of the community's cases of which she holds it. */
  Set<UUID> aPlan(int community, Collection<UUID> cases) {
    return heard(A_PLAN, community, cases);
  }

  /** Whether a person wrote to her. */
  boolean words(Timeline.Key of) {
    return !heard(WORDS, of.community(), List.of(of.id())).isEmpty();
  }

  private Set<UUID> heard(String sql, int community, Collection<UUID> cases) {
    return database
        .sql(sql)
        .param("community", community)
        .param("cases", cases.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("case_id", UUID.class))
        .set();
  }
}
