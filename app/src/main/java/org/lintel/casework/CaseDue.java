package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.DueKeeper;
import org.lintel.calendar.NextDue;
import org.lintel.calendar.NextDues;
import org.lintel.calendar.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps beside each case when it is due next. Everybody holds the row of the case before its
 * clocks, so that nobody waits for the other, and nothing older than the clocks is written.
 */
@Component
class CaseDue implements DueKeeper {

  private final JdbcClient database;
  private final NextDues dues;
  private final Clock clock;

  CaseDue(JdbcClient database, NextDues dues, Clock clock) {
    this.database = database;
    this.dues = dues;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return CaseTerms.SUBJECT;
  }

  /** In the order of the key, as everybody locks them. */
  @Override
  public void keep(List<Subject> subjects) {
    subjects.stream()
        .sorted(Comparator.comparingInt(Subject::community).thenComparing(Subject::id))
        .filter(this::isHeld)
        .forEach(this::keep);
  }

  /** False when there is no such case. */
  boolean isHeld(Subject subject) {
    return database
        .sql("SELECT id FROM service_case WHERE community_id = :community AND id = :id FOR UPDATE")
        .param("community", subject.community())
        .param("id", subject.id())
        .query((row, number) -> number)
        .optional()
        .isPresent();
  }

  /** After clocks of a case that is held were changed. */
  void keep(Subject subject) {
    NextDue next = dues.of(subject);
    database
        .sql(
            """
            UPDATE service_case
            SET due_at = :due, due_measure = :measure, is_timed = :timed,
              is_provisional = :provisional,
              paused_at = CASE WHEN :standing THEN coalesce(paused_at, :now) END
            WHERE community_id = :community AND id = :id
            """)
        .param("due", next.due().map(Times::of).orElse(null))
        .param("measure", next.measure().map(ClockMeasure::name).orElse(null))
        .param("timed", next.isRunning())
        .param("provisional", next.isProvisional())
        .param("standing", next.isStanding())
        .param("now", Times.of(clock.instant()))
        .param("community", subject.community())
        .param("id", subject.id())
        .update();
  }

  /** Whether a case that is held is neither done nor over. */
  boolean isUnderWay(Subject subject) {
    return database
        .sql(
            """
            SELECT state NOT IN ('DONE', 'CONFIRMED', 'CLOSED')
            FROM service_case
            WHERE community_id = :community AND id = :id
            """)
        .param("community", subject.community())
        .param("id", subject.id())
        .query(Boolean.class)
        .single();
  }

  /** Her wait has ended; a wait for others goes on. */
  void waitsForTheOwnerNoMore(Subject subject) {
    database
        .sql(
            """
            UPDATE service_case
            SET wait_ends_at = NULL
            WHERE community_id = :community AND id = :id
              AND (waiting_on = 'OWNER' OR state = 'REMEDY_PROPOSED')
            """)
        .param("community", subject.community())
        .param("id", subject.id())
        .update();
  }

  /** Until when the wait of a case that is held may stop its clocks; null: nothing waits. */
  void waitsUntil(Subject subject, @Nullable Instant end) {
    database
        .sql(
            """
            UPDATE service_case
            SET wait_ends_at = :end
            WHERE community_id = :community AND id = :id
            """)
        .param("end", end == null ? null : Times.of(end))
        .param("community", subject.community())
        .param("id", subject.id())
        .update();
  }
}
