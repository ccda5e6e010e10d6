package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.calendar.CalendarWorld.COMPLAINT;
import static org.lintel.calendar.CalendarWorld.at;
import static org.lintel.calendar.ClockMeasure.FIRST_RESPONSE;
import static org.lintel.calendar.ClockMeasure.RESOLVE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;

class FiringIntegrationTests {

  private static final ClockTerms URGENT = new ClockTerms("case", "repair", Severity.URGENT);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final CalendarWorld world = new CalendarWorld(database);

  @Test
  void rungsFireInTheirOrderWhenTheirTimeComesAndNeverAgain() {
    Subject subject = world.start(URGENT);
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).isEmpty();

    world.time.to(at("2026-11-20T09:20"));
    world.fire();
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE))
        .extracting(ClockDue::level)
        .containsExactly(Level.HANDLER);
    assertThat(heard(subject, FIRST_RESPONSE).getFirst().isWarning()).isTrue();

    world.time.to(at("2026-11-20T09:30"));
    world.fire();
    world.time.to(at("2026-11-25T09:30"));
    world.fire();
    world.fire();

    assertThat(heard(subject, FIRST_RESPONSE))
        .extracting(ClockDue::step)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(heard(subject, FIRST_RESPONSE).getLast().level()).isEqualTo(Level.GROUP);
    assertThat(heard(subject, FIRST_RESPONSE))
        .extracting(ClockDue::due)
        .containsOnly(at("2026-11-20T09:30"));
  }

  @Test
  void twoWorkersAtOnceFireEachRungOnce() throws InterruptedException {
    for (int number = 0; number < 60; number++) {
      world.start(URGENT);
    }
    world.time.to(at("2026-11-20T09:31"));
    var workers = new ArrayList<Thread>();
    for (int number = 0; number < 3; number++) {
      workers.add(Thread.ofPlatform().start(world::fire));
    }
    for (Thread worker : workers) {
      worker.join();
    }

    List<ClockDue> answers =
        world.heard.stream().filter(due -> due.measure() == FIRST_RESPONSE).toList();
    assertThat(answers).hasSize(180).doesNotHaveDuplicates();
    assertThat(firings("FIRST_RESPONSE")).isEqualTo(180);
  }

  @Test
  void whatIsRolledBackFiresLater() {
    world.start(URGENT);
    world.time.to(at("2026-11-20T09:25"));

    assertThatThrownBy(() ->
            world.run(() -> {
              assertThat(world.firing.fire(10)).isPositive();
              throw new IllegalStateException("killed before the commit");
            }))
        .hasMessage("killed before the commit");
    assertThat(firings("FIRST_RESPONSE")).isZero();
    world.heard.clear();
    world.fire();

    assertThat(world.heard).hasSize(1);
    assertThat(firings("FIRST_RESPONSE")).isEqualTo(1);
  }

  @Test
  void nothingFiresWhileTimeStandsStillNorAfterTheEnd() {
    Subject subject = world.start(COMPLAINT);
    world.run(() -> world.clocks.pause(subject, PauseReason.OWNER, at("2026-11-20T09:30")));
    world.run(() -> world.clocks.meet(subject, FIRST_RESPONSE, at("2026-11-20T10:00")));
    world.time.to(at("2026-12-10T10:00"));
    world.fire();

    assertThat(heard(subject, RESOLVE)).isEmpty();
    assertThat(heard(subject, FIRST_RESPONSE)).isEmpty();
    world.run(() -> world.clocks.resume(subject, world.time.instant()));
    world.time.to(at("2026-12-16T10:00"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).isEmpty();
    world.time.to(at("2026-12-17T08:30"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).extracting(ClockDue::step).containsExactly(1);
  }

  @Test
  void aRungOfTheCalmSortWaitsForWorkingHours() {
    Subject subject = world.start(COMPLAINT);
    world.time.to(at("2026-11-20T18:30"));
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).extracting(ClockDue::step).containsExactly(1, 2, 3);

    world.time.to(at("2026-11-22T12:00"));
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).hasSize(3);
    world.time.to(at("2026-11-23T08:30"));
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).hasSize(5);
  }

  @Test
  void aRungThatWaitsForWorkingHoursHoldsBackNoneAboveIt() {
    world.time.to(at("2026-11-20T17:30"));
    Subject subject = world.start(COMPLAINT);
    world.time.to(at("2026-11-21T17:29"));
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).isEmpty();

    world.time.to(at("2026-11-21T17:30"));
    world.fire();

    assertThat(heard(subject, FIRST_RESPONSE)).extracting(ClockDue::step).containsExactly(1, 2, 3);
    assertThat(heard(subject, FIRST_RESPONSE).getFirst().due()).isEqualTo(at("2026-11-21T17:30"));
  }

  @Test
  void aPauseOfALateClockTakesNothingBackAndPutsOffWhatIsAhead() {
    Subject subject = world.start(URGENT);
    world.run(() -> world.clocks.pause(subject, PauseReason.PARTS, at("2026-11-21T10:00")));
    world.time.to(at("2026-11-21T10:01"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).extracting(ClockDue::step).containsExactly(1, 2, 3);

    world.time.to(at("2026-11-22T10:00"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).hasSize(3);
    world.run(() -> world.clocks.resume(subject, world.time.instant()));
    world.time.to(at("2026-11-22T12:59"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).hasSize(3);
    assertThat(world.clock(subject, RESOLVE).overrun()).isEqualTo(Duration.ofMinutes(239));

    world.time.to(at("2026-11-22T13:00"));
    world.fire();
    assertThat(heard(subject, RESOLVE)).extracting(ClockDue::step).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aClockThatCannotBeReckonedHoldsUpNoOther() {
    Subject broken = world.start(URGENT);
    Subject subject = world.start(URGENT);
    world.spoil(broken);
    world.time.to(at("2026-11-20T09:31"));

    world.fire();

    assertThat(heard(subject, FIRST_RESPONSE)).hasSize(3);
    assertThat(heard(broken, FIRST_RESPONSE)).isEmpty();
    world.mend(broken);
    world.time.to(at("2026-11-20T10:30"));
    world.fire();
    assertThat(heard(broken, FIRST_RESPONSE)).isEmpty();
    world.time.to(at("2026-11-20T10:31"));
    world.fire();
    assertThat(heard(broken, FIRST_RESPONSE)).hasSize(4);
  }

  @Test
  void aRestartBeginsTheLadderAnew() {
    Subject subject = world.start(URGENT);
    world.time.to(at("2026-11-20T09:30"));
    world.fire();
    assertThat(heard(subject, FIRST_RESPONSE)).hasSize(3);

    world.run(() -> world.clocks.restart(subject, FIRST_RESPONSE, world.time.instant()));
    world.time.to(at("2026-11-20T10:00"));
    world.fire();

    assertThat(heard(subject, FIRST_RESPONSE))
        .extracting(ClockDue::step)
        .containsExactly(1, 2, 3, 1, 2, 3);
  }

  @Test
  void claimingReadsTheClocksThatAreDueAndNoOthers() {
    world.start(URGENT);
    manyClocksDueLater(20_000);
    world.time.to(at("2026-11-20T09:25"));
    var visited = new AtomicInteger();
    world.run(() ->
        visited.set(
            world
                .database
                .sql(
                    """
                    EXPLAIN (ANALYZE, FORMAT TEXT)
                    SELECT id
                    FROM clock
                    WHERE organisation_id = :organisation AND next_fire_at <= :now
                    ORDER BY next_fire_at, id
                    LIMIT 100
                    FOR UPDATE SKIP LOCKED
                    """)
                .param("organisation", world.organisation)
                .param("now", ClockRows.time(world.time.instant()))
                .query(String.class)
                .list()
                .stream()
                .filter(line -> line.contains("clock_next_fire") && line.contains("rows=1.00"))
                .toList()
                .size()));

    assertThat(visited.get()).isEqualTo(1);
  }

  @Test
  @Tag("slow")
  void twoThousandDueAmongAMillionOpenClocksFireWithinAMinute() {
    world.start(URGENT);
    manyClocksDueLater(1_000_000);
    manyClocksDueNow(2_000);
    world.time.to(at("2026-11-20T09:20"));
    long begin = System.nanoTime();

    world.fire();

    assertThat(world.heard).hasSize(2_001);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
  }

  private void manyClocksDueNow(int count) {
    world.run(() ->
        world
            .database
            .sql(
                """
                INSERT INTO clock (community_id, id, organisation_id, subject_kind, subject_id,
                  measure, state, rule_id, rule_version, run, started_at, due_at,
                  is_provisional, next_step, next_fire_at)
                SELECT community_id, gen_random_uuid(), organisation_id, 'case',
                  gen_random_uuid(), measure, state, rule_id, rule_version, run, started_at,
                  due_at, is_provisional, next_step, next_fire_at
                FROM clock
                CROSS JOIN generate_series(1, :count)
                WHERE measure = 'FIRST_RESPONSE'
                """)
            .param("count", count)
            .update());
    database
        .ownerJdbc()
        .sql(
            """
            INSERT INTO clock_event (community_id, id, organisation_id, clock_id, number, kind, at,
              rule_id, rule_version, recorded_at)
            SELECT community_id, gen_random_uuid(), organisation_id, id, 1, 'STARTED', started_at,
              rule_id, rule_version, now()
            FROM clock c
            WHERE measure = 'FIRST_RESPONSE' AND NOT EXISTS (
              SELECT FROM clock_event e
              WHERE e.community_id = c.community_id AND e.clock_id = c.id)
            """)
        .update();
  }

  private void manyClocksDueLater(int count) {
    world.run(() ->
        world
            .database
            .sql(
                """
                INSERT INTO clock (community_id, id, organisation_id, subject_kind, subject_id,
                  measure, state, run, started_at, due_at, is_provisional, next_step,
                  next_fire_at)
                SELECT :community, gen_random_uuid(), :organisation, 'case', gen_random_uuid(),
                  'RESOLVE', 'RUNNING', 1, now(), :due, false, 1, :due
                FROM generate_series(1, :count)
                """)
            .param("community", world.community)
            .param("organisation", world.organisation)
            .param("due", ClockRows.time(world.time.instant().plus(Duration.ofDays(9))))
            .param("count", count)
            .update());
    database.ownerJdbc().sql("ANALYZE clock").update();
  }

  private List<ClockDue> heard(Subject subject, ClockMeasure measure) {
    return world.heard.stream()
        .filter(due -> due.subject().equals(subject) && due.measure() == measure)
        .toList();
  }

  private int firings(String measure) {
    return world.in(() ->
        world
            .database
            .sql(
                """
                SELECT count(*)
                FROM clock_firing f
                JOIN clock c ON c.community_id = f.community_id AND c.id = f.clock_id
                WHERE c.measure = :measure
                """)
            .param("measure", measure)
            .query(Integer.class)
            .single());
  }
}
