package org.lintel.casework;

import java.time.Clock;
import java.util.UUID;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.Ladder;
import org.lintel.calendar.Level;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clock of a case reached a rung of its ladder: whoever stands there is called to the case, and
 * staff read in its timeline why. Each rung is told once, however often it arrives; one whose clock
 * was met, moved or closed meanwhile is not told at all.
 */
@Component
class CallingByTheClock {

  private final JdbcClient database;
  private final Cases cases;
  private final CaseDue held;
  private final Clocks clocks;
  private final Calls calls;

  CallingByTheClock(JdbcClient database, Cases cases, CaseDue held, Clocks clocks, Calls calls) {
    this.database = database;
    this.cases = cases;
    this.held = held;
    this.clocks = clocks;
    this.calls = calls;
  }

  @Transactional
  public void call(ClockDue due) {
    if (held.isHeld(due.subject())) {
      cases
          .get(due.subject().id())
          .filter(found -> isStillDue(found, due))
          .filter(found -> isNew(found, due))
          .ifPresent(found -> calls.make(found, due));
    }
  }

  private boolean isStillDue(ServiceCase found, ClockDue due) {
    return !(found.state() instanceof CaseState.Closed)
        && clocks.of(due.subject()).stream()
            .filter(clock -> clock.measure() == due.measure() && clock.state().isOpen())
            .anyMatch(clock -> clock.due().filter(due.due()::equals).isPresent());
  }

  private boolean isNew(ServiceCase found, ClockDue due) {
    return database
            .sql(
                """
                INSERT INTO case_alarm (community_id, case_id, measure, due_at, step,
                  organisation_id, level, fired_at)
                VALUES (:community, :id, :measure, :due, :step, :organisation, :level, :fired)
                ON CONFLICT DO NOTHING
                """)
            .param("community", found.place().communityId())
            .param("id", found.id())
            .param("measure", due.measure().name())
            .param("due", Times.of(due.due()))
            .param("step", due.step())
            .param("organisation", OrganisationScope.required())
            .param("level", due.level().name())
            .param("fired", Times.of(due.fired()))
            .update()
        == 1;
  }

  /** Finds the people, and keeps that they were called. */
  @Component
  static class Calls {

    private final JdbcClient database;
    private final CalledByClocks people;
    private final Timeline timeline;
    private final Clock clock;

    Calls(JdbcClient database, CalledByClocks people, Timeline timeline, Clock clock) {
      this.database = database;
      this.people = people;
      this.timeline = timeline;
      this.clock = clock;
    }

    void make(ServiceCase found, ClockDue due) {
      Ladder.Called called = people.on(due.level(), found);
      var key = Timeline.Key.of(found);
      var note =
          new ClockNote(due.measure(), called.level(), due.due(), due.isWarning(), called.people());
      timeline.note(key, InternalNote.Kind.CALLED, new Actor.Silence(), note.codes());
      called.people().forEach(staff -> keep(key, staff));
      raise(key, due.isWarning() ? Level.HANDLER : due.level());
    }

    private void keep(Timeline.Key of, UUID staff) {
      database
          .sql(
              """
              INSERT INTO case_call (community_id, case_id, staff_id, organisation_id, called_at)
              VALUES (:community, :id, :staff, :organisation, :now)
              ON CONFLICT (community_id, case_id, staff_id) DO UPDATE
              SET called_at = excluded.called_at
              """)
          .param("community", of.community())
          .param("id", of.id())
          .param("staff", staff)
          .param("organisation", OrganisationScope.required())
          .param("now", Times.of(clock.instant()))
          .update();
    }

    /** Only ever upwards. */
    private void raise(Timeline.Key of, Level level) {
      database
          .sql(
              """
              UPDATE service_case
              SET called_level = :level
              WHERE community_id = :community AND id = :id AND called_level < :level
              """)
          .param("level", height(level))
          .param("community", of.community())
          .param("id", of.id())
          .update();
    }

    private static int height(Level level) {
      return switch (level) {
        case HANDLER -> 0;
        case COMMUNITY_MANAGER -> 1;
        case REGION -> 2;
        case GROUP -> 3;
      };
    }
  }
}
