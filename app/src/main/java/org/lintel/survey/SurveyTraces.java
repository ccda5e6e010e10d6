package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonTraces.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what in surveys belongs to a person. */
@Component
class SurveyTraces {

  private final JdbcClient database;

  SurveyTraces(JdbcClient database) {
    this.database = database;
  }

  /** Invitations whose answer is the person's: sent by the person's link, or from alone. */
  List<InvitationKey> answered(Traces traces) {
    return database
        .sql(
            """
            SELECT i.community_id, i.wave_id, i.household_id
            FROM invitation i
            WHERE i.community_id = :community AND i.household_id = ANY (:alone::uuid[])
              AND i.response_id IS NOT NULL
            UNION
            SELECT r.community_id, r.wave_id, r.household_id
            FROM invitation_link l
            JOIN response r ON r.community_id = l.community_id AND r.wave_id = l.wave_id
              AND r.household_id = l.household_id AND r.link_id = l.id
            WHERE l.community_id = :community AND l.member_id = ANY (:members::uuid[])
            """)
        .params(traces.parameters())
        .query((row, number) ->
            new InvitationKey(
                row.getInt("community_id"),
                row.getInt("wave_id"),
                row.getObject("household_id", UUID.class)))
        .list();
  }
}
