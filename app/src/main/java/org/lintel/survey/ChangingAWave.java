package org.lintel.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Redrafts, drops, lengthens, closes or reopens a wave; each act is in the audit log. */
@Component
public class ChangingAWave {

  private final JdbcClient database;
  private final Waves waves;
  private final AuditTrail audit;
  private final Clock clock;

  ChangingAWave(JdbcClient database, Waves waves, AuditTrail audit, Clock clock) {
    this.database = database;
    this.waves = waves;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes no further answers by any channel; false when it was not open. */
  @Transactional
  public boolean close(Viewer viewer, Wave wave) {
    boolean closed = waves.close(wave, viewer.id());
    if (closed) {
      forgetSpent(wave);
      audit.append(viewer.id(), "wave-closed", wave.uuid().toString(), Map.of());
    }
    return closed;
  }

  /** Takes answers again until the planned end; false when it is not closed or that has passed. */
  @Transactional
  public boolean reopen(Viewer viewer, Wave wave) {
    int changed =
        database
            .sql(
                """
                UPDATE wave
                SET state = 'OPEN', closed_at = NULL, closed_by = NULL
                WHERE id = :id AND state = 'CLOSED' AND NOT is_imported AND closes_at > :now
                """)
            .param("id", wave.id())
            .param("now", Times.of(clock.instant()))
            .update();
    if (changed == 1) {
      audit.append(viewer.id(), "wave-reopened", wave.uuid().toString(), Map.of());
    }
    return changed == 1;
  }

  /**
   * Nothing needs to tell any more which household an erased person's was: without an invitation it
   * cannot answer again, not even when the wave is opened again.
   */
  private void forgetSpent(Wave wave) {
    database
        .sql("DELETE FROM invitation WHERE wave_id = :id AND is_spent")
        .param("id", wave.id())
        .update();
  }

  /** Takes answers until a later moment; false when the wave is not open or the moment no later. */
  @Transactional
  public boolean extend(Viewer viewer, Wave wave, Instant closesAt) {
    if (!closesAt.isAfter(wave.closesAt()) || !closesAt.isAfter(clock.instant())) {
      return false;
    }
    int changed =
        database
            .sql("UPDATE wave SET closes_at = :closesAt WHERE id = :id AND state = 'OPEN'")
            .param("closesAt", Times.of(closesAt))
            .param("id", wave.id())
            .update();
    if (changed == 1) {
      audit.append(
          viewer.id(),
          "wave-extended",
          wave.uuid().toString(),
          Map.of("until", closesAt.toString()));
    }
    return changed == 1;
  }

  /** Changes everything about a draft; false when it is none any more. */
  @Transactional
  public boolean redraft(Viewer viewer, Wave wave, NewWave now) {
    boolean changed = waves.redraft(viewer, wave, now);
    if (changed) {
      audit.append(viewer.id(), "wave-redrafted", wave.uuid().toString(), Map.of());
    }
    return changed;
  }

  /** Removes a draft, which asked nobody; false when it is none any more. */
  @Transactional
  public boolean drop(Viewer viewer, Wave wave) {
    boolean isDraft =
        database
            .sql("SELECT state = 'DRAFT' FROM wave WHERE id = :id FOR UPDATE")
            .param("id", wave.id())
            .query(Boolean.class)
            .single();
    if (isDraft) {
      database
          .sql("DELETE FROM wave_community WHERE wave_id = :id")
          .param("id", wave.id())
          .update();
      database.sql("DELETE FROM wave WHERE id = :id").param("id", wave.id()).update();
      audit.append(viewer.id(), "wave-dropped", wave.uuid().toString(), Map.of());
    }
    return isDraft;
  }
}
