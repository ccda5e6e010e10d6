package org.lintel.survey;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "Do not ask me again": who must not be invited any more. */
@Component
public class Objections {

  private final JdbcClient database;
  private final Clock clock;

  Objections(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps the wish of whoever holds the link: of the member it was made for, or of the whole
   * household when it is the printed sheet's. Saying it twice changes nothing.
   */
  public void keep(Link link) {
    database
        .sql(
            """
            INSERT INTO survey_objection
              (community_id, household_id, person_id, organisation_id, objected_at)
            SELECT :community, :household, m.person_id, :organisation, :now
            FROM (SELECT :member::uuid AS member_id) asked
            LEFT JOIN household_member m
              ON m.community_id = :community AND m.household_id = :household
                AND m.member_id = asked.member_id
            WHERE asked.member_id IS NULL OR m.person_id IS NOT NULL
            ON CONFLICT (community_id, household_id, person_id) DO NOTHING
            """)
        .param("community", link.invitation().community())
        .param("household", link.invitation().household())
        .param("member", link.member().orElse(null))
        .param("organisation", link.organisation())
        .param("now", Times.of(clock.instant()))
        .update();
  }

  /**
   * Forgets the wish of whoever holds the link, so that the next wave invites them again; false
   * when they had not said it.
   */
  public boolean takeBack(Link link) {
    return database
            .sql(
                """
                DELETE FROM survey_objection o
                WHERE o.community_id = :community AND o.household_id = :household
                  AND CASE
                    WHEN :member::uuid IS NULL THEN o.person_id IS NULL
                    ELSE o.person_id = (
                      SELECT m.person_id
                      FROM household_member m
                      WHERE m.community_id = o.community_id AND m.household_id = o.household_id
                        AND m.member_id = :member::uuid) END
                """)
            .param("community", link.invitation().community())
            .param("household", link.invitation().household())
            .param("member", link.member().orElse(null))
            .update()
        > 0;
  }
}
