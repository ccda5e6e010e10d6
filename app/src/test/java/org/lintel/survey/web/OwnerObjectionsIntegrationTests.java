package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.survey.web.OwnerBrowser.open;
import static org.lintel.survey.web.OwnerBrowser.perform;
import static org.lintel.survey.web.OwnerBrowser.send;
import static org.lintel.survey.web.OwnerBrowser.submission;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** "Do not ask me again": told back, taken back, and what it changes in the counts. */
@SurveyTest
class OwnerObjectionsIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired MockMvc browser;

  @Test
  void whoDoesNotWantToBeAskedIsNotInvitedAgain() throws Exception {
    var made = fixture.community(1);
    var asked = fixture.ask(made, "relationship_nps");
    String token = fixture.token(asked, 0, 0);

    var question = open(browser, "/s/" + token + "/objection");

    assertThat(question.getContentAsString()).contains("以后不再收到问卷", "分组结果满 10 份才展示");
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isZero();
    for (int times = 0; times < 2; times++) {
      var kept = perform(browser, post("/s/{token}/objection", token));
      assertThat(kept.getContentAsString()).contains("以后不再打扰您");
    }
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isOne();
    var next = fixture.ask(made, "relationship_nps");
    assertThat(next.links().getFirst()).hasSize(2);
  }

  @Test
  void whoObjectedIsToldSoAndCanAnswerOnceWithoutTakingItBack() throws Exception {
    var made = fixture.community(1);
    var asked = fixture.ask(made, "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    object(token);

    var told = open(browser, "/s/" + token);
    var once = open(browser, "/s/" + token + "?page=1");
    var sent = send(browser, token, 1, submission(once), "a.recommend", "9");

    assertThat(told.getStatus()).isEqualTo(200);
    assertThat(told.getContentAsString())
        .contains("您选择了不再收到问卷", "只回答这一次", "/objection/removal")
        .doesNotContain("a.recommend");
    assertThat(once.getContentAsString()).contains("a.recommend", "您选择了以后不再收到问卷");
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(fixture.count(made, "SELECT count(*) FROM response")).isOne();
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isOne();
  }

  @Test
  void whoObjectedTakesItBackWithTheSameLink() throws Exception {
    var made = fixture.community(1);
    String token = fixture.token(fixture.ask(made, "relationship_nps"), 0, 0);
    object(token);

    var looked = open(browser, "/s/" + token + "/objection");
    assertThat(looked.getContentAsString()).contains("撤回，以后可以邀请我");
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isOne();
    var back = perform(browser, post("/s/{token}/objection/removal", token));

    assertThat(back.getContentAsString()).contains("已撤回", "现在就回答");
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isZero();
    assertThat(open(browser, "/s/" + token).getContentAsString())
        .contains("a.recommend")
        .doesNotContain("您选择了");
    assertThat(fixture.ask(made, "relationship_nps").links().getFirst()).hasSize(3);
  }

  @Test
  void whatTheHouseholdSaidByItsSheetIsTakenBackOnlyByTheSheet() throws Exception {
    var made = fixture.community(1);
    var asked = fixture.ask(made, "relationship_nps");
    String member = fixture.token(asked, 0, 0);
    String sheet = fixture.token(asked, 0, 2);
    object(sheet);

    var told = open(browser, "/s/" + member).getContentAsString();
    perform(browser, post("/s/{token}/objection/removal", member));

    assertThat(told).contains("您家选择了不再收到问卷", "只回答这一次").doesNotContain("/removal");
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isOne();
    perform(browser, post("/s/{token}/objection/removal", sheet));
    assertThat(fixture.count(made, "SELECT count(*) FROM survey_objection")).isZero();
  }

  @Test
  void objectingAfterTheOpeningChangesNeitherWhoCouldBeAskedNorWhoWas() throws Exception {
    var made = fixture.community(2);
    var asked = fixture.ask(made, "relationship_nps");

    object(fixture.token(asked, 0, 2));

    String sum = "SELECT sum(%s)::int FROM wave_community WHERE wave_id = " + asked.wave().id();
    assertThat(fixture.count(made, sum.formatted("eligible"))).isEqualTo(2);
    assertThat(fixture.count(made, sum.formatted("invited"))).isEqualTo(2);
    var next = fixture.ask(made, "relationship_nps");
    sum = "SELECT sum(%s)::int FROM wave_community WHERE wave_id = " + next.wave().id();
    assertThat(fixture.count(made, sum.formatted("eligible"))).isEqualTo(2);
    assertThat(fixture.count(made, sum.formatted("invited"))).isOne();
  }

  private MockHttpServletResponse object(String token) throws Exception {
    return perform(browser, post("/s/{token}/objection", token));
  }
}
