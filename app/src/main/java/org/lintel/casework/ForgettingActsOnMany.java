package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import org.lintel.platform.Tidying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of acts on many cases is looked at once; the audit log and the cases keep the rest. */
@Component
class ForgettingActsOnMany implements Tidying {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient database;
  private final Clock clock;

  ForgettingActsOnMany(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void tidy() {
    database
        .sql("DELETE FROM case_bulk WHERE made_at < :before")
        .param("before", Times.of(clock.instant().minus(KEPT)))
        .update();
  }
}
