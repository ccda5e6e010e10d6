package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockState;
import org.lintel.calendar.Clocks;
import org.lintel.calendar.FiringNow;
import org.lintel.calendar.Level;
import org.lintel.calendar.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whom a deadline calls while a case waits, and when it ended, came back or lost its owner. */
@LintelTest
@Import(MovedTime.class)
class CaseClockEndsIntegrationTests {

  private static final Instant DUE = at("2026-11-20T09:30");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MovedClock time;
  @Autowired Clocks clocks;
  @Autowired EndingWaits waits;
  @Autowired CallingByTheClock calling;
  @Autowired PersonInCases person;
  @Autowired HouseholdInCases households;

  private CaseTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
  }

  @Test
  void theDayOfTheNextWordCallsWhoeverHasTheCaseAlsoWhileItWaits() {
    UUID id = waiting("third-party", "10", "2026-11-21");

    time.to(at("2026-11-22T00:05"));
    fire();

    assertThat(call(id, ClockMeasure.NEXT_UPDATE, at("2026-11-21T23:59"))).isTrue();
    assertThat(told()).contains("case-late");
    assertThat(clock(id, ClockMeasure.RESOLVE)).isEqualTo(ClockState.PAUSED);
    assertThat(firings(id, "RESOLVE")).isZero();
  }

  @Test
  void whoeverHasACaseIsToldOnceThatItsDaysOfWaitingAreUsedUp() {
    UUID id = waiting("owner", "2", "2026-11-22");

    time.to(at("2026-11-23T08:00"));
    end();
    end();

    assertThat(told()).filteredOn("case-goes-on"::equals).hasSize(1);
    assertThat(clock(id, ClockMeasure.RESOLVE)).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aDeadlineThatTimeUsedUpAfterAWaitCallsAsAnyOther() {
    UUID id = waiting("parts", "2", "2026-11-22");
    time.to(at("2026-11-23T08:00"));
    end();
    Instant due = due(id, ClockMeasure.RESOLVE);

    time.to(due.plusSeconds(60));
    fire();

    assertThat(firings(id, "RESOLVE")).isPositive();
    assertThat(call(id, ClockMeasure.RESOLVE, due)).isTrue();
  }

  @Test
  void aRungOfBeforeIsNotToldOnceACaseWasTakenUpAgain() {
    UUID id = given();
    town.move(town.technician, id, "start");
    town.move(town.technician, id, "finish", "words", "换了阀芯");
    assertThat(call(id, ClockMeasure.FIRST_RESPONSE, DUE)).isFalse();
    time.to(at("2026-11-20T10:00"));
    town.ownerDecides(id, "verdict", "verdict", "unsolved", "words", "还在漏");

    assertThat(call(id, ClockMeasure.FIRST_RESPONSE, DUE)).isFalse();

    Instant again = due(id, ClockMeasure.FIRST_RESPONSE);
    assertThat(again).isAfter(at("2026-11-20T10:00"));
    assertThat(call(id, ClockMeasure.FIRST_RESPONSE, again)).isTrue();
  }

  @Test
  void whatRepeatsAnotherCaseRunsUntilItIsClosedAndNeverAfter() {
    UUID first = given();
    UUID second = town.takeIn("household", town.town.households().get(1).toString());
    town.move(town.technician, second, "assign", "handler", town.zhang.toString());
    assertThat(
            town.desk.post(
                "/cases/" + second + "/duplicate",
                "number",
                "A1001",
                "same",
                "true",
                "version",
                String.valueOf(town.find(second).version())))
        .isEqualTo(303);
    assertThat(call(second, ClockMeasure.FIRST_RESPONSE, DUE)).isTrue();
    town.move(town.technician, first, "start");
    town.move(town.technician, first, "finish", "words", "换了阀芯");
    town.move(town.desk, second, "close", "outcome", "duplicate", "words", "您家的水也恢复了");

    time.to(at("2027-01-20T09:00"));
    fire();

    assertThat(firings(second, "RESOLVE")).isZero();
    assertThat(call(second, ClockMeasure.RESOLVE, DUE)).isFalse();
    assertThat(town.find(second).timing().due()).isEmpty();
  }

  @Test
  void theCaseOfAHouseholdThatBecameAnotherGoesOnCalling() {
    UUID id = given();
    int community = town.town.id(town.garden);
    List<UUID> homes = town.town.households();

    town.town.in(() -> households.repoint(community, homes.get(0), homes.get(1)));

    assertThat(call(id, ClockMeasure.FIRST_RESPONSE, DUE)).isTrue();
    assertThat(told()).contains("case-emergency-late");
  }

  @Test
  void theLeakOfWhoeverWasErasedStillCallsStaffAndNobodyIsToldInHerPlace() {
    UUID id = given("kind", "complaint");
    UUID home = town.town.households().getFirst();
    int community = town.town.id(town.garden);
    town.run(
        """
        INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
          role, is_decision_maker, created_at)
        SELECT community_id, gen_random_uuid(), organisation_id, '%s', person_id, 'CO_OWNER', false,
          now()
        FROM household_role
        WHERE household_id = '%s'
        """
            .formatted(home, town.town.households().get(1)));
    town.run(
        """
        UPDATE service_case
        SET member_id = (SELECT id FROM household_role
          WHERE household_id = '%s' AND role = 'OWNER')
        """
            .formatted(home));
    UUID she = reporter(id);
    town.town.in(() -> {
      person.erase(community, she);
      return id;
    });
    int before = town.count("SELECT count(*) FROM notice");
    assertThat(call(id, ClockMeasure.NEXT_UPDATE, due(id, ClockMeasure.NEXT_UPDATE))).isTrue();

    town.answer(id, "师傅下午上门");
    town.move(town.technician, id, "start");
    town.move(town.technician, id, "finish", "words", "修好了");

    assertThat(town.count("SELECT count(*) FROM notice")).isEqualTo(before);
  }

  private UUID given(String... fields) {
    UUID id = town.takeIn(fields);
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  private UUID waiting(String on, String days, String next) {
    UUID id = given("severity", "normal");
    town.move(town.technician, id, "start");
    town.move(town.technician, id, "await", "on", on, "words", "等一等", "days", days, "next", next);
    return id;
  }

  private void fire() {
    town.town.in(() -> FiringNow.all(application));
  }

  private void end() {
    town.town.in(waits::end);
  }

  /** A rung of that clock is heard of; whether anybody was called. */
  private boolean call(UUID id, ClockMeasure measure, Instant due) {
    var subject = CaseTerms.subject(town.find(id));
    town.town.in(() -> {
      calling.call(
          new ClockDue(
              town.town.organisation, subject, measure, 9, due, due.plusSeconds(5), Level.HANDLER));
      return id;
    });
    return town.count(
            "SELECT count(*) FROM case_alarm WHERE step = 9 AND measure = '%s' AND case_id = '%s'"
                .formatted(measure, id))
        == 1;
  }

  private int firings(UUID id, String measure) {
    return town.count(
        """
        SELECT count(*)
        FROM clock_firing f
        JOIN clock c ON c.community_id = f.community_id AND c.id = f.clock_id
        WHERE c.measure = '%s' AND c.subject_id = '%s'
        """
            .formatted(measure, id));
  }

  private ClockState clock(UUID id, ClockMeasure measure) {
    return town.town.in(() ->
        clocks.of(CaseTerms.subject(town.find(id))).stream()
            .filter(clock -> clock.measure() == measure)
            .findFirst()
            .orElseThrow()
            .state());
  }

  private Instant due(UUID id, ClockMeasure measure) {
    return town.town.in(() ->
        clocks.of(CaseTerms.subject(town.find(id))).stream()
            .filter(clock -> clock.measure() == measure)
            .findFirst()
            .flatMap(clock -> clock.due())
            .orElseThrow());
  }

  private UUID reporter(UUID id) {
    return town.town.in(() ->
        database
            .sql(
                """
                SELECT b.person_id
                FROM service_case c
                JOIN household_belonging b ON b.community_id = c.community_id
                  AND b.member_id = c.member_id
                WHERE c.id = :id
                """)
            .param("id", id)
            .query((row, number) -> row.getObject("person_id", UUID.class))
            .single());
  }

  private List<String> told() {
    return town.town.in(() ->
        database
            .sql("SELECT template FROM staff_notice WHERE staff_id = :staff")
            .param("staff", town.zhang)
            .query(String.class)
            .list());
  }
}
