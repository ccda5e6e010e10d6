package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.OwnerDatabase;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Level;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.Backdating;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever answers for a promise hears of its date, and the manager of what is broken. */
@LintelTest
class PromiseNoticesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired TellingOfPromises telling;
  @Autowired JdbcClient database;
  @Autowired Backdating past;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  private PromiseTown town;
  private UUID manager;
  private UUID promise;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
    manager =
        new StaffFixture(application)
            .add(town.town.organisation, "李经理", Role.COMMUNITY_MANAGER, town.garden);
    promise = town.promise();
  }

  private ClockDue due(Level level, boolean isEarly) {
    Promise found = town.find(promise);
    Instant fired = isEarly ? found.due().minusSeconds(60) : found.due().plusSeconds(60);
    return new ClockDue(
        town.town.organisation,
        found.subject(),
        ClockMeasure.RESOLVE,
        1,
        found.due(),
        fired,
        level);
  }

  private boolean fire(Level level, boolean isEarly) {
    ClockDue due = due(level, isEarly);
    return town.town.in(() -> {
      telling.call(due);
      telling.call(due);
      return true;
    });
  }

  private List<String> bell(UUID staff) {
    return town.town.in(() ->
        database
            .sql(
                """
                SELECT template
                FROM staff_notice
                WHERE staff_id = :staff AND template LIKE 'promise%'
                ORDER BY created_at
                """)
            .param("staff", staff)
            .query(String.class)
            .list());
  }

  private void away(UUID who, @Nullable UUID cover) {
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
          entered_by, entered_at)
        VALUES (gen_random_uuid(), %d, '%s', now() - interval '1 day', now() + interval '1 day', %s,
          '%s', now())
        """
            .formatted(
                town.town.organisation, who, cover == null ? "NULL" : "'" + cover + "'", who));
  }

  @Test
  void whoAnswersForItHearsBeforeAndWhoStandsAboveHerAfter() {
    fire(Level.HANDLER, true);
    assertThat(bell(town.chen)).containsExactly("promise-due-soon");
    assertThat(bell(manager)).isEmpty();

    fire(Level.COMMUNITY_MANAGER, false);

    assertThat(bell(manager)).containsExactly("promise-late");
  }

  @Test
  void whoStandsInHearsForWhoeverIsAway() {
    away(town.chen, town.zhang);

    fire(Level.HANDLER, false);

    assertThat(bell(town.chen)).isEmpty();
    assertThat(bell(town.zhang)).containsExactly("promise-late");
  }

  @Test
  void whoStandsAboveHearsForWhoeverLeft() {
    town.run("UPDATE staff SET state = 'INACTIVE' WHERE id = '" + town.chen + "'");

    fire(Level.HANDLER, false);

    assertThat(bell(manager)).containsExactly("promise-late");
  }

  @Test
  void whatWasKeptIsNotTold() {
    town.move(promise, "keep", "words", "换了阀芯");

    fire(Level.HANDLER, false);

    assertThat(bell(town.chen)).isEmpty();
  }

  @Test
  void aBrokenPromiseIsToldToHerAndTheManagerOnce() {
    town.move(promise, "give-up", "words", "配件没有到");

    assertThat(bell(town.chen)).containsExactly("promise-broken");
    assertThat(bell(manager)).containsExactly("promise-broken");
  }

  @Test
  void whatComesDueAtATimeGoneByIsToldThenOrNever() {
    new OwnerDatabase(application.getEnvironment())
        .jdbc()
        .sql("UPDATE organisation SET is_demonstration = true WHERE id = :organisation")
        .param("organisation", town.town.organisation)
        .update();

    assertThat(comesDueThen(false)).isEmpty();
    assertThat(comesDueThen(true)).containsExactly("promise-late");
  }

  /** What she is told of before the transaction ends; nothing is kept for after it. */
  private List<String> comesDueThen(boolean isTold) {
    ClockDue due = due(Level.HANDLER, false);
    Instant then = clock.instant();
    return town.town.in(() ->
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(_ -> {
                  past.at(then, isTold, () -> events.publishEvent(due));
                  assertThat(keptForLater()).isEmpty();
                  return bell(town.chen);
                })));
  }

  private List<@Nullable String> keptForLater() {
    return database
        .sql("SELECT listener_id FROM event_publication WHERE serialized_event LIKE :about")
        .param("about", "%" + promise + "%")
        .query(String.class)
        .list();
  }
}
