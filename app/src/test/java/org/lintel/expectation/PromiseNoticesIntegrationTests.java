package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Level;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whoever answers for a promise hears of its date, and the manager of what is broken. */
@LintelTest
class PromiseNoticesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired TellingOfPromises telling;
  @Autowired JdbcClient database;

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

  private boolean fire(Level level, boolean isEarly) {
    Promise found = town.find(promise);
    Instant fired = isEarly ? found.due().minusSeconds(60) : found.due().plusSeconds(60);
    var due =
        new ClockDue(
            town.town.organisation,
            found.subject(),
            ClockMeasure.RESOLVE,
            1,
            found.due(),
            fired,
            level);
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
}
