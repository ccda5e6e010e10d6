package org.lintel.casework.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.MovedTime.at;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.casework.MovedTime;
import org.lintel.community.owner.OwnerFixture;
import org.lintel.identity.Role;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Two weeks later the owner herself says whether it is settled. */
@LintelTest
@AutoConfigureMockMvc
@Import(MovedTime.class)
class RecoveryQuestionIntegrationTests {

  private static final String LATER = "2026-12-04T10:00";

  @Autowired WebApplicationContext application;
  @Autowired MockMvc http;
  @Autowired MovedClock time;
  @Autowired AskingOwners asking;
  @Autowired RecoveryLinks links;
  @Autowired PersonInRecoveries people;

  private RecoveryTown town;
  private UUID id;

  @BeforeEach
  void build() {
    time.to(at(MovedTime.FRIDAY));
    town = new RecoveryTown(application);
    id = town.wished();
    town.run(
        """
        UPDATE recovery r
        SET member_id = (
          SELECT m.member_id
          FROM household_member m
          WHERE m.community_id = r.community_id AND m.household_id = r.household_id
          LIMIT 1)
        """);
    town.browser(Role.QUALITY_MANAGER)
        .post("/callbacks/" + id + "/calls", "outcome", "settled", "words", "当面道歉");
  }

  @Test
  void sheIsAskedOnceAfterTwoWeeksByANoticeThatKeepsToTheBudget() {
    ask();
    assertThat(town.count("SELECT count(*) FROM recovery_question")).isZero();

    time.to(at(LATER));
    ask();
    ask();

    assertThat(town.count("SELECT count(*) FROM recovery_question")).isEqualTo(1);
    assertThat(town.count("SELECT count(*) FROM notice WHERE template = 'recovery-settled'"))
        .isEqualTo(1);
    assertThat(town.text("SELECT urgency FROM notice WHERE template = 'recovery-settled'"))
        .isEqualTo("ORDINARY");
  }

  @Test
  void whatWasToBeAskedLongAgoIsLeftToStaff() {
    time.to(at("2026-12-20T10:00"));
    ask();

    assertThat(town.count("SELECT count(*) FROM recovery_question")).isZero();
  }

  @Test
  void oneTapWithTheLinkIsHerOwnWordAndALookIsNone() {
    time.to(at(LATER));
    ask();
    assertThat(content(send(MockMvcRequestBuilders.get(link()))))
        .contains("现在您觉得过去了吗", "没有过去，请再联系我")
        .doesNotContain("电梯常坏", "您在");
    assertThat(result()).isEqualTo("-");

    assertThat(say(link(), "settled", "").getStatus()).isEqualTo(303);

    assertThat(result()).isEqualTo("RECOVERED OWNER");
    assertThat(content(send(MockMvcRequestBuilders.get(link())))).contains("说：过去了");
    StaffBrowser quality = town.browser(Role.QUALITY_MANAGER);
    assertThat(quality.page("callback-said", "/callbacks/" + id))
        .contains("业主本人：过去了", "业主本人答复：过去了");
    assertThat(quality.page("callbacks-ask-none", "/callbacks?s=to-ask"))
        .doesNotContain("/callbacks/" + id);
    assertThat(quality.post("/callbacks/" + id + "/check", "result", "unknown")).isEqualTo(422);
    assertThat(result()).isEqualTo("RECOVERED OWNER");
  }

  @Test
  void herWordGoesBeforeWhatStaffWroteDownAndBothStand() {
    time.to(at(LATER));
    ask();
    StaffBrowser quality = town.browser(Role.QUALITY_MANAGER);
    assertThat(quality.post("/callbacks/" + id + "/check", "result", "recovered")).isEqualTo(303);
    assertThat(result()).isEqualTo("RECOVERED STAFF");

    assertThat(say(link(), "unsettled", "还是不放心").getStatus()).isEqualTo(303);

    assertThat(result()).isEqualTo("NOT_RECOVERED OWNER");
    assertThat(quality.page("callback-both", "/callbacks/" + id))
        .contains("业主本人：没有过去", "业主本人答复：没有过去", "还是不放心", "两周后再问：过去了");
    assertThat(
            town.count("SELECT count(*) FROM staff_notice WHERE template = 'recovery-not-settled'"))
        .isPositive();
    assertThat(town.count("SELECT count(*) FROM recovery")).isEqualTo(1);
    assertThat(quality.page("report-herself", "/callbacks/report?from=2026-11&to=2026-12"))
        .contains("业主本人答复");
  }

  @Test
  void sheCorrectsItUntilItExpiresAndSaysItTwiceOnlyOnce() {
    time.to(at(LATER));
    ask();
    say(link(), "settled", "");
    say(link(), "settled", "");
    assertThat(said()).isEqualTo(1);

    time.to(at("2026-12-24T10:00"));
    say(link(), "unsettled", "又坏了");
    assertThat(result()).isEqualTo("NOT_RECOVERED OWNER");
    assertThat(said()).isEqualTo(2);

    time.to(at("2026-12-26T10:00"));
    assertThat(content(send(MockMvcRequestBuilders.get(link())))).contains("已经过了");
    assertThat(say(link(), "settled", "").getStatus()).isEqualTo(422);
    assertThat(result()).isEqualTo("NOT_RECOVERED OWNER");
  }

