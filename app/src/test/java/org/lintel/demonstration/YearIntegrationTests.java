package org.lintel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lintel.LintelTest;
import org.lintel.identity.Organisations;
import org.lintel.platform.Backdating;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of ten communities of the demonstration, looked at as it lies in the database. */
@LintelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearIntegrationTests {

  private static final int PLACES = 10;
  private static final int LAST = Integer.MAX_VALUE - 10;
  private static final Duration TWO_WEEKS = Duration.ofDays(15);

  @Autowired LoadingTheDemonstration loading;
  @Autowired LoadingTheYear year;
  @Autowired RemovingTheDemonstration removing;
  @Autowired Organisations organisations;
  @Autowired FinishedJobs jobs;
  @Autowired Demonstrations demonstrations;
  @Autowired Backdating past;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private int organisation;
  private DemonstrationViewer viewer;

  @BeforeAll
  void load() {
    organisation = loading.found();
    viewer = in(() -> loading.settle(organisation));
    in(() -> loading.people(viewer, loading.anchor()));
    OrganisationScope.run(organisation, () -> demonstrations.loaded(loading.anchor()));
    OrganisationScope.run(
        organisation,
        () -> {
          year.submitOnce(viewer.id(), PLACES);
          year.submitOnce(viewer.id(), PLACES);
          database
              .sql("SELECT id FROM job WHERE " + YEAR)
              .query(UUID.class)
              .list()
              .forEach(jobs::await);
        });
  }

  private void play() {
    OrganisationScope.run(organisation, () -> jobs.await(year.submit(viewer, PLACES)));
  }

  @Test
  void casesCameInAllTheYearAndMoreWhereServiceIsWorse() {
    assertThat(number("SELECT count(*) FROM service_case")).isBetween(400, 1_000);
    assertThat(
            number(
                "SELECT count(DISTINCT date_trunc('month', received_at AT TIME ZONE 'Asia/Shanghai'))"
                    + " FROM service_case"))
        .isGreaterThanOrEqualTo(12);
    assertThat(number(PER_HOME, "荔景华庭")).isGreaterThan(number(PER_HOME, "云溪上院"));
    assertThat(words("SELECT DISTINCT kind FROM service_case"))
        .containsExactlyInAnyOrder(
            "REPAIR", "COMPLAINT", "REQUEST", "ENQUIRY", "SUGGESTION", "PRAISE");
    assertThat(words("SELECT DISTINCT channel FROM service_case"))
        .contains("OWNER_PAGE", "PHONE", "WECHAT", "ON_THE_SPOT");
  }

  private static final String PER_HOME =
      """
      SELECT 1000 * count(c.id) / count(DISTINCT e.household_id)
      FROM community_place p
      JOIN eligible_household e ON e.community_id = p.community_id
      LEFT JOIN service_case c
        ON c.community_id = e.community_id AND c.household_id = e.household_id
      WHERE p.name = :place
      """;

  @Test
  void numbersFollowTheTimeOfArrivalButForTheIncidentThatCameFirst() {
    assertThat(
            number(
                """
                SELECT count(*)
                FROM (
                  SELECT received_at, lag(received_at) OVER (ORDER BY number) AS before
                  FROM service_case
                  WHERE problem_code <> 'water-none') c
                WHERE received_at < before
                """))
        .isZero();
  }

  @Test
  void mostAreClosedInEveryWayAndWhatIsOpenStandsInManyStates() {
    assertThat(words("SELECT DISTINCT outcome FROM service_case WHERE state = 'CLOSED'"))
        .contains("REMEDIED", "EXPLAINED", "NOT_OURS", "WITHDRAWN", "DUPLICATE");
    assertThat(words("SELECT DISTINCT state FROM service_case"))
        .contains("ASSIGNED", "IN_PROGRESS", "WAITING", "DONE", "CLOSED");
    assertThat(number("SELECT count(*) FROM service_case WHERE state <> 'CLOSED'"))
        .isBetween(15, 150);
    assertThat(number("SELECT count(*) FROM service_case WHERE reopened > 0")).isPositive();
    assertThat(number("SELECT count(*) FROM case_entry WHERE kind = 'REFUSED'")).isPositive();
    assertThat(number("SELECT count(*) FROM case_rating")).isGreaterThan(60);
  }

  @Test
  void mostAnswersAreQuickAndSomeTakeVeryLong() {
    int mean = number("SELECT avg(extract(epoch FROM closed_at - received_at))::int " + CLOSED);
    int median =
        number(
            "SELECT percentile_cont(0.5) WITHIN GROUP"
                + " (ORDER BY extract(epoch FROM closed_at - received_at))::int "
                + CLOSED);

    assertThat(mean).isGreaterThan(median);
    assertThat(number("SELECT count(*) FROM clock WHERE overrun_seconds > 0"))
        .isBetween(
            number("SELECT count(*) / 50 FROM clock"), number("SELECT count(*) / 3 FROM clock"));
  }

  private static final String CLOSED = "FROM service_case WHERE closed_at IS NOT NULL";

  @Test
  void noSentenceIsHeardAllTheTime() {
    assertThat(
            number(
                """
                SELECT max(heard)
                FROM (SELECT count(*) AS heard FROM service_case GROUP BY words) w
                """))
        .isLessThanOrEqualTo(number("SELECT count(*) / 40 FROM service_case"));
  }

  @Test
  void everythingHappenedWhenItWasSaidTo() {
    assertThat(
            number(
                """
                SELECT count(*)
                FROM case_entry e
                JOIN service_case c ON c.community_id = e.community_id AND c.id = e.case_id
                WHERE e.at < c.received_at OR e.at > now()
                """))
        .isZero();
    assertThat(
            number(
                """
                SELECT count(*)
                FROM clock k
                JOIN service_case c ON c.community_id = k.community_id AND c.id = k.subject_id
                WHERE k.subject_kind = 'case' AND k.started_at < c.received_at
                """))
        .isZero();
    Instant first =
        in(() ->
            database
                .sql("SELECT min(happened_at) FROM audit_entry WHERE act = 'case-moved'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    assertThat(first).isBefore(clock.instant().minus(Duration.ofDays(340)));
  }

  @Test
  void whatIsLongPastWasToldToNobody() {
    Instant oldest = clock.instant().minus(TWO_WEEKS);
    for (String table : List.of("notice", "staff_notice")) {
      assertThat(number("SELECT count(*) FROM " + table)).as(table).isPositive();
      assertThat(
              in(() ->
                  database
                      .sql("SELECT min(created_at) FROM " + table)
                      .query(OffsetDateTime.class)
                      .single()
                      .toInstant()))
          .as(table)
          .isAfter(oldest);
    }
    assertThat(
            number(
                """
                SELECT count(*)
                FROM notice n
                JOIN case_entry e
                  ON e.community_id = n.community_id AND n.notice_key = 'case-entry:' || e.id
                WHERE e.at < now() - interval '15 days'
                """))
        .isZero();
  }

  @Test
  void howeverOftenItIsAskedForThereIsOneYearOfSoManyCommunities() {
    assertThat(number("SELECT count(DISTINCT community_id) FROM service_case")).isEqualTo(PLACES);
    assertThat(words("SELECT parameters ->> 'places' FROM job WHERE " + YEAR))
        .containsExactly(String.valueOf(PLACES));
    assertThat(number("SELECT count(*) FROM job WHERE " + YEAR)).isEqualTo(1);
  }

  private static final String YEAR = "kind = '" + LoadingTheYear.KIND + "'";

  @Test
  void promisesWereKeptLateOrBrokenAndSomeAreStillOpen() {
    assertThat(words("SELECT DISTINCT state FROM promise")).contains("MADE", "KEPT", "BROKEN");
    assertThat(number("SELECT count(*) FROM promise WHERE household_id IS NULL"))
        .isEqualTo(2 * PLACES);
    assertThat(number("SELECT count(*) FROM expectation")).isEqualTo(6 * PLACES);
    assertThat(number("SELECT count(*) FROM promise_entry WHERE kind = 'RENEGOTIATED'"))
        .isPositive();
    assertThat(number("SELECT count(*) FROM promise WHERE state = 'MADE' AND due_at < now()"))
        .as("late now")
        .isPositive();
  }

  @Test
  void everyHouseholdHasAnAccountManagerAndSomeWereSpokenWith() {
    assertThat(number("SELECT count(*) FROM account_management WHERE until IS NULL"))
        .isGreaterThan(1_500);
    assertThat(number("SELECT count(*) FROM contact")).isGreaterThanOrEqualTo(36 * PLACES);
    assertThat(number("SELECT count(*) FROM handover_note")).isBetween(PLACES, 2 * PLACES);
    assertThat(number("SELECT count(*) FROM staff_absence")).isPositive();
  }

  @Test
  void whoWasLetDownWasCalledInTimeOrLateAndNotEverybodyGotOverIt() {
    assertThat(number("SELECT count(*) FROM recovery")).isBetween(15, 60);
    assertThat(number("SELECT count(*) FROM recovery WHERE closed_at IS NOT NULL"))
        .isGreaterThan(number("SELECT count(*) / 2 FROM recovery"));
    assertThat(number("SELECT count(*) FROM recovery WHERE closed_at IS NULL")).isPositive();
    assertThat(words("SELECT DISTINCT check_result FROM recovery WHERE check_result IS NOT NULL"))
        .contains("RECOVERED", "NOT_RECOVERED");
    assertThat(number("SELECT count(*) FROM recovery WHERE called_at > call_due_at")).isPositive();
    assertThat(number("SELECT count(*) FROM recovery WHERE called_at <= call_due_at")).isPositive();
    assertThat(words("SELECT DISTINCT state FROM recovery_gesture")).contains("APPROVED");
    assertThat(number("SELECT count(*) FROM recovery WHERE opened_at < now() - interval '60 days'"))
        .isPositive();
  }

  @Test
  void somebodyIsExpectedTodayAndMostVisitsWereKept() {
    assertThat(words("SELECT DISTINCT state FROM appointment")).contains("AGREED", "LEFT");
    assertThat(number("SELECT count(*) FROM appointment WHERE state = 'LEFT'"))
        .isGreaterThan(number("SELECT 2 * count(*) FROM appointment WHERE state = 'MISSED'"));
    assertThat(number("SELECT count(*) FROM appointment WHERE from_at > now()")).isPositive();
  }

  @Test
  void everyNightSomebodyIsCalledButWhereTheRotaEnds() {
    assertThat(number("SELECT count(DISTINCT community_id) FROM on_call")).isEqualTo(PLACES);
    assertThat(number("SELECT count(*) FROM on_call WHERE day < current_date"))
        .isGreaterThanOrEqualTo(360 * PLACES);
    assertThat(
            number(
                """
                SELECT count(*)
                FROM (SELECT community_id FROM on_call GROUP BY community_id
                  HAVING max(day) < current_date + 14) c
                """))
        .isPositive();
  }

  @Test
  void someRingWhomNobodyKnowsAndOneReportsADangerAgainAndAgain() {
    assertThat(
            number("SELECT count(*) FROM service_case WHERE household_id IS NULL AND caller <> ''"))
        .isPositive();
    assertThat(number("SELECT count(*) FROM case_note WHERE kind = 'OVER_LIMIT'")).isPositive();
  }

  @Test
  void oneHouseholdHasALongStory() {
    assertThat(
            number(
                """
                SELECT max(told)
                FROM (
                  SELECT count(*) AS told
                  FROM (
                    SELECT community_id, household_id FROM service_case
                    UNION ALL SELECT community_id, household_id FROM promise
                    UNION ALL SELECT community_id, household_id FROM contact
                    UNION ALL SELECT community_id, household_id FROM expectation) a
                  WHERE household_id IS NOT NULL
                  GROUP BY community_id, household_id) h
                """))
        .isGreaterThan(12);
  }

  @Test
  void theIncidentWasToldToAllAndIsOverForAll() {
    assertThat(number("SELECT count(*) FROM incident WHERE ended_at IS NOT NULL")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM incident_household WHERE closed_at IS NOT NULL"))
        .isEqualTo(number("SELECT count(*) FROM incident_household"))
        .isGreaterThan(100);
    assertThat(
            number(
                """
                SELECT count(*)
                FROM incident_case k
                JOIN service_case c ON c.community_id = k.community_id AND c.id = k.case_id
                WHERE c.state = 'CLOSED'
                """))
        .isEqualTo(14);
  }

  @Test
  @Order(LAST)
  void playedAgainItIsTheSameYear() {
    List<String> tables =
        List.of(
            "service_case",
            "promise",
            "contact",
            "incident",
            "staff",
            "recovery",
            "appointment",
            "on_call",
            "staff_absence",
            "expectation",
            "recovery_gesture");
    List<Integer> before = tables.stream().map(this::count).toList();

    play();

    assertThat(tables.stream().map(this::count).toList()).isEqualTo(before);
  }

  @Test
  @Order(LAST + 1)
  void removingTheDemonstrationRemovesAllOfIt() {
    var outcome =
        OrganisationScope.<RemovingTheDemonstration.Outcome, RuntimeException>call(
            organisation, removing::remove);

    assertThat(outcome).isEqualTo(new RemovingTheDemonstration.Outcome.Removed());
    for (String table :
        List.of(
            "service_case",
            "case_entry",
            "clock",
            "promise",
            "contact",
            "recovery",
            "appointment",
            "on_call")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void aRealCompanyHasNoPastButItsOwn() {
    int company = organisations.found("真实物业", LoadingTheDemonstration.ZONE, false);

    OrganisationScope.run(
        company,
        () ->
            assertThatThrownBy(() -> past.at(Instant.EPOCH, true, UUID::randomUUID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no demonstration"));
  }

  private int count(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  private int number(String sql) {
    return in(() -> database.sql(sql).query(Integer.class).single());
  }

  private int number(String sql, String place) {
    return in(() -> database.sql(sql).param("place", place).query(Integer.class).single());
  }

  private Set<String> words(String sql) {
    return in(() -> database.sql(sql).query(String.class).set());
  }

  private <T> T in(Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(organisation, work::get);
  }
}
