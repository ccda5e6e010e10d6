package org.lintel.survey;

import java.time.Clock;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a draft: freezes how many households could be asked, invites those that did not object, and
 * counts them by building, tenure and kind of unit. All in one transaction, so that a wave is open
 * with everybody invited or a draft.
 */
@Component
public class OpeningAWave {

  private final JdbcClient database;
  private final Invitations invitations;
  private final AuditTrail audit;
  private final Clock clock;

  OpeningAWave(JdbcClient database, Invitations invitations, AuditTrail audit, Clock clock) {
    this.database = database;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens the wave now; it takes answers from its first moment on. */
  @Transactional
  public Opening open(Viewer viewer, Wave wave) {
    if (!lockDraft(wave)) {
      return new Opening.NotADraft();
    }
    if (!wave.closesAt().isAfter(clock.instant())) {
      return new Opening.Over();
    }
    int invited = invitations.invite(wave.id());
    if (invited == 0) {
      return new Opening.NobodyToAsk();
    }
    SetPlans.during(database, () -> freezeCounts(wave));
    countAsked(wave);
    markOpen(wave);
    int links = invitations.issueLinks(wave.id());
    audit.append(
        viewer.id(),
        "wave-opened",
        wave.uuid().toString(),
        Map.of("invited", String.valueOf(invited), "links", String.valueOf(links)));
    letPlannerKnow();
    return new Opening.Opened(eligible(wave), invited, links);
  }

  /** What was written is read next, before the server would look at it by itself. */
  private void letPlannerKnow() {
    database.sql("ANALYZE invitation, invitation_link, participation, directory").update();
  }

  private boolean lockDraft(Wave wave) {
    return database
        .sql("SELECT state = 'DRAFT' FROM wave WHERE id = :id FOR UPDATE")
        .param("id", wave.id())
        .query(Boolean.class)
        .single();
  }

  private int freezeCounts(Wave wave) {
    return database
        .sql(
            """
            UPDATE wave_community c
            SET
              eligible = (
                SELECT count(*) FROM eligible_household e WHERE e.community_id = c.community_id),
              invited = (
                SELECT count(*) FROM invitation i
                WHERE i.community_id = c.community_id AND i.wave_id = c.wave_id)
            WHERE c.wave_id = :wave
            """)
        .param("wave", wave.id())
        .update();
  }

  private void countAsked(Wave wave) {
    database
        .sql(
            """
            INSERT INTO participation
              (wave_id, community_id, dimension, value, organisation_id, asked)
            SELECT i.wave_id, i.community_id, by.dimension, by.value, i.organisation_id, count(*)
            FROM wave_community c
            JOIN invitation i ON i.community_id = c.community_id AND i.wave_id = c.wave_id
            CROSS JOIN LATERAL (VALUES
              ('ALL', ''),
              ('BUILDING', i.building_id::text),
              ('TENURE', i.tenure_stage),
              ('UNIT_KIND', i.unit_kind)) AS by (dimension, value)
            WHERE c.wave_id = :wave
            GROUP BY i.wave_id, i.community_id, by.dimension, by.value, i.organisation_id
            """)
        .param("wave", wave.id())
        .update();
  }

  private void markOpen(Wave wave) {
    database
        .sql("UPDATE wave SET state = 'OPEN', opened_at = :now WHERE id = :id")
        .param("id", wave.id())
        .param("now", Times.of(clock.instant()))
        .update();
  }

  private int eligible(Wave wave) {
    return database
        .sql("SELECT sum(eligible)::int FROM wave_community WHERE wave_id = :id")
        .param("id", wave.id())
        .query(Integer.class)
        .single();
  }
}
