package org.lintel.measurement;

import java.util.List;
import org.lintel.platform.AuditTrail;
import org.lintel.survey.Waves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rebuilds waves that were counted by an older {@link Scoring}, as an update may leave them. */
@Component
class RenewingRollups {

  private static final Logger log = LoggerFactory.getLogger(RenewingRollups.class);

  private final JdbcClient database;
  private final RebuildingRollups rebuilding;
  private final Waves waves;

  RenewingRollups(JdbcClient database, RebuildingRollups rebuilding, Waves waves) {
    this.database = database;
    this.rebuilding = rebuilding;
    this.waves = waves;
  }

  /** Rebuilds what is out of date in the current organisation, one wave after the other. */
  int renew(int organisation) {
    List<Integer> old = outOfDate();
    for (int wave : old) {
      long answers = rebuilding.rebuild(organisation, AuditTrail.SYSTEM, waves.get(wave));
      log.info("wave {} was counted by an older scoring: rebuilt from {} answers", wave, answers);
    }
    return old.size();
  }

  private List<Integer> outOfDate() {
    return database
        .sql("SELECT DISTINCT wave_id FROM rollup WHERE scoring <> :scoring ORDER BY wave_id")
        .param("scoring", Scoring.VERSION)
        .query((row, number) -> row.getInt("wave_id"))
        .list();
  }
}
