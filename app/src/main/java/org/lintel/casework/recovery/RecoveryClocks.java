package org.lintel.casework.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockTerms;
import org.lintel.calendar.ClockView;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.DueKeeper;
import org.lintel.calendar.NextDues;
import org.lintel.calendar.RestartingClocks;
import org.lintel.calendar.Severity;
import org.lintel.calendar.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of a recovery: until when she is called, which begins the second track, and until when
 * the problem is solved. Keeps beside each recovery when it is due; everybody holds its row before
 * its clocks.
 */
@Component
class RecoveryClocks implements DueKeeper {

  private final JdbcClient database;
  private final Clocks clocks;
  private final RestartingClocks restarting;
  private final NextDues dues;
  private final Clock clock;

  RecoveryClocks(
      JdbcClient database, Clocks clocks, RestartingClocks restarting, NextDues dues, Clock clock) {
    this.database = database;
    this.clocks = clocks;
    this.restarting = restarting;
    this.dues = dues;
    this.clock = clock;
  }

  void opened(Subject subject, RecoveryCause cause) {
    clocks.start(subject, terms(cause), clock.instant());
    keep(subject);
  }

  private static ClockTerms terms(RecoveryCause cause) {
    return new ClockTerms(Recovery.SUBJECT, cause.name().toLowerCase(Locale.ROOT), Severity.NORMAL);
  }

  /** She is to be called once more, with all the time that there is for a call. */
  void calledAnew(Subject subject, RecoveryCause cause) {
    goOn(subject, cause, Set.of(ClockMeasure.FIRST_RESPONSE));
  }

  /** Those begin anew. */
  void goOn(Subject subject, RecoveryCause cause, Set<ClockMeasure> measures) {
    restarting.again(subject, terms(cause), measures, clock.instant());
    keep(subject);
  }

  /** She was spoken with. */
  void called(Subject subject) {
    clocks.meet(subject, ClockMeasure.FIRST_RESPONSE, clock.instant());
    keep(subject);
  }

  void solved(Subject subject) {
    clocks.meet(subject, ClockMeasure.RESOLVE, clock.instant());
    keep(subject);
  }

  void closed(Subject subject) {
    clocks.close(subject, clock.instant());
    keep(subject);
  }

  List<ClockView> of(Subject subject) {
    return clocks.of(subject);
  }

  @Override
  public String kind() {
    return Recovery.SUBJECT;
  }

  /** In the order of the key, as everybody locks them. */
  @Override
  public void keep(List<Subject> subjects) {
    subjects.stream()
        .sorted(Comparator.comparingInt(Subject::community).thenComparing(Subject::id))
        .filter(this::isHeld)
        .forEach(this::keep);
  }

  /** False when there is no such recovery. */
  boolean isHeld(Subject subject) {
    return database
        .sql("SELECT id FROM recovery WHERE community_id = :community AND id = :id FOR UPDATE")
        .param("community", subject.community())
        .param("id", subject.id())
        .query((row, number) -> number)
        .optional()
        .isPresent();
  }

  private void keep(Subject subject) {
    Instant callDue =
        clocks.of(subject).stream()
            .filter(view -> view.measure() == ClockMeasure.FIRST_RESPONSE)
            .flatMap(view -> view.due().stream())
            .findFirst()
            .orElse(null);
    database
        .sql(
            """
            UPDATE recovery
            SET due_at = :due, call_due_at = coalesce(:call::timestamptz, call_due_at)
            WHERE community_id = :community AND id = :id
            """)
        .param("due", dues.of(subject).due().map(Times::of).orElse(null))
        .param("call", callDue == null ? null : Times.of(callDue))
        .param("community", subject.community())
        .param("id", subject.id())
        .update();
  }
}
