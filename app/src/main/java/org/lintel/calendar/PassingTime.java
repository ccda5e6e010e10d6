package org.lintel.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets rungs of ladders be reached in a past that is made afterwards, each at its time. As time
 * really passes the worker does it.
 */
@Component
public class PassingTime {

  private static final int MOST = 100;

  private final JdbcClient database;
  private final Firing firing;

  PassingTime(JdbcClient database, Firing firing) {
    this.database = database;
    this.firing = firing;
  }

  /** When the next rung of a clock of the subject is reached. */
  public Optional<Instant> next(Subject subject) {
    return database
        .sql(
            """
            SELECT min(next_fire_at)
            FROM clock
            WHERE community_id = :community AND subject_kind = :kind AND subject_id = :id
            """)
        .param("community", subject.community())
        .param("kind", subject.kind())
        .param("id", subject.id())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Reaches what the application's clock says is due. */
  public void reach() {
    firing.fire(MOST);
  }
}
