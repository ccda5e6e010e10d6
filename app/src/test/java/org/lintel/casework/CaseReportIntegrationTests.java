package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lintel.casework.MovedTime.at;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Rate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The report counts what a recount of the rows counts. */
@LintelTest
@Import(MovedTime.class)
class CaseReportIntegrationTests {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired CaseReport report;
  @Autowired MovedClock time;

  private CaseTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
  }

  @Test
  void casesAreCountedInTheMonthInWhichTheyCameInWhereTheyAre() {
    add("2026-09-30T23:30", "COMPLAINT", "COMPLAINT", "REMEDIED", 0);
    add("2026-10-01T00:30", "COMPLAINT", "COMPLAINT", "EXPLAINED", 1);
    add("2026-10-15T12:00", "REPAIR", "COMPLAINT", "", 0);
    add("2026-10-31T23:59", "REPAIR", "REPAIR", "WITHDRAWN", 0);

    var counted = counted(CaseReport.By.MONTH, SEPTEMBER, OCTOBER);
    CaseTally september = group(counted, "2026-09");
    CaseTally october = group(counted, "2026-10");

    assertThat(september.received()).isEqualTo(1);
    assertThat(october.received()).isEqualTo(3);
    assertThat(october.complaints()).isEqualTo(2);
    assertThat(october.open()).isEqualTo(1);
    assertThat(october.reopened()).isEqualTo(1);
    assertThat(october.closed(ClosingOutcome.Kind.EXPLAINED)).isEqualTo(1);
    assertThat(october.closed(ClosingOutcome.Kind.WITHDRAWN)).isEqualTo(1);
    assertThat(counted.whole().received()).isEqualTo(4);
  }

  @Test
  void householdsCountForThePartOfTheMonthInWhichTheyWereThere() {
    var before = counted(CaseReport.By.MONTH, OCTOBER, OCTOBER).whole();
    assertThat(before.householdMonths()).isCloseTo(12, within(1e-9));
    town.run("UPDATE household SET since = '2026-10-17' WHERE id = '" + household(0) + "'");
    town.run(
        "UPDATE household SET until = '2026-10-11', ended = 'MOVED_OUT' WHERE id = '"
            + household(1)
            + "'");

    var counted = counted(CaseReport.By.MONTH, SEPTEMBER, OCTOBER);

    assertThat(group(counted, "2026-10").householdMonths())
        .isCloseTo(10 + 15 / 31.0 + 10 / 31.0, within(1e-9));
    assertThat(group(counted, "2026-09").householdMonths()).isCloseTo(11, within(1e-9));
    var november = YearMonth.of(2026, 11);
    assertThat(counted(CaseReport.By.MONTH, november, november).whole().householdMonths())
        .isCloseTo(11 * 20 / 30.0, within(1e-9));
  }

  @Test
  void onTimeIsSolvedOrPastItsTimeByTheClock() {
    UUID inTime = town.takeIn("household", town.town.households().get(0).toString());
    UUID late = town.takeIn("household", town.town.households().get(1).toString());
    UUID open = town.takeIn("household", town.town.households().get(2).toString());
    time.to(at("2026-11-20T12:00"));
    town.done(inTime);
    time.to(at("2026-11-28T12:00"));
    town.done(late);

    var whole = counted(CaseReport.By.CATEGORY, november(), november()).whole();

    assertThat(whole.onTime()).isEqualTo(1);
    assertThat(whole.decided()).isEqualTo(3);
    assertThat(whole.solution().served()).isEqualTo(2);
    assertThat(whole.solution().all()).isEqualTo(3);
    assertThat(whole.response().served()).isEqualTo(2);
    assertThat(town.state(open)).isEqualTo(CaseState.Kind.ASSESSED);
    assertThat(whole.solution().median(Interval.USUAL_LEVEL).value())
        .hasValue(8 * 24 * 60 + 3 * 60);
  }

  @Test
  void thePageShowsFewAsFewAndTheFileHasTheSame() {
    for (int number = 0; number < 12; number++) {
      add("2026-10-05T10:00", "COMPLAINT", "COMPLAINT", "REMEDIED", 0);
    }

    String page = town.desk.page("case-report", "/cases/report?from=2026-10&to=2026-10");
    assertThat(page).contains("投诉率", "1000.0", "样本少", "不足 10", "/method/case-report");
    assertThat(town.desk.page("case-report", "/cases/report?by=community")).contains("望江府");
    assertThat(town.desk.page("case-report", "/cases/report?by=category&from=2026-10"))
        .contains("给排水");
    var file = town.desk.get("/cases/report.csv?from=2026-10&to=2026-10");
    assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("按月份,2026-10,2026-10,2026-10,12,12.0000,1000.0000,")
        .contains(Rate.METHOD);
    assertThat(town.desk.get("/cases/report.xlsx?from=2026-10").getStatus()).isEqualTo(200);
  }

  @Test
  void monthsAndCommunitiesAreDrawnWithTheirIntervalsAndNothingIsJudged() {
    for (int number = 0; number < 5; number++) {
      add("2026-10-05T10:00", "COMPLAINT", "COMPLAINT", "REMEDIED", 0);
    }
    var interval = new Rate(5, 12).interval(Interval.USUAL_LEVEL).scaled(CaseTally.PER);

    String months = town.desk.page("case-report-months", "/cases/report?from=2026-09&to=2026-10");
    assertThat(months).contains("class=\"chart-desk\"", "class=\"chart-phone\"", "9 月<", "10 月<");
    String places =
        town.desk.page("case-report-places", "/cases/report?by=community&from=2026-09&to=2026-10");
    assertThat(places)
        .contains("class=\"chart-desk\"", "虚线是合计", "望江府: 0.0", "翠湖天地: ")
        .contains("%.1f".formatted(interval.upper()))
        .doesNotContain("f-alert", "f-promoter", "▲", "▼");
    assertThat(town.desk.page("case-report-one", "/cases/report?from=2026-10&to=2026-10"))
        .doesNotContain("class=\"chart-desk\"");
  }

  @Test
  void aMonthThatIsNoneIsSaidBesideItsField() {
    assertThat(town.desk.get("/cases/report?from=October").getStatus()).isEqualTo(422);
    assertThat(town.desk.get("/cases/report?from=2026-10&to=2026-01").getStatus()).isEqualTo(422);
    assertThat(town.desk.get("/cases/report?from=2001-01&to=2026-01").getStatus()).isEqualTo(422);
    assertThat(town.desk.get("/cases/report.csv?from=x").getStatus()).isEqualTo(422);
  }

  private static CaseTally group(CaseReport.Counted counted, String key) {
    return Objects.requireNonNull(counted.groups().get(key));
  }

  private static YearMonth november() {
    return YearMonth.of(2026, 11);
  }

  private UUID household(int at) {
    return town.town.households().get(at);
  }

  private CaseReport.Counted counted(CaseReport.By by, YearMonth from, YearMonth to) {
    var asked = new CaseReport.Asked(by, from, to, Optional.empty());
    return town.town.in(() -> report.of(town.town.everybody(), asked));
  }

  /** One case as it would stand; without an outcome it is open. */
  private void add(String received, String kind, String reported, String outcome, int reopened) {
    town.town.in(() ->
        database
            .sql(
                """
                INSERT INTO service_case (community_id, id, organisation_id, number, submission,
                  channel, kind, reported_kind, severity, is_safety, place_code, category_code,
                  problem_code, words, received_at, changed_at, reopened, state, outcome, detail,
                  closed_at)
                SELECT :community, gen_random_uuid(), :organisation,
                  (SELECT 5000 + count(*) FROM service_case), gen_random_uuid(), 'PHONE', :kind,
                  :reported, 'NORMAL', false, 'home', 'water', 'water-leak', '漏水',
                  :received::timestamp AT TIME ZONE 'Asia/Shanghai', now(), :reopened,
                  CASE WHEN :outcome = '' THEN 'ASSESSED' ELSE 'CLOSED' END,
                  nullif(:outcome, ''), CASE WHEN :outcome <> '' THEN '好了' END,
                  CASE WHEN :outcome <> ''
                    THEN :received::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '2 hours' END
                """)
            .param("community", town.town.id(town.garden))
            .param("organisation", town.town.organisation)
            .param("kind", kind)
            .param("reported", reported)
            .param("received", received)
            .param("reopened", reopened)
            .param("outcome", outcome)
            .update());
  }
}
