package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.Level;
import org.lintel.calendar.MovedClock;
import org.lintel.channel.PostOffice;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An emergency is told at any hour, and to somebody. */
@LintelTest
@Import(MovedTime.class)
class EmergenciesIntegrationTests {

  private static final String NIGHT = "2026-11-20T23:30";

  @Autowired WebApplicationContext application;
  @Autowired MovedClock time;
  @Autowired JdbcClient database;
  @Autowired CallingByTheClock calling;

  private CaseTown town;
  private UUID manager;
  private PostOffice post;

  @BeforeEach
  void build() {
    post = new PostOffice(application);
    time.to(at(NIGHT));
    town = new CaseTown(application);
    manager =
        new StaffFixture(application)
            .add(town.town.organisation, "李经理", Role.COMMUNITY_MANAGER, town.garden);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whoIsOnCallIsWrittenToInTheMiddleOfTheNight() {
    onCall(town.zhang);

    UUID id = reported("water-burst");

    assertThat(town.find(id).handler()).contains(town.zhang);
    assertThat(told(town.zhang)).containsExactly("case-emergency");
    assertThat(writtenTo(at(NIGHT).toString())).containsExactly(town.zhang);
    assertThat(told(manager)).isEmpty();
  }

  @Test
  void whatCanWaitWakesNobody() {
    onCall(town.zhang);

    UUID id = reported("light-out");
    town.move(town.desk, id, "acknowledge");
    town.move(town.desk, id, "assess", "kind", "repair", "severity", "normal");
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());

    assertThat(told(town.zhang)).containsExactly("case-assigned");
    assertThat(writtenTo(at(NIGHT).toString())).isEmpty();
  }

  @Test
  void anEmergencyThatFindsNobodyOnCallIsToldAtTheDeskAndWhoRunsTheCommunity() {
    onCall(town.zhang);
    town.run("UPDATE on_call SET day = day - 100");

    UUID id = reported("water-burst");

    assertThat(town.find(id).handler()).isEmpty();
    assertThat(told(town.chen)).containsExactly("case-emergency-nobody");
    assertThat(told(manager)).containsExactly("case-emergency-nobody");
    assertThat(writtenTo(at(NIGHT).toString())).containsExactlyInAnyOrder(town.chen, manager);
  }

  @Test
  void soIsOneOfACommunityThatNeverHadARota() {
    reported("water-burst");

    assertThat(told(town.chen)).containsExactly("case-emergency-nobody");
    assertThat(told(manager)).containsExactly("case-emergency-nobody");
  }

  @Test
  void whoeverIsAwayOrLeftIsNotCalledAndWhoeverStandsInIs() {
    onCall(town.zhang);
    town.run("UPDATE staff SET state = 'INACTIVE' WHERE id = '" + town.zhang + "'");
    away(manager, town.chen);

    UUID id = reported("water-burst");

    assertThat(town.find(id).handler()).isEmpty();
    assertThat(told(town.zhang)).isEmpty();
    assertThat(told(manager)).isEmpty();
    assertThat(told(town.chen)).containsExactly("case-emergency-nobody");
  }

  @Test
  void whatTheDeskTakesInWhileItWorksItGivesOutItself() {
    time.to(at(MovedTime.FRIDAY));

    town.takeIn("problem", "water-burst");

    assertThat(told(town.chen)).isEmpty();
    assertThat(told(manager)).isEmpty();
  }

  @Test
  void whatTurnsOutToBeAnEmergencyAtNightIsToldWhoeverHasItAndWhoIsOnCall() {
    UUID other =
        new StaffFixture(application)
            .add(town.town.organisation, "周师傅", Role.TECHNICIAN, town.town.root());
    onCall(other);
    UUID id = town.takeIn("problem", "light-out", "severity", "normal");
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());

    town.move(town.desk, id, "assess", "kind", "repair", "severity", "emergency");
    town.move(town.desk, id, "assess", "kind", "repair", "severity", "emergency");

