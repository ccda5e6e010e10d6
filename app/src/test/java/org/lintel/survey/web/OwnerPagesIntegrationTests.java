package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.survey.web.OwnerBrowser.open;
import static org.lintel.survey.web.OwnerBrowser.send;
import static org.lintel.survey.web.OwnerBrowser.submission;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SurveyTest
class OwnerPagesIntegrationTests {

  private static final String SCRIPT = "\"><script>alert('x')</script>";

  @Autowired SurveyFixture fixture;
  @Autowired MockMvc browser;

  @Test
  void anOwnerAnswersPageByPageResumesElsewhereGoesBackAndIsThanked() throws Exception {
    var asked = fixture.ask(fixture.community(1), "owner_loyalty");
    String token = fixture.token(asked, 0, 0);
    var first = open(browser, "/s/" + token);
    String submission = submission(first);

    var second = send(browser, token, 1, submission, "a.recommend", "9", "a.reasons", "repair");

    assertThat(second.getStatus()).isEqualTo(303);
    assertThat(second.getRedirectedUrl()).isEqualTo("/s/" + token + "?page=2&lang=zh-CN");
    assertThat(open(browser, "/s/" + token).getContentAsString()).contains("第 2 页，共 4 页", "已自动保存");
    var back = send(browser, token, 2, submission, "a.sat_overall", "6", "back", "1");
    assertThat(back.getRedirectedUrl()).isEqualTo("/s/" + token + "?page=1&lang=zh-CN");
    assertThat(open(browser, "/s/" + token + "?page=1").getContentAsString())
        .contains("value=\"9\" checked", "value=\"repair\" checked");
    assertThat(open(browser, "/s/" + token + "?page=2").getContentAsString())
        .contains("name=\"a.sat_overall\" value=\"6\" checked");
    send(browser, token, 2, submission, "a.sat_overall", "6");
    send(browser, token, 3, submission, "a.trust_word", "5");
    var done = send(browser, token, 4, submission, "a.loy_vote", "7", "a.contact", "1");
    assertThat(done.getRedirectedUrl()).isEqualTo("/s/" + token + "/thanks?lang=zh-CN");
    assertThat(open(browser, "/s/" + token + "/thanks").getContentAsString())
        .contains("谢谢您的真心话", "您希望有人联系");
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isOne();
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM draft")).isZero();
    assertThat(fixture.count(asked.made(), "SELECT seconds FROM response_score")).isBetween(0, 120);
    var twice = send(browser, token, 4, submission, "a.loy_vote", "1");
    assertThat(twice.getRedirectedUrl()).isEqualTo("/s/" + token + "/thanks?lang=zh-CN");
    assertThat(fixture.count(asked.made(), "SELECT cardinality(submission_ids) FROM response"))
        .isOne();
  }

