package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts whom a wave would ask if it were opened now; changes nothing. */
@Component
public class DryRun {

  private final JdbcClient database;

  DryRun(JdbcClient database) {
    this.database = database;
  }

  /**
   * One community.
   *
   * @param eligible households that could be asked: the N of every figure
   * @param invited those that did not object
   * @param reachable of the invited, those with a phone or an e-mail address of somebody
   * @param withEmail of the invited, those with an e-mail address of somebody
   */
  public record Count(
      UUID community, String name, int eligible, int invited, int reachable, int withEmail) {

    /** Asked not to be asked again, or only an agent stands for them. */
    public int leftOut() {
      return eligible - invited;
    }

    /** Invited, but only the printed sheet reaches them. */
    public int onlyBySheet() {
      return invited - reachable;
    }
  }

  /** By name of the community. */
  @Transactional
  public List<Count> of(Wave wave) {
    return SetPlans.during(database, () -> counts(wave));
  }

  private List<Count> counts(Wave wave) {
    return database
        .sql(
            """
            SELECT p.uuid AS community, p.name, n.eligible, n.invited, n.reachable, n.with_email
            FROM wave_community c
            JOIN community_place p ON p.community_id = c.community_id
            CROSS JOIN LATERAL (
              SELECT count(*) AS eligible,
                count(*) FILTER (WHERE h.has_member) AS invited,
                count(*) FILTER (WHERE h.has_contact) AS reachable,
                count(*) FILTER (WHERE h.has_email) AS with_email
              FROM (
                SELECT e.household_id,
                  bool_or(m.member_id IS NOT NULL) AS has_member,
                  bool_or(m.has_phone OR m.has_email) AS has_contact,
                  bool_or(m.has_email) AS has_email
                FROM eligible_household e
                LEFT JOIN household_member m
                  ON m.community_id = e.community_id AND m.household_id = e.household_id
                  AND m.role <> 'AGENT' AND NOT EXISTS (
                    SELECT 1
                    FROM survey_objection o
                    WHERE o.community_id = m.community_id AND o.household_id = m.household_id
                      AND (o.person_id IS NULL OR o.person_id = m.person_id))
                WHERE e.community_id = c.community_id
                GROUP BY e.household_id) h) n
            WHERE c.wave_id = :wave
            ORDER BY p.name, p.uuid
            """)
        .param("wave", wave.id())
        .query((row, number) ->
            new Count(
                row.getObject("community", UUID.class),
                row.getString("name"),
                row.getInt("eligible"),
                row.getInt("invited"),
                row.getInt("reachable"),
                row.getInt("with_email")))
        .list();
  }
}
