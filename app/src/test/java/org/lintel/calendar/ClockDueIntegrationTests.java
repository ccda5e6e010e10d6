package org.lintel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published reaches a listener once, also one that was killed while it listened. */
@SurveyTest
@Import(DueListener.class)
class ClockDueIntegrationTests {

  private static final ClockTerms URGENT = new ClockTerms("case", "repair", Severity.URGENT);

  @Autowired SurveyFixture fixture;
  @Autowired Clocks clocks;
  @Autowired Firing firing;
  @Autowired DueListener listener;
  @Autowired IncompleteEventPublications publications;
  @Autowired RecurringTask<Void> eventsToldAgain;
  @Autowired ThreadPoolTaskExecutor listeners;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  @Test
  void aRungThatIsReachedIsHeardOnceAndThenForgotten() {
    Subject subject = overdue(0);

    awaitUntil(() -> heard(subject) == 3);
    awaitUntil(() -> waiting(subject) == 0);

    assertThat(listener.heard(subject))
        .extracting(ClockDue::step)
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(listener.heard(subject)).extracting(ClockDue::isWarning).containsOnly(false);
  }

  @Test
  void aRungIsKeptOnlyForThoseWhoseClockItIs() {
    SurveyFixture.Made made = fixture.community(1);
    var subject = new Subject("case", made.community(), UUID.randomUUID());
    Instant start = clock.instant().minus(Duration.ofMinutes(31));

    List<String> kept =
        fixture.in(
            made,
            () ->
                Objects.requireNonNull(
                    transaction.execute(_ -> {
                      clocks.start(subject, URGENT, start);
                      firing.fire(100);
                      return listeners(subject);
                    })));

    assertThat(kept)
        .hasSize(2)
        .allMatch(name -> name.matches(".*(DueListener|\\.HearingClocks)\\.on.*"));
  }

  private List<String> listeners(Subject subject) {
    return database
        .sql(
            """
            SELECT DISTINCT listener_id
            FROM event_publication
            WHERE serialized_event LIKE :subject
            """)
        .param("subject", "%" + subject.id() + "%")
        .query((row, _) -> row.getString("listener_id"))
        .list();
  }

  @Test
  void whatAListenerDiedOverIsToldAgain() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && waiting(subject) == 2);

    publications.resubmitIncompletePublicationsOlderThan(Duration.ZERO);

    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
    assertThat(listener.heard(subject))
        .extracting(ClockDue::step)
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void whatANodeWasTellingAgainWhenItDiedIsToldByAnother() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && failed(subject) == 2);
    age(subject, "RESUBMITTED", Duration.ofMinutes(11));

    tellAgain();

    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
  }

  @Test
  void whatANodeDiedOverIsToldWithinAMinute() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && failed(subject) == 2);
    age(subject, "PROCESSING", Duration.ofSeconds(15));
    tellAgain();
    assertThat(heard(subject)).as("while a listener may be at it").isEqualTo(1);

    age(subject, "PROCESSING", Duration.ofSeconds(25));
    tellAgain();

    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
  }

  @Test
  void whatKeepsFailingIsToldLessAndLessOften() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && failed(subject) == 2);
    tries(subject, 4);
    age(subject, "FAILED", Duration.ofSeconds(100));
    tellAgain();
    assertThat(failed(subject)).isEqualTo(2);

    age(subject, "FAILED", Duration.ofSeconds(170));
    tellAgain();
    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
  }

  @Test
  void whileOthersWaitForTheirTurnOnlyWhatWaitedLongIsToldAgain() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && failed(subject) == 2);
    var free = new CountDownLatch(1);
    try {
      for (int i = 0; i <= listeners.getCorePoolSize(); i++) {
        listeners.execute(() -> await(free));
      }
      age(subject, "PUBLISHED", Duration.ofMinutes(4));
      tellAgain();
      assertThat(toldAgain(subject)).isZero();
      age(subject, "PUBLISHED", Duration.ofMinutes(6));
      tellAgain();
      assertThat(toldAgain(subject)).isEqualTo(2);
    } finally {
      free.countDown();
    }
    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
  }

  private static void await(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatFailedForADayIsKeptAndNotToldAgain() {
    Subject subject = overdue(2);
    awaitUntil(() -> heard(subject) == 1 && failed(subject) == 2);
    age(subject, "FAILED", Duration.ofHours(25));

    tellAgain();

    assertThat(failed(subject)).isEqualTo(2);
    age(subject, "FAILED", Duration.ofHours(23));
    tellAgain();
    awaitUntil(() -> heard(subject) == 3 && waiting(subject) == 0);
  }

  private void tellAgain() {
    eventsToldAgain.execute(eventsToldAgain.instance(RecurringTask.INSTANCE), null);
  }

  /** As if its events had been published, and told again, so long ago. */
  private void age(Subject subject, String status, Duration age) {
    var then = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            UPDATE event_publication
            SET status = :status, publication_date = :then, last_resubmission_date = :then
            WHERE serialized_event LIKE :subject
            """)
        .param("status", status)
        .param("then", then)
        .param("subject", "%" + subject.id() + "%")
        .update();
  }

  private void tries(Subject subject, int tries) {
    database
        .sql(
            """
            UPDATE event_publication
            SET completion_attempts = :tries
            WHERE serialized_event LIKE :subject
            """)
        .param("tries", tries)
        .param("subject", "%" + subject.id() + "%")
        .update();
  }

  private int failed(Subject subject) {
    return in(subject, "FAILED");
  }

  private int toldAgain(Subject subject) {
    return in(subject, "RESUBMITTED");
  }

  private int in(Subject subject, String status) {
    return database
        .sql(
            """
            SELECT count(*)
            FROM event_publication
            WHERE status = :status AND serialized_event LIKE :subject
            """)
        .param("status", status)
        .param("subject", "%" + subject.id() + "%")
        .query(Integer.class)
        .single();
  }

  /**
   * A clock of an urgent repair that is a minute late; the scheduler's own task may fire it too.
   */
  private Subject overdue(int failures) {
    SurveyFixture.Made made = fixture.community(1);
    var subject = new Subject("case", made.community(), UUID.randomUUID());
    Instant start = clock.instant().minus(Duration.ofMinutes(31));
    listener.fail(failures);
    return fixture.in(
        made,
        () -> {
          clocks.start(subject, URGENT, start);
          firing.fire(100);
          return subject;
        });
  }

  private int heard(Subject subject) {
    return (int)
        listener.heard(subject).stream()
            .filter(due -> due.measure() == ClockMeasure.FIRST_RESPONSE)
            .count();
  }

  private int waiting(Subject subject) {
    return database
        .sql("SELECT count(*) FROM event_publication WHERE serialized_event LIKE :subject")
        .param("subject", "%" + subject.id() + "%")
        .query(Integer.class)
        .single();
  }

  private static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