  @Test
  void openingRecordsNothingAndSetsNoCookie() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);

    var page =
        open(browser, "/s/" + token + "?a.recommend=0&page=1&submission=" + UUID.randomUUID());

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getHeaders("Set-Cookie")).isEmpty();
    assertThat(page.getContentAsString()).doesNotContain(" checked");
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM draft")).isZero();
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isZero();
  }

  @Test
  void whoAnsweredIsOfferedToCorrectAndNobodyElseSeesAnything() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String own = fixture.token(asked, 0, 0);
    String other = fixture.token(asked, 0, 1);
    send(
        browser,
        own,
        1,
        submission(open(browser, "/s/" + own)),
        "a.recommend",
        "3",
        "a.why",
        "水管漏水");

    assertThat(open(browser, "/s/" + own).getContentAsString())
        .contains("您已经回答过了", "修改我的回答", "分组结果满 10 份才展示");
    var filled = open(browser, "/s/" + own + "?page=1").getContentAsString();
    assertThat(filled).contains("value=\"3\" checked", "水管漏水");
    var told = open(browser, "/s/" + other);
    assertThat(told.getStatus()).isEqualTo(409);
    assertThat(told.getContentAsString()).contains("您家已经回答过了").doesNotContain("水管");
    assertThat(open(browser, "/s/" + other + "?page=1").getStatus()).isEqualTo(409);
    var tried = send(browser, other, 1, UUID.randomUUID().toString(), "a.recommend", "10");
    assertThat(tried.getStatus()).isEqualTo(409);
    assertThat(open(browser, "/s/" + other + "/thanks").getStatus()).isEqualTo(303);

    send(browser, own, 1, submission(filled), "a.recommend", "8");

    assertThat(fixture.count(asked.made(), "SELECT scores[1] FROM response")).isEqualTo(8);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response_text")).isZero();
  }

  @Test
  void whoCorrectsALongSurveySubmitsFromTheCorrectedPage() throws Exception {
    var asked = fixture.askEverything(fixture.community(1));
    String token = fixture.token(asked, 0, 0);
    String id = submission(open(browser, "/s/" + token));
    var forged = send(browser, token, 1, id, "a.recommend", "2", "submit", "1");
    assertThat(forged.getRedirectedUrl()).contains("?page=2");
    assertThat(open(browser, "/s/" + token).getContentAsString()).doesNotContain("name=\"submit\"");
    send(browser, token, 2, id, "a.reasons", "other", "a.reasons.other", "别的");
    send(browser, token, 3, id, "a.words", "三次没有人来");

    var filled = open(browser, "/s/" + token + "?page=1").getContentAsString();
    var sent = send(browser, token, 1, submission(filled), "a.recommend", "3", "submit", "1");

    assertThat(filled).contains("name=\"submit\"");
    assertThat(sent.getRedirectedUrl()).contains("/thanks");
    String corrected = "SELECT count(*) FROM response WHERE 3 = ANY (scores)";
    assertThat(fixture.count(asked.made(), corrected)).isEqualTo(1);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.recommend | 11 | 您填的是 11，请填 0 到 10 之间的整数",
        "a.recommend | -1 | 您填的是 -1，请填 0 到 10 之间的整数",
        "a.recommend | 6.5 | “6.5”不是整数，请填 0 到 10 之间的整数",
        "a.recommend | 九 | “九”不是整数，请填 0 到 10 之间的整数",
        "a.recommend | 99999999999 | 不是整数，请填 0 到 10 之间的整数",
        "a.recommend |  | 请回答这道题",
        "a.recommend | DOES_NOT_APPLY | 这道题不能这样跳过",
        "a.reasons | gold | 没有“gold”这个选项",
        "a.stranger | 1 | 问卷里没有“stranger”这道题",
      })
  void whatIsNotAllowedIsSaidBesideTheFieldAndNothingTypedIsLost(
      String field, String value, String message) throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);

    var refused =
        send(
            browser,
            token,
            1,
            UUID.randomUUID().toString(),
            field,
            value == null ? "" : value,
            "a.why",
            "我写的话");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains(message, "我写的话", "role=\"alert\"");
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isZero();
  }

  @Test
  void tooLongATextSaysByHowMuchAndStaysOnThePage() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String words = "邻".repeat(2034);

    var refused =
        send(
            browser,
            fixture.token(asked, 0, 0),
            1,
            UUID.randomUUID().toString(),
            "a.recommend",
            "9",
            "a.why",
            words);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("您写了 2,034 字，最多 2,000 字，请删去 34 字", words);
  }

  @Test
  void hostileTextIsKeptAsItIsAndShownAsText() throws Exception {
    var asked = fixture.askEverything(fixture.community(1));
    String token = fixture.token(asked, 0, 0);
    String id = submission(open(browser, "/s/" + token));
    send(
        browser,
        token,
        1,
        id,
        "a.recommend",
        "2",
        "a.reached",
        "otherwise",
        "a.reached.other",
        SCRIPT);
    send(
        browser,
        token,
        2,
        id,
        "a.reasons",
        "other",
        "a.reasons.other",
        SCRIPT,
        "a.one_word",
        "<b>'--;");

    var wrong =
        send(browser, token, 3, id, "a.words", SCRIPT, "a.people", SCRIPT, "a.moved", SCRIPT);
    var done = send(browser, token, 3, id, "a.words", SCRIPT);

    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).doesNotContain("<script").contains("&lt;script");
    assertThat(done.getStatus()).isEqualTo(303);
    String sql =
        "SELECT count(*) FROM response_text WHERE words = '\"><script>alert(''x'')</script>'";
    assertThat(fixture.count(asked.made(), sql)).isEqualTo(3);
    for (int page = 1; page <= 3; page++) {
      String shown = open(browser, "/s/" + token + "?page=" + page).getContentAsString();
      assertThat(shown).doesNotContain("<script", "<b>'--");
    }
  }

  @Test
  void whatAConditionLeavesOutIsNotShownAndNotAsked() throws Exception {
    var asked = fixture.askEverything(fixture.community(2));
    String shop = fixture.token(asked, 0, 0);
    String home = fixture.token(asked, 1, 0);
    String id = submission(open(browser, "/s/" + home));

    var next = send(browser, home, 1, id, "a.recommend", "9", "a.reached", "phone");

    assertThat(next.getRedirectedUrl()).isEqualTo("/s/" + home + "?page=3&lang=zh-CN");
    assertThat(open(browser, "/s/" + home).getContentAsString())
        .contains("第 2 页，共 2 页")
        .doesNotContain("a.shop_only");
    send(browser, shop, 1, id, "a.recommend", "9");
    assertThat(open(browser, "/s/" + shop).getContentAsString()).contains("a.shop_only");
  }
}
