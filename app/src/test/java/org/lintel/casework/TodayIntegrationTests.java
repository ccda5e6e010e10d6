package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@LintelTest
class TodayIntegrationTests {

  @Autowired WebApplicationContext application;

  private CaseTown town;

  @BeforeEach
  void aTown() {
    town = new CaseTown(application);
  }

  @Test
  void whatNobodyHasWaitsForEverybodyAndIsTakenWithOneTouch() {
    UUID id = town.takeIn();
    assertThat(town.technician.page("today", "/today")).contains("待认领", "我来处理");

    var response = town.technician.posted("/cases/" + id + "/taking");

    assertThat(response.getRedirectedUrl()).isEqualTo("/today");
    assertThat(town.find(id).handler()).contains(town.zhang);
    assertThat(town.desk.page("today", "/today")).doesNotContain("/cases/" + id);
    assertThat(town.technician.page("today", "/today"))
        .contains("/cases/" + id)
        .contains("name=\"move\" value=\"start\"");
  }

  @Test
  void ofManyWhoTakeItAtTheSameMomentOneGetsIt() throws Exception {
    UUID id = town.takeIn();
    var colleagues = List.of(town.desk, town.technician, town.desk, town.technician);
    try (var threads = Executors.newFixedThreadPool(colleagues.size())) {
      var taking = new ArrayList<Callable<Integer>>();
      colleagues.forEach(by -> taking.add(() -> by.post("/cases/" + id + "/taking")));
      for (var taken : threads.invokeAll(taking)) {
        assertThat(taken.get()).isEqualTo(303);
      }
    }

    assertThat(town.find(id).handler().orElseThrow()).isIn(town.zhang, town.chen);
    assertThat(town.count("SELECT count(*) FROM case_note WHERE kind = 'ASSIGNED'")).isEqualTo(1);
  }

  @Test
  void aWordOfTheOwnerThatNobodyReadComesBackToWhoHasTheCase() {
    UUID id = town.takeIn();
    town.done(id);
    assertThat(town.technician.page("today", "/today")).doesNotContain("/cases/" + id);

    assertThat(town.ownerPosts(town.link(id) + "/messages", "words", "还在漏").getStatus())
        .isEqualTo(303);

    assertThat(town.technician.page("today", "/today")).contains("/cases/" + id).contains("业主留言未读");
  }

  @Test
  void whoStandsInSeesTheCasesOfWhoIsAway() {
    UUID id = town.takeIn();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    assertThat(town.desk.page("today", "/today")).doesNotContain("/cases/" + id);

    town.town.in(() -> {
      application
          .getBean(JdbcClient.class)
          .sql(
              """
              INSERT INTO staff_absence (id, organisation_id, staff_id, from_at, until_at, cover_id,
                entered_by, entered_at)
              VALUES (:id, :organisation, :zhang, now() - interval '1 hour',
                now() + interval '1 day', :chen, :zhang, now())
              """)
          .param("id", UUID.randomUUID())
          .param("organisation", town.town.organisation)
          .param("zhang", town.zhang)
          .param("chen", town.chen)
          .update();
      return id;
    });

    assertThat(town.desk.page("today", "/today")).contains("/cases/" + id);
  }

  @Test
  void whatIsOverdueStandsFirst() {
    UUID later = town.takeIn("words", "晚一点的事");
    UUID late = town.takeIn("words", "已经晚了的事");
    for (UUID id : List.of(later, late)) {
      town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    }
    due(later, "now() + interval '3 hours'");
    due(late, "now() - interval '2 hours'");

    String page = town.technician.page("today", "/today");

    assertThat(page.indexOf("/cases/" + late)).isPositive();
    assertThat(page.indexOf("/cases/" + late)).isLessThan(page.indexOf("/cases/" + later));
    assertThat(page).contains("逾期 1").contains("晚 2 小时").contains("待办 2");
  }

  private void due(UUID id, String when) {
    town.run(
        """
        INSERT INTO clock (community_id, id, organisation_id, subject_kind, subject_id, measure,
          state, run, started_at, due_at, is_provisional, next_step)
        SELECT community_id, gen_random_uuid(), organisation_id, 'case', id, 'RESOLVE', 'RUNNING',
          1, now() - interval '1 day', %s, false, 1
        FROM service_case
        WHERE id = '%s'
        ON CONFLICT (community_id, subject_kind, subject_id, measure)
        DO UPDATE SET due_at = excluded.due_at
        """
            .formatted(when, id));
    town.run(
        "UPDATE service_case SET due_at = %s, due_measure = 'RESOLVE', is_timed = true WHERE id = '%s'"
            .formatted(when, id));
    town.run(
        "UPDATE clock SET state = 'MET', ended_at = now(), elapsed_seconds = 1,"
            + " overrun_seconds = 0, next_fire_at = NULL WHERE measure <> 'RESOLVE'");
  }
}
