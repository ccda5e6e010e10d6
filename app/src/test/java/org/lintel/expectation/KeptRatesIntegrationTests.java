package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.statistics.Figure;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Kept rates are what a recount by hand gives. */
@LintelTest
class KeptRatesIntegrationTests {

  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired KeptRates rates;

  private PromiseTown town;
  private int community;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
    community = town.town.id(town.garden);
  }

  /** The worked example of docs/method/promises-kept.md, in both languages. */
  @Test
  void theWorkedExampleIsWhatThePageCounts() throws Exception {
    example();

    PromiseCounts counts = counted(KeptRates.By.SOURCE).getFirst().counts();
    var rate = (Figure) counts.rate();
    var lines =
        List.of(
            "due in October: %d, of which withdrawn: %d"
                .formatted(counts.due() + counts.withdrawn(), counts.withdrawn()),
            "kept in time %d, kept late %d, not kept %d, overdue %d: n = %d of N = %d"
                .formatted(
                    counts.kept(),
                    counts.keptLate(),
                    counts.broken(),
                    counts.overdue(),
                    counts.decided(),
                    counts.due()),
            String.format(
                Locale.ROOT,
                "kept = %.1f %%, %.1f to %.1f",
                100 * rate.value(),
                100 * rate.interval().lower(),
                100 * rate.interval().upper()),
            "moved with consent: %d of %d".formatted(counts.renegotiated(), counts.decided()),
            "method: " + rate.method());

    for (String page : List.of("promises-kept.md", "promises-kept.zh-CN.md")) {
      assertThat(Files.readString(Path.of("..", "docs", "method", page)))
          .contains(String.join("\n", lines));
    }
  }

  /** 40 promises due in October, and some at its edges that are not. */
  private void example() {
    many(29, "2025-10-05 18:00", "KEPT", "2025-10-05 18:00", 0);
    many(3, "2025-10-12 18:00", "KEPT", "2025-10-11 09:00", 1);
    many(3, "2025-10-12 18:00", "KEPT", "2025-10-12 18:01", 0);
    many(2, "2025-10-20 18:00", "BROKEN", "2025-10-27 18:00", 0);
    many(1, "2025-10-31 23:59", "MADE", "", 1);
    many(2, "2025-10-08 18:00", "WITHDRAWN", "2025-10-07 18:00", 0);
    many(1, "2025-09-30 23:59", "KEPT", "2025-09-30 12:00", 0);
    many(1, "2025-11-01 00:00", "KEPT", "2025-10-30 12:00", 0);
  }

  @Test
  void aPromiseBelongsToTheMonthOfItsDateWhereTheCommunityIs() {
    many(1, "2025-11-01 00:30", "KEPT", "2025-10-31 12:00", 0);
    many(1, "2025-10-31 23:30", "KEPT", "2025-10-31 12:00", 0);

    var asked =
        new KeptRates.Asked(
            KeptRates.By.MONTH, OCTOBER, OCTOBER.plusMonths(1), Optional.of(town.garden));

    assertThat(town.town.in(() -> rates.of(town.town.everybody(), asked)))
        .extracting(KeptRates.Group::key)
        .containsExactly("2025-10", "2025-11");
  }

  @Test
  void whatIsNotDueYetCountsOnlyOnceItIsDecided() {
    UUID open = town.promise();
    UUID early = town.promise();
    town.move(early, "keep", "words", "做好了");
    var month = YearMonth.from(LocalDate.parse(town.inDays(2).substring(0, 10)));
    var asked = new KeptRates.Asked(KeptRates.By.PERSON, month, month, Optional.empty());

    var counts = town.town.in(() -> rates.of(town.town.everybody(), asked)).getFirst().counts();

    assertThat(open).isNotEqualTo(early);
    assertThat(counts.due()).isEqualTo(2);
    assertThat(counts.decided()).isEqualTo(1);
  }

  @Test
  void belowTenThereIsNoRateAndBelowThirtyItIsMarked() {
    many(9, "2025-10-05 18:00", "KEPT", "2025-10-05 12:00", 0);
    assertThat(page()).contains("不足 10 项，不计算").doesNotContain("100.0%");

    many(1, "2025-10-05 18:00", "BROKEN", "2025-10-12 18:00", 0);
    assertThat(page()).contains("90.0%", "样本少");

    many(20, "2025-10-05 18:00", "KEPT", "2025-10-05 12:00", 0);
    assertThat(page()).contains("96.7%").doesNotContain("样本少");
  }

  @Test
  void theFileSaysWhatThePageSays() {
    example();

    String file =
        StaffBrowser.content(town.desk.get("/promises/rate.csv?by=person&from=2025-10&to=2025-10"));

    assertThat(file.lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("按负责人,陈立,2025-10,2025-10,0.8421,0.6958,0.9256,0.95")
        .endsWith("38,38,32,3,2,1,4,2,share.wilson1927");
  }

  @Test
  void aPeriodThatIsNoneIsRefusedBesideTheField() {
    var turned = town.desk.get("/promises/rate?from=2025-10&to=2025-09");
    var nonsense = town.desk.get("/promises/rate?from=lately");

    assertThat(turned.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(turned)).contains("早于开始月份");
    assertThat(nonsense.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(nonsense)).contains("“lately”不是月份");
  }

  private String page() {
    return town.desk.page("kept-rates", "/promises/rate?by=source&from=2025-10&to=2025-10");
  }

  private List<KeptRates.Group> counted(KeptRates.By by) {
    var asked = new KeptRates.Asked(by, OCTOBER, OCTOBER, Optional.empty());
    return new ArrayList<>(town.town.in(() -> rates.of(town.town.everybody(), asked)));
  }

  /** So many promises with that date in Shanghai, which ended so. */
  private void many(int count, String due, String state, String ended, int moved) {
    for (int at = 0; at < count; at++) {
      town.town.in(() -> insert(due, state, ended, moved));
    }
  }

  private int insert(String due, String state, String ended, int moved) {
    return database
        .sql(
            """
            INSERT INTO promise
              (community_id, id, organisation_id, submission, words, source, made_by, made_at,
              responsible_id, first_due_at, due_at, renegotiations, changed_at, state, ended_at,
              detail, broken_by, consent_way, consent_at)
            VALUES
              (:community, :id, :organisation, :id, '修好', 'CONTACT', :by, '2025-08-01',
              :by, '2025-10-01', :due::timestamp AT TIME ZONE 'Asia/Shanghai', :moved, now(), :state,
              nullif(:ended, '')::timestamp AT TIME ZONE 'Asia/Shanghai',
              CASE WHEN :ended <> '' THEN '说明' END,
              CASE WHEN :state = 'BROKEN' THEN 'STAFF' END,
              CASE WHEN :state = 'WITHDRAWN' THEN 'PHONE' END,
              CASE WHEN :state = 'WITHDRAWN' THEN now() END)
            """)
        .param("community", community)
        .param("id", UUID.randomUUID())
        .param("organisation", town.town.organisation)
        .param("by", town.chen)
        .param("due", due)
        .param("moved", moved)
        .param("state", state)
        .param("ended", ended)
        .update();
  }
}