  @Test
  void whoAsksForItIsCalledAgainOnce() {
    time.to(at(LATER));
    ask();

    say(link(), "call", "门又响了");
    say(link(), "call", "门又响了，很响");

    assertThat(town.count("SELECT count(*) FROM recovery WHERE closed_at IS NULL")).isEqualTo(1);
    assertThat(town.text("SELECT is_restricted::text FROM recovery WHERE closed_at IS NULL"))
        .isEqualTo("false");
    assertThat(content(send(MockMvcRequestBuilders.get(link())))).contains("没有过去，请再联系我。", "我们最晚");
    assertThat(town.browser(Role.ACCOUNT_MANAGER).page("callbacks-again", "/callbacks"))
        .contains("要求联系");
  }

  @Test
  void badInputIsSaidBesideItsFieldAndWhatWasTypedStays() {
    time.to(at(LATER));
    ask();
    String tooMuch = "很".repeat(501);

    var refused = say(link(), "settled", tooMuch);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(content(refused)).contains("501", "500", tooMuch);
    assertThat(say(link(), "whatever", "").getStatus()).isEqualTo(422);
    assertThat(result()).isEqualTo("-");
    assertThat(send(MockMvcRequestBuilders.get("/o/r/" + "x".repeat(24))).getStatus())
        .isEqualTo(404);
  }

  @Test
  void onHerOwnPageSheSeesItAndNobodyElseOfTheHouseholdDoes() {
    time.to(at(LATER));
    ask();
    String herself = signIn(found("SELECT member_id::text FROM recovery"));
    String other = signIn(moveIn());

    assertThat(content(as(herself, MockMvcRequestBuilders.get("/o?lang=zh"))))
        .contains("现在您觉得过去了吗", "/o/questions/" + id);
    assertThat(content(as(other, MockMvcRequestBuilders.get("/o?lang=zh")))).doesNotContain("过去了吗");
    var foreign =
        as(other, MockMvcRequestBuilders.post("/o/questions/" + id).param("said", "settled"));
    assertThat(foreign.getStatus()).isEqualTo(404);
    assertThat(result()).isEqualTo("-");

    as(herself, MockMvcRequestBuilders.post("/o/questions/" + id).param("said", "settled"));

    assertThat(result()).isEqualTo("RECOVERED OWNER");
    assertThat(content(as(herself, MockMvcRequestBuilders.get("/o?lang=zh"))))
        .contains("您说：上次的事过去了");
  }

  @Test
  void erasedSheIsAskedNoMoreAndNobodyInHerPlace() {
    time.to(at(LATER));
    ask();
    say(link(), "unsettled", "还在生气");
    UUID person =
        found(
            """
            SELECT m.person_id::text
            FROM household_member m
            JOIN recovery r ON r.member_id = m.member_id
            """);
    int community = town.town.id(town.garden);
    assertThat(town.town.in(() -> people.export(community, person, "zh-CN")))
        .anyMatch(item -> item.key().equals("casework.callback.personal.not-settled"));

    town.town.in(() -> {
      people.erase(community, person);
      return true;
    });

    assertThat(town.count("SELECT count(*) FROM recovery_question")).isZero();
    assertThat(send(MockMvcRequestBuilders.get(link())).getStatus()).isEqualTo(404);
    ask();
    assertThat(town.count("SELECT count(*) FROM recovery_question")).isZero();
  }

  private void ask() {
    town.town.in(() -> {
      asking.ask();
      return true;
    });
  }

  private int said() {
    return town.count("SELECT count(*) FROM recovery_entry WHERE kind = 'OWNER_SAID'");
  }

  private String result() {
    return town.text(
        "SELECT coalesce(check_result || ' ' || check_by, '-') FROM recovery WHERE id = '%s'"
            .formatted(id));
  }

  private String link() {
    return links.path(id);
  }

  private UUID found(String sql) {
    return UUID.fromString(town.text(sql));
  }

  private UUID moveIn() {
    return UUID.fromString(
        town.text(
            """
            WITH p AS (
              INSERT INTO person (community_id, id, organisation_id, name, created_at)
              SELECT community_id, gen_random_uuid(), organisation_id, '王小家', now()
              FROM recovery
              RETURNING community_id, id, organisation_id)
            INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
              role, created_at)
            SELECT p.community_id, gen_random_uuid(), p.organisation_id, r.household_id, p.id,
              'FAMILY', now()
            FROM p, recovery r
            RETURNING id::text
            """));
  }

  private String signIn(UUID member) {
    return new OwnerFixture(application)
        .signIn(town.town.organisation, town.town.id(town.garden), member);
  }

  private MockHttpServletResponse say(String link, String what, String words) {
    return send(
        MockMvcRequestBuilders.post(link)
            .param("lang", "zh")
            .param("said", what)
            .param("words", words));
  }

  private MockHttpServletResponse as(
      String session, AbstractMockHttpServletRequestBuilder<?> request) {
    return send(request.cookie(new Cookie("lintel_owner", session)));
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return http.perform(request.header("Sec-Fetch-Site", "same-origin"))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String content(MockHttpServletResponse response) {
    return StaffBrowser.content(response);
  }
}
