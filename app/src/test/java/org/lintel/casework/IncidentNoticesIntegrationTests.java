package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.casework.MovedTime.at;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.platform.job.JobContext;
import org.lintel.service.Classifier;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Each household hears each word about an incident once. */
@LintelTest
@Import(MovedTime.class)
class IncidentNoticesIntegrationTests {

  private static final Classifier NO_WATER = new Classifier("home", "water", "water-none");

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired MovedClock time;
  @Autowired IncidentJob job;
  @Autowired IncidentLinks links;

  private CaseTown town;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new CaseTown(application);
  }

  @Test
  void twoWordsAndTheEndAreThreeNoticesForEachHouseholdHoweverOftenTheJobDies() {
    UUID big = town.town.community("大社区", "big", 300);
    UUID incident = declare(NO_WATER, big);
    dyingAfterTheFirstLot(incident, 1);
    assertThat(told(incident)).isEqualTo(500);
    run(incident, 1);
    assertThat(told(incident)).isEqualTo(600);
    run(incident, 1);
    assertThat(told(incident)).isEqualTo(600);

    word(incident, 2, "UPDATE");
    dyingAfterTheFirstLot(incident, 2);
    run(incident, 2);
    word(incident, 3, "ENDED");
    dyingAfterTheFirstLot(incident, 3);
    run(incident, 3);
    run(incident, 3);

    assertThat(told(incident)).isEqualTo(1800);
    assertThat(
            town.count(
                "SELECT max(n) FROM (SELECT count(*) AS n FROM notice GROUP BY household_id,"
                    + " template) x"))
        .isEqualTo(1);
    assertThat(templates()).containsExactly("incident-ended", "incident-news", "incident-told");
  }

  @Test
  void whoBroughtACaseReadsOfTheEndInItsClosingAndNotTwice() {
    UUID done = town.takeIn("problem", "water-none", "words", "没水了");
    UUID proposed =
        town.takeIn("problem", "water-none", "household", town.town.households().get(1).toString());
    town.move(town.technician, proposed, "assign", "handler", town.zhang.toString());
    town.move(town.technician, proposed, "propose", "words", "送两桶水");
    UUID incident = declare(NO_WATER, town.garden);
    run(incident, 1);
    for (UUID id : List.of(done, proposed)) {
      town.desk.post("/incidents/" + incident + "/cases", "case", id.toString(), "same", "true");
    }
    time.to(at("2026-11-20T11:00"));
    word(incident, 2, "ENDED");

    run(incident, 2);
    run(incident, 2);

    assertThat(town.state(done)).isEqualTo(CaseState.Kind.DONE);
    assertThat(
            notices(
                "SELECT template FROM notice WHERE household_id = ? AND template IN"
                    + " ('case-done', 'incident-ended')",
                town.town.households().getFirst()))
        .containsExactly("case-done");
    assertThat(
            notices(
                "SELECT template FROM notice WHERE household_id = ? AND template IN"
                    + " ('case-done', 'incident-ended')",
                town.town.households().get(1)))
        .containsExactly("incident-ended");
    assertThat(town.count("SELECT count(*) FROM notice WHERE template = 'incident-ended'"))
        .isEqualTo(5);
  }

  @Test
  void dangerPassesAndEverythingElseKeepsToTheBudget() {
    UUID water = declare(NO_WATER, town.garden);
    UUID gas = declare(new Classifier("home", "water", "water-burst"), town.garden);
    run(water, 1);
    run(gas, 1);

    assertThat(notices("SELECT DISTINCT urgency FROM notice WHERE template = ?", "incident-told"))
        .containsExactly("ORDINARY");
    assertThat(notices("SELECT DISTINCT urgency FROM notice WHERE template = ?", "incident-danger"))
        .containsExactly("EMERGENCY");
  }

  @Test
  void theLinkShowsEveryWordToWhoeverHasItAndStaffSeeWhatBecameOfTheNotices() {
    UUID incident = declare(NO_WATER, town.garden);
    run(incident, 1);
    word(incident, 2, "UPDATE");
    run(incident, 2);

    String page = StaffBrowser.content(town.ownerGets(links.path(incident) + "?lang=zh"));

    assertThat(page).contains("家里 · 停水", "第 1 句", "第 2 句", "翠湖天地").doesNotContain("王小");
    assertThat(town.ownerGets("/o/i/" + "x".repeat(24)).getStatus()).isEqualTo(404);
    assertThat(town.desk.page("incident-notices", "/incidents/" + incident))
        .contains("没有办法通知", "通知等待发送");
  }

  private UUID declare(Classifier what, UUID where) {
    UUID id = UUID.randomUUID();
    int community = town.town.id(where);
    town.town.in(() -> {
      database
          .sql(
              """
              INSERT INTO incident
                (id, organisation_id, submission, is_planned, place_code, category_code,
                problem_code, words, begins_at, expected_until, declared_at, declared_by)
              VALUES (:id, :organisation, :id, false, :place, :category, :problem, '第 1 句', :now,
                :until, :now, :by)
              """)
          .param("id", id)
          .param("organisation", town.town.organisation)
          .param("place", what.place())
          .param("category", what.category())
          .param("problem", what.problem())
          .param("now", Times.of(time.instant()))
          .param("until", Times.of(time.instant().plus(Duration.ofHours(6))))
          .param("by", town.chen)
          .update();
      return database
          .sql(
              """
              INSERT INTO incident_place
                (incident_id, community_id, place, organisation_id, kind, name)
              VALUES (:id, :community, :place, :organisation, 'COMMUNITY', '翠湖天地')
              """)
          .param("id", id)
          .param("community", community)
          .param("place", where)
          .param("organisation", town.town.organisation)
          .update();
    });
    said(id, 1, "DECLARED");
    return id;
  }

  private void word(UUID incident, int number, String kind) {
    town.run(
        "UPDATE incident SET word = %d, ended_at = %s WHERE id = '%s'"
            .formatted(
                number, kind.equals("ENDED") ? "'" + time.instant() + "'" : "NULL", incident));
    said(incident, number, kind);
  }

  private void said(UUID incident, int number, String kind) {
    town.town.in(() ->
        database
            .sql(
                """
                INSERT INTO incident_word (incident_id, number, organisation_id, submission, at,
                  kind, staff_id, words, expected_until)
                VALUES (:id, :number, :organisation, gen_random_uuid(), :now, :kind, :by, :words,
                  :until)
                """)
            .param("id", incident)
            .param("number", number)
            .param("organisation", town.town.organisation)
            .param("now", Times.of(time.instant()))
            .param("kind", kind)
            .param("by", town.chen)
            .param("words", "第 " + number + " 句")
            .param("until", Times.of(time.instant().plus(Duration.ofHours(6))))
            .update());
  }

  private void run(UUID incident, int word) {
    town.town.in(() -> job.run(new Run(IncidentJob.parameters(incident, word), false)));
  }

  private void dyingAfterTheFirstLot(UUID incident, int word) {
    assertThatThrownBy(() ->
            town.town.in(() -> job.run(new Run(IncidentJob.parameters(incident, word), true))))
        .hasMessage("the power failed");
  }

  /** A run of the job that dies after so many reports of its progress. */
  private record Run(Map<String, String> parameters, boolean isDying) implements JobContext {

    @Override
    public UUID job() {
      return new UUID(0, 1);
    }

    @Override
    public UUID requestedBy() {
      return new UUID(0, 2);
    }

    @Override
    public void progress(long done, long total) {
      if (isDying && done > 0) {
        throw new IllegalStateException("the power failed");
      }
    }

    @Override
    public void problems(long count) {}
  }

  private int told(UUID incident) {
    return town.count(
        "SELECT count(*) FROM notice WHERE thread = 'incident:%s'".formatted(incident));
  }

  private List<String> templates() {
    return notices("SELECT DISTINCT template FROM notice WHERE thread <> ? ORDER BY 1", "");
  }

  private List<String> notices(String sql, Object value) {
    return town.town.in(() -> database.sql(sql).param(value).query(String.class).list());
  }
}
