package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A steward types in a pile of forms. */
@LintelTest
class PaperAnswersIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired ChangingAWave changing;

  private Town town;
  private Wave wave;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    town = new Town(database);
    UUID garden = town.community("翠湖天地", "garden", 3);
    wave = new Asking(application, town).open(Mode.CONFIDENTIAL, garden);
    browser = new StaffBrowser(application, town, town.everybody());
  }

  @Test
  void oneHouseholdThatFitsIsOpenedAtOnceAndSavingLeadsToTheNext() {
    var found = browser.get(search() + "?q=1栋 101&channel=PHONE");
    assertThat(found.getStatus()).isEqualTo(303);
    assertThat(found.getRedirectedUrl()).isEqualTo(form(0) + "?channel=PHONE");
    assertThat(browser.page("paper", form(0) + "?channel=PHONE"))
        .contains(
            "name=\"a.recommend\"",
            "填 0 到 10",
            "不好说填 ?",
            "0 = ",
            "，10 = ",
            "value=\"PHONE\" checked");

    var saved = browser.posted(form(0), answer("９", "channel", "PHONE"));

    assertThat(saved.getRedirectedUrl())
        .isEqualTo(search() + "?channel=PHONE&after=" + town.households().getFirst());
    assertThat(browser.page("paper-next", String.valueOf(saved.getRedirectedUrl())))
        .contains("下一户：1栋 1单元 201", form(1) + "?channel=PHONE", "autofocus");
    assertThat(count("channel = 'PHONE' AND scores[1] = 9")).isOne();
  }

  @Test
  void whatStandsAboveTheQuestionsOfALongSurveyStandsThereToo() {
    UUID garden = town.community("望江府", "lake", 3);
    wave = new Asking(application, town).open("servperf", Mode.CONFIDENTIAL, garden);
    UUID home = town.households().getLast();

    assertThat(
            browser.page(
                "paper-long", "/surveys/" + wave.uuid() + "/households/" + home + "/answer"))
        .contains("<h2>我们实际做得怎么样</h2>", "请说说我们现在实际做得怎么样。1 = 非常不同意，7 = 非常同意。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1栋1单元101", "1-1-101", "1#1-101", "1号楼101室", "１-１０１", "101", "1栋-1单元-101"})
  void aHouseholdIsFoundAsPeopleSayIt(String words) {
    var found = browser.send(MockMvcRequestBuilders.get(search()).param("q", words));

    assertThat(found.getStatus()).isEqualTo(303);
    assertThat(found.getRedirectedUrl()).startsWith(form(0));
  }

  @ParameterizedTest
  @CsvSource({"?,DONT_KNOW", "？,DONT_KNOW"})
  void whoCannotSayIsTypedAsASign(String sign, String absence) {
    assertThat(browser.post(form(0), answer(sign))).isEqualTo(303);

    assertThat(count("absences[1] <> 0")).as(absence).isOne();
  }

  @ParameterizedTest
  @CsvSource({"11", "'6,5'", "neun", "-"})
  void whatIsNoPointIsRefusedBesideItsFieldAndStays(String typed) {
    var refused = browser.posted(form(0), answer(typed));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("value=\"" + typed + "\"", "id=\"a.recommend.err\"", "href=\"#a.recommend\"");
    assertThat(count("true")).isZero();
  }

  @Test
  void theSameHouseholdTwiceIsWarnedAndReplacedOnlyOnPurpose() {
    String[] first = answer("9");
    assertThat(browser.post(form(0), first)).isEqualTo(303);
    assertThat(browser.post(form(0), first)).isEqualTo(303);

    assertThat(browser.page("paper-again", form(0))).contains("已经代录过", "name=\"replace\"");
    var refused = browser.posted(form(0), answer("3"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused)).contains("确要替换", "value=\"3\"");
    assertThat(count("scores[1] = 9")).isOne();

    assertThat(browser.post(form(0), answer("3", "replace", "1"))).isEqualTo(303);
    assertThat(count("scores[1] = 3")).isOne();
    assertThat(count("true")).isOne();
  }

  @Test
  void whatAnOwnerAnsweredIsNeverReplacedAndLeadsOn() {
    assertThat(browser.post(form(0), answer("9"))).isEqualTo(303);
    town.in(() -> database.sql("UPDATE response SET channel = 'LINK'").update());

    assertThat(browser.page("paper-answered", form(0)))
        .contains("这户已自己作答", "下一户：1栋 1单元 201")
        .doesNotContain("a.recommend");
  }

  @Test
  void aClosedWaveTakesNoFormAndSaysSo() {
    town.in(() -> changing.close(town.everybody(), wave));

    assertThat(browser.page("paper-closed", search()))
        .contains("现在不收答卷")
        .doesNotContain("name=\"q\"");
    assertThat(browser.page("paper-form-closed", form(0))).doesNotContain("a.recommend");
    assertThat(browser.post(form(0), answer("9"))).isEqualTo(422);
    assertThat(count("true")).isZero();
  }

  private String search() {
    return "/surveys/" + wave.uuid() + "/answers/new";
  }

  private String form(int household) {
    UUID id = town.households().get(household);
    return "/surveys/" + wave.uuid() + "/households/" + id + "/answer";
  }

  private static String[] answer(String point, String... more) {
    String[] fields = {"submission", UUID.randomUUID().toString(), "a.recommend", point};
    String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  private int count(String which) {
    return town.in(() ->
        database
            .sql("SELECT count(*)::int FROM response WHERE " + which)
            .query(Integer.class)
            .single());
  }
}
