package org.lintel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.measurement.MeasuredCompany;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.measurement.MeasuredCompany.Home;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@LintelTest
@AutoConfigureMockMvc
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class TrendIntegrationTests {

  private static final int HOMES = 45;

  private static final Pattern CARD = Pattern.compile("(?s)<h2>NPS 走势：是真变化还是波动？</h2>.*?</section>");
  private static final Pattern DESK = Pattern.compile("(?s)<svg[^>]*class=\"chart-desk\".*?</svg>");

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /** How households answer, in turn. */
  private enum Mood {
    PLEASED,
    DISPLEASED,
    MIXED;

    int score(int household) {
      return switch (this) {
        case PLEASED -> household % 10 == 0 ? 3 : 10;
        case DISPLEASED -> household % 10 == 0 ? 10 : 3;
        case MIXED -> household % 2 == 0 ? 3 : 10;
      };
    }
  }

  @Autowired ApplicationContext application;
  @Autowired MeasuredCompany companies;
  @Autowired MockMvc http;

  private final Map<Community, List<Home>> homes = new HashMap<>();
  private Company company;
  private String session;

  @BeforeEach
  void found() {
    company = companies.found("走势物业");
    var staff = new StaffFixture(application);
    var id = staff.add(company.organisation, "周敏", Role.QUALITY_MANAGER, company.root);
    session = staff.signIn(company.organisation, id);
  }

  @Test
  void oneQuarterSaysWhatATrendNeeds() throws Exception {
    answered(community("翠湖天地"), 40, 0, Mood.PLEASED);

    assertThat(card("/cockpit"))
        .contains("走势至少要两期")
        .contains("现在可以展示的有 1 期")
        .doesNotContain("chart-desk");
  }

  @Test
  void aRealChangeIsSaidInTheNumbersOfTheCard() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 1, Mood.DISPLEASED);
    answered(lake, 40, 0, Mood.PLEASED);

    String page = page("/cockpit");

    assertThat(card(page, "")).contains("+160，超出随机波动，可以当作真变化。");
    assertThat(page).contains("+160").contains("(123, 177) 显著");
    assertThat(card(page, "")).contains("不足 12 期，暂不画控制限");
  }

  @Test
  void aQuarterConvertedFromAnotherScaleIsMarkedAndNotComparedWith() throws Exception {
    Community lake = community("翠湖天地");
    Wave before = answered(lake, 40, 1, Mood.DISPLEASED);
    answered(lake, 40, 0, Mood.PLEASED);
    OrganisationScope.run(
        company.organisation,
        () ->
            application
                .getBean(JdbcClient.class)
                .sql(
                    """
                    INSERT INTO wave_recoding (wave_id, organisation_id, column_code, value, number,
                      answers, asked, points)
                    VALUES (:wave, :organisation, 'recommend', '愿意', 10, 40, 5, 11)
                    """)
                .param("wave", before.id())
                .param("organisation", company.organisation)
                .update());

    String page = page("/cockpit");

    assertThat(card(page, ""))
        .contains("变化可能只是换算造成的，所以不判断", "由别的量表换算成分数", "*<")
        .doesNotContain("真变化。");
    assertThat(lines(desk(card(page, "")))).as("no line between them").isZero();
    assertThat(page).contains("两期中有一期的回答由别的量表换算而来，不判断变化").doesNotContain("（显著）");
    assertThat(page("/compare")).contains("推荐题由别的量表换算而来，变化可能只是换算造成的，所以不比较");
  }

  @Test
  void noChangeIsNotCalledOne() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 1, Mood.MIXED);
    answered(lake, 40, 0, Mood.MIXED);

    assertThat(card("/cockpit")).contains("仍在随机波动之内，还不能说变好或变差。").doesNotContain("真变化。");
  }

  @Test
  void fewAnswersAreARingAndTooFewAreNoPoint() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 3, Mood.MIXED);
    answered(lake, 40, 2, Mood.MIXED);
    answered(lake, 8, 1, Mood.MIXED);
    answered(lake, 12, 0, Mood.MIXED);

    String card = card("/cockpit");
    String drawing = desk(card);

    assertThat(drawing).contains(">40<", ">8<", ">12<");
    assertThat(circles(drawing, "f-actual s-card")).isEqualTo(2);
    assertThat(circles(drawing, "f-card s-actual")).isEqualTo(1);
    assertThat(lines(drawing)).as("a gap before the last point").isEqualTo(1);
    assertThat(card).contains("不足 10 份，不展示");
  }

  @Test
  void aComparisonWithFewAnswersIsNotMade() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 1, Mood.MIXED);
    answered(lake, 12, 0, Mood.PLEASED);

    assertThat(card("/cockpit")).contains("中有一期不足 30 份回答，还不能判断是真变化还是波动。");
  }

  @Test
  void aQuarterInWhichNothingWasAskedIsAGap() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 2, Mood.MIXED);
    answered(lake, 40, 0, Mood.PLEASED);

    String card = card("/cockpit");

    assertThat(desk(card)).contains(">—<");
    assertThat(lines(desk(card))).isZero();
    assertThat(card).contains("本期未问");
  }

  @Test
  void theIntervalIsOfTheProcessWhateverThePageAsks() throws Exception {
    Community lake = community("翠湖天地");
    answered(lake, 40, 1, Mood.MIXED);
    answered(lake, 40, 0, Mood.MIXED);

    assertThat(desk(card("/cockpit"))).isEqualTo(desk(card("/cockpit?aim=process")));
  }

  @Test
  void oneCommunityHasATrendOfItsOwn() throws Exception {
    Community lake = community("翠湖天地");
    Community garden = community("云栖雅苑");
    answered(lake, 40, 1, Mood.DISPLEASED);
    answered(garden, 40, 1, Mood.MIXED);
    answered(lake, 40, 0, Mood.PLEASED);

    assertThat(card("/cockpit?c=" + lake.uuid())).contains("+160，超出随机波动");
    assertThat(card("/cockpit?c=" + garden.uuid())).contains("走势至少要两期");
    assertThat(card("/cockpit")).contains("（只比较两期都问到的 1 个社区）");
  }

  @Test
  void communitiesStandInTheOrderOfTheirSound() throws Exception {
    answered(community("浣花苑"), 1, 0, Mood.MIXED);
    community("翠湖天地");
    community("云栖雅苑");
    community("锦绣华庭");

    assertThat(page("/cockpit")).containsSubsequence(">翠湖天地<", ">浣花苑<", ">锦绣华庭<", ">云栖雅苑<");
  }

  private Community community(String name) {
    return company.community(name, "Asia/Shanghai");
  }

  private static long lines(String drawing) {
    return Pattern.compile("<path[^>]*stroke-width=\"2.5\"").matcher(drawing).results().count();
  }

  private static long circles(String drawing, String paint) {
    return Pattern.compile("<circle[^>]*class=\"" + paint + "\"")
        .matcher(drawing)
        .results()
        .count();
  }

  private String card(String address) throws Exception {
    return card(page(address), address);
  }

  private static String card(String page, String address) {
    var card = CARD.matcher(page);
    assertThat(card.find()).as(address).isTrue();
    return card.group();
  }

  private static String desk(String card) {
    var drawing = DESK.matcher(card);
    assertThat(drawing.find()).isTrue();
    return drawing.group();
  }

  private String page(String address) throws Exception {
    var response =
        http.perform(
                get(address).queryParam("lang", "zh").cookie(new Cookie("lintel_session", session)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  /** Opens a wave of the recommendation that many quarters ago and answers it. */
  private Wave answered(Community community, int answers, int quartersAgo, Mood mood) {
    List<Home> asked = homes.computeIfAbsent(community, c -> company.homes(c, HOMES));
    Instant opened = now.minus(2, ChronoUnit.DAYS);
    if (quartersAgo > 0) {
      opened = opened.minus(quartersAgo * 91L, ChronoUnit.DAYS);
    }
    Wave wave = company.wave("relationship_nps", opened, now.plus(9, ChronoUnit.DAYS), community);
    var given = new ArrayList<Submission>();
    for (int i = 0; i < answers; i++) {
      var answer = new Answers(Map.of("recommend", new Answer.Score(mood.score(i))));
      given.add(company.submission(wave, asked.get(i), now, answer));
    }
    company.store(given);
    return wave;
  }
}