    assertThat(told(town.zhang)).containsExactlyInAnyOrder("case-assigned", "case-emergency");
    assertThat(told(other)).containsExactly("case-emergency");
  }

  @Test
  void whatIsAnEmergencyOnceMoreIsToldOnceMore() {
    UUID id = town.takeIn("problem", "light-out", "severity", "normal");
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());

    for (String severity : List.of("emergency", "normal", "emergency", "emergency")) {
      town.move(town.desk, id, "assess", "kind", "repair", "severity", severity);
    }

    assertThat(told(town.zhang))
        .containsExactlyInAnyOrder("case-assigned", "case-emergency", "case-emergency");
  }

  @Test
  void anEmergencyThatSomebodyLetsGoOfAtNightIsToldEachTime() {
    UUID id = given("water-burst", "emergency");
    run("DELETE FROM staff_notice");

    town.move(town.technician, id, "release");
    assertThat(told(town.chen)).containsExactly("case-emergency-nobody");
    assertThat(told(manager)).containsExactly("case-emergency-nobody");

    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.move(town.technician, id, "release");
    assertThat(told(manager)).containsExactly("case-emergency-nobody", "case-emergency-nobody");
    assertThat(told(town.zhang)).isEmpty();
  }

  @Test
  void whatCanWaitIsLetGoOfAtNightWithoutAWord() {
    UUID id = given("light-out", "normal");
    run("DELETE FROM staff_notice");

    town.move(town.technician, id, "release");

    assertThat(told(town.chen)).isEmpty();
    assertThat(told(manager)).isEmpty();
  }

  @Test
  void whereSomebodyShouldBeIsToldAtNightAndWhatElseIsLateInTheMorning() {
    UUID emergency = given("water-burst", "emergency");
    UUID usual = given("light-out", "normal");
    run("DELETE FROM letter");

    call(emergency);
    call(usual);

    assertThat(told(town.zhang)).contains("case-emergency-late", "case-late");
    assertThat(writtenTo(at(NIGHT).toString())).containsExactly(town.zhang);
    assertThat(writtenTo(at("2026-11-21T08:00").toString()))
        .containsExactly(town.zhang, town.zhang);
  }

  @Test
  void aRungOfWhoeverLeftOrHandlesNothingThereAnyMoreCallsTheDesk() {
    UUID left = given("light-out", "urgent");
    town.run("UPDATE staff SET state = 'INACTIVE' WHERE id = '" + town.zhang + "'");
    call(left);
    assertThat(told(town.chen)).containsExactly("case-emergency-late");
    town.run("UPDATE staff SET state = 'ACTIVE' WHERE id = '" + town.zhang + "'");

    UUID moved = given("lock", "normal");
    town.run(
        "UPDATE membership SET node_id = '%s' WHERE staff_id = '%s'"
            .formatted(town.lake, town.zhang));
    call(moved);

    assertThat(told(town.chen)).containsExactlyInAnyOrder("case-emergency-late", "case-late");
    assertThat(told(town.zhang)).doesNotContain("case-late");
  }

  private UUID reported(String problem) {
    UUID door = town.takeIn("severity", "normal");
    run("DELETE FROM letter");
    run("DELETE FROM staff_notice");
    town.ownerPosts(
        town.link(door) + "/report",
        "submission",
        UUID.randomUUID().toString(),
        "problem",
        problem,
        "place",
        "home",
        "words",
        "快来人");
    return town.idOf(1002);
  }

  private UUID given(String problem, String severity) {
    UUID id = town.takeIn("problem", problem, "severity", severity, "channel", "paper");
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    return id;
  }

  /** Its first answer is late, and the first rung says so. */
  private void call(UUID id) {
    ServiceCase found = town.find(id);
    var due =
        town.town.in(() ->
            database
                .sql(
                    """
                    SELECT due_at
                    FROM clock
                    WHERE subject_id = :id AND measure = 'FIRST_RESPONSE'
                    """)
                .param("id", id)
                .query((row, number) -> Times.at(row, "due_at"))
                .single());
    town.town.in(() -> {
      calling.call(
          new ClockDue(
              town.town.organisation,
              CaseTerms.subject(found),
              ClockMeasure.FIRST_RESPONSE,
              2,
              due,
              due.plusSeconds(5),
              Level.HANDLER));
      return id;
    });
  }

  private List<String> told(UUID staff) {
    return town.town.in(() ->
        database
            .sql(
                "SELECT template FROM staff_notice WHERE staff_id = :staff ORDER BY created_at, id")
            .param("staff", staff)
            .query(String.class)
            .list());
  }

  /** Colleagues whose e-mail may go by then. */
  private List<UUID> writtenTo(String by) {
    return town.town.in(() ->
        database
            .sql(
                """
                SELECT staff_id
                FROM letter
                WHERE staff_id IS NOT NULL AND due_at <= :by::timestamptz
                ORDER BY id
                """)
            .param("by", by)
            .query((row, number) -> row.getObject("staff_id", UUID.class))
            .list());
  }

  private void onCall(UUID staff) {
    town.run(
        """
        INSERT INTO on_call (community_id, day, organisation_id, staff_id, set_by, set_at)
        SELECT %d, date '2026-11-20', organisation_id, id, id, now()
        FROM staff
        WHERE id = '%s'
        """
            .formatted(town.town.id(town.garden), staff));
  }

  private void away(UUID who, UUID cover) {
    town.run(
        """
        INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
          entered_by, entered_at)
        VALUES (gen_random_uuid(), %d, '%s', '2026-11-20T00:00Z', '2026-11-21T00:00Z', '%s', '%s',
          now())
        """
            .formatted(town.town.organisation, who, cover, town.chen));
  }

  private void run(String sql) {
    town.run(sql);
  }
}
