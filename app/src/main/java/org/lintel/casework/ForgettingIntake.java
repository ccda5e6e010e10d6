package org.lintel.casework;

import java.time.Clock;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which number and network a case came is kept no longer than it is counted. */
@Component
class ForgettingIntake implements Tidying {

  private final JdbcClient database;
  private final Clock clock;

  ForgettingIntake(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void tidy() {
    database
        .sql("DELETE FROM intake WHERE organisation_id = :organisation AND at < :before")
        .param("organisation", OrganisationScope.required())
        .param("before", Times.of(clock.instant().minus(IntakeLimits.DAY)))
        .update();
  }
}
