package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.survey.web.OwnerBrowser.open;
import static org.lintel.survey.web.OwnerBrowser.perform;
import static org.lintel.survey.web.OwnerBrowser.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyFixture.Asked;
import org.lintel.survey.SurveyTest;
import org.lintel.survey.Waves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a link shows when there is nothing to answer: each case its own page, with what to do. */
@SurveyTest
class OwnerLinksIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired Waves waves;
  @Autowired JdbcClient database;
  @Autowired MockMvc browser;

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAA", "..%2f..%2fetc", "AAAAAAAAAAAAAAAAAAAAAAA'"})
  void aTokenThatWasNotMadeHereOpensNothing(String token) throws Exception {
    for (String path : new String[] {"", "/thanks", "/objection"}) {
      var page = open(browser, "/s/" + token + path + "?lang=en");
      assertThat(page.getStatus()).isEqualTo(404);
    }
    assertThat(open(browser, "/s/AAAAAAAAAAAAAAAAAAAAAAAA?lang=en").getContentAsString())
        .contains("This link does not open anything");
  }

  @Test
  void aClosedWaveSaysSoAndTakesNothing() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));

    var page = open(browser, "/s/" + token);
    var sent = send(browser, token, 1, UUID.randomUUID().toString(), "a.recommend", "9");

    assertThat(page.getStatus()).isEqualTo(410);
    assertThat(page.getContentAsString()).contains("问卷已经结束");
    assertThat(sent.getStatus()).isEqualTo(410);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isZero();
  }

  @Test
  void anExpiredWaveSaysWhenAndWhatBecameOfWhatWasFilledIn() throws Exception {
    var asked = fixture.ask(fixture.community(2), "owner_loyalty");
    String begun = fixture.token(asked, 0, 0);
    String untouched = fixture.token(asked, 1, 0);
    send(browser, begun, 1, UUID.randomUUID().toString(), "a.recommend", "9");
    run(asked, "UPDATE wave SET closes_at = now() - interval '1 hour'");

    var page = open(browser, "/s/" + begun);

    assertThat(page.getStatus()).isEqualTo(410);
    assertThat(page.getContentAsString()).contains("问卷已经截止", "这部分没有计入", "请直接联系您的管家");
    assertThat(open(browser, "/s/" + untouched).getContentAsString()).doesNotContain("这部分没有计入");
    assertThat(open(browser, "/s/" + untouched + "?lang=en").getContentAsString())
        .contains("This survey has ended", "turn to your steward");
  }

  @Test
  void afterTheEndWhoAnsweredIsToldThatItCounts() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String own = fixture.token(asked, 0, 0);
    send(browser, own, 1, UUID.randomUUID().toString(), "a.recommend", "9");
    fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));

    assertThat(open(browser, "/s/" + own).getContentAsString()).contains("您提交的回答已经收到，会计入结果");
    assertThat(open(browser, "/s/" + fixture.token(asked, 0, 1)).getContentAsString())
        .contains("您家提交的回答已经收到");
    assertThat(open(browser, "/s/" + own + "/thanks").getContentAsString())
        .contains("谢谢您的真心话")
        .doesNotContain("修改");
  }

  @Test
  void everyPageSaysWhomToCall() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    String questions = "/s/" + token;
    assertThat(open(browser, questions).getContentAsString()).doesNotContain("tel:");

    run(asked, "UPDATE organisation SET service_phone = '400-123-4567'");
    assertThat(open(browser, questions).getContentAsString())
        .contains("href=\"tel:4001234567\"", "400-123-4567");
    run(asked, "UPDATE community SET service_phone = '0571-88886666'");
    String own = "href=\"tel:057188886666\"";
    assertThat(open(browser, questions).getContentAsString()).contains(own);
    assertThat(open(browser, questions + "/objection").getContentAsString()).contains(own);
    send(browser, token, 1, UUID.randomUUID().toString(), "a.recommend", "9");
    assertThat(open(browser, questions + "/thanks?lang=en").getContentAsString())
        .contains(own, "Questions? Call us:");
    fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));
    assertThat(open(browser, questions).getContentAsString()).contains("问卷已经结束", own);
  }

  @Test
  void aWaveThatHasNotBegunSaysWhenItWill() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    run(asked, "UPDATE wave SET opens_at = now() + interval '1 day'");

    var page = open(browser, "/s/" + fixture.token(asked, 0, 0));

    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).contains("问卷还没有开始", "到时候用同一链接");
  }

  @Test
  void whoLeftTheHouseholdFindsTheLinkWithdrawnAndStoresNothing() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String gone = fixture.token(asked, 0, 0);
    run(
        asked,
        "UPDATE household_role SET until = now() WHERE id = (SELECT member_id"
            + " FROM invitation_link WHERE id = '"
            + asked.links().getFirst().getFirst()
            + "')");

    var page = open(browser, "/s/" + gone);
    var sent = send(browser, gone, 1, UUID.randomUUID().toString(), "a.recommend", "1");
    var program =
        perform(
            browser,
            post("/api/v1/responses")
                .contentType("application/json")
                .content("{\"token\": \"" + gone + "\", \"answers\": {\"recommend\": 1}}"));

    assertThat(page.getStatus()).isEqualTo(410);
    assertThat(page.getContentAsString()).contains("这个链接已经停用", "请联系您的管家核实");
    assertThat(sent.getStatus()).isEqualTo(410);
    assertThat(program.getStatus()).isEqualTo(410);
    assertThat(program.getContentAsString()).contains("withdrawn");
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isZero();
    assertThat(open(browser, "/s/" + fixture.token(asked, 0, 1)).getStatus()).isEqualTo(200);
  }

  @Test
  void theSheetOfAHouseholdThatMovedAwayIsWithdrawn() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String sheet = fixture.token(asked, 0, 2);
    assertThat(open(browser, "/s/" + sheet).getStatus()).isEqualTo(200);

    run(asked, "UPDATE household SET until = now(), ended = 'MOVED_OUT'");

    assertThat(open(browser, "/s/" + sheet).getContentAsString()).contains("这个链接已经停用");
  }

  private void run(Asked asked, String sql) {
    assertThat(fixture.in(asked.made(), () -> database.sql(sql).update())).isOne();
  }
}
