package org.lintel.survey.mail;

import java.util.List;
import java.util.UUID;
import org.lintel.channel.Recipient;
import org.lintel.platform.database.SetPlans;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be written to about a wave: members with a link of their own who did not object. */
@Component
class MailRecipients {

  private final JdbcClient database;

  MailRecipients(JdbcClient database) {
    this.database = database;
  }

  /** Of households that have not answered; whoever decides for a household comes first. */
  @Transactional
  public List<Recipient> of(Wave wave) {
    return SetPlans.during(
        database,
        () ->
            communities(wave).stream().flatMap(community -> in(community, wave).stream()).toList());
  }

  private List<Integer> communities(Wave wave) {
    return database
        .sql("SELECT community_id FROM wave_community WHERE wave_id = :wave ORDER BY community_id")
        .param("wave", wave.id())
        .query((row, number) -> row.getInt("community_id"))
        .list();
  }

  private List<Recipient> in(int community, Wave wave) {
    return database
        .sql(
            """
            SELECT l.community_id, l.household_id, l.member_id, l.id
            FROM invitation i
            JOIN invitation_link l ON l.community_id = i.community_id AND l.wave_id = i.wave_id
              AND l.household_id = i.household_id
            JOIN household_member m ON m.community_id = l.community_id
              AND m.household_id = l.household_id AND m.member_id = l.member_id
            WHERE i.community_id = :community AND i.wave_id = :wave AND i.response_id IS NULL
              AND NOT i.is_spent AND m.role <> 'AGENT'
              AND NOT EXISTS (
                SELECT 1
                FROM survey_objection o
                WHERE o.community_id = m.community_id AND o.household_id = m.household_id
                  AND (o.person_id IS NULL OR o.person_id = m.person_id))
            ORDER BY l.household_id, m.is_decision_maker DESC, l.id
            """)
        .param("community", community)
        .param("wave", wave.id())
        .query((row, number) ->
            new Recipient(
                row.getInt("community_id"),
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("id", UUID.class)))
        .list();
  }
}
