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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.measurement.MeasuredCompany;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.measurement.MeasuredCompany.Home;
import org.lintel.survey.Submission;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@LintelTest
@AutoConfigureMockMvc
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class CockpitIntegrationTests {

  /** Budget of a page at a desk, in elements. */
  private static final int LARGEST_PAGE = 1_500;

  private static final Pattern ELEMENT = Pattern.compile("<[a-z]");
  private static final Pattern AGAINST = Pattern.compile("(?s)<select name=\"vs\">.*?</select>");
  private static final Pattern SUBTITLE = Pattern.compile("(?s)<h1>.*?</h1>\\s*<p>(.*?)</p>");

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired ApplicationContext application;
  @Autowired MeasuredCompany companies;
  @Autowired MockMvc http;

  private final Map<Community, List<Home>> homes = new HashMap<>();
  private Company company;
  private String session;

  @BeforeEach
  void found() {
    company = companies.found("驾驶舱物业");
    var staff = new StaffFixture(application);
    var id = staff.add(company.organisation, "周敏", Role.QUALITY_MANAGER, company.root);
    session = staff.signIn(company.organisation, id);
  }

  @Test
  void eachEmptyBoxSaysItsOwnReason() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 7, now.minus(2, ChronoUnit.DAYS));

    String page = page("/cockpit");

    assertThat(page).contains("现在有 7 份，满 10 份后展示。");
    assertThat(page).contains("本期没有问到");
    assertThat(page).contains("只有一个社区，没有可比的对象");
  }

  @Test
  void belowFiveTheNumberItselfIsNotTold() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 4, now.minus(2, ChronoUnit.DAYS));

    assertThat(page("/cockpit")).contains("现在不足 5 份，满 10 份后展示。");
  }

  @Test
  void severalCommunitiesOfWhichOneHasEnoughAreNotCompared() throws Exception {
    Instant opened = now.minus(2, ChronoUnit.DAYS);
    answered(company.community("翠湖天地", "Asia/Shanghai"), "relationship_nps", 12, opened);
    answered(company.community("云栖雅苑", "Asia/Shanghai"), "relationship_nps", 6, opened);

    String page = page("/cockpit");

    assertThat(page).contains("每个社区满 10 份回答才能画进来，现在够的有 1 个。");
    assertThat(page).contains("另有 1 个社区共 6 份未计入");
  }

  @Test
  void theFirstPeriodIsComparedWithNothingAndTheNextWithThePrevious() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));
    assertThat(against("/cockpit")).contains("没有更早的周期").doesNotContain("Q");

    answered(lake, "relationship_nps", 12, now.minus(100, ChronoUnit.DAYS));
    assertThat(against("/cockpit")).containsOnlyOnce("<option").contains("selected").contains("Q");
  }

  @Test
  void wordsThatNameNothingShowTheUsualPage() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));

    assertThat(page("/cockpit?q=2026Q9&vs=never&aim=luck&sort=upwards")).contains("n = 12");
    assertThat(page("/cockpit/items?q=&vs=&aim=")).contains("本期没有问到");
    assertThat(page("/cockpit?c=nobody")).contains("不在您的管理范围内");
  }

  @Test
  void anAreaIsChosenLikeACommunityAndCutToTheViewersScope() throws Exception {
    Instant opened = now.minus(2, ChronoUnit.DAYS);
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    Community cloud = company.community("云栖雅苑", "Asia/Shanghai");
    Community river = company.community("江北云台", "Asia/Shanghai");
    answered(List.of(lake, cloud, river), "relationship_nps", 12, opened);
    UUID east = company.region("华东片区", lake, cloud);
    company.region("西南片区", river);

    String whole = page("/cockpit");
    String area = page("/cockpit?c=" + east);

    assertThat(whole).contains("华东片区（2 个社区）", "西南片区（1 个社区）", "n = 36");
    assertThat(area).contains("n = 24", "华东片区 · 2 个社区").doesNotContain("不在您的管理范围内");
    assertThat(area).contains("/figures.csv?c=" + east);

    var staff = new StaffFixture(application);
    var id = staff.add(company.organisation, "陈立", Role.COMMUNITY_MANAGER, lake.uuid());
    session = staff.signIn(company.organisation, id);

    assertThat(page("/cockpit?c=" + east))
        .contains("n = 12", "不在您的管理范围内")
        .doesNotContain("华东片区", "云栖雅苑");
  }

  @Test
  void changesSayOverWhichCommunitiesTheyAreTold() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    Community cloud = company.community("云栖雅苑", "Asia/Shanghai");
    answered(List.of(lake), "relationship_nps", 12, now.minus(100, ChronoUnit.DAYS));
    answered(List.of(lake, cloud), "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));

    assertThat(page("/cockpit"))
        .containsPattern("本期问到 2 个社区，20\\d\\d Q\\d 问到 1 个；变化只比较两期都问到的 1 个社区。");
    assertThat(page("/cockpit?c=" + lake.uuid())).doesNotContain("变化只比较");
  }

  @Test
  void theFileHasTheFiguresOfThePage() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    Community cloud = company.community("云栖雅苑", "Asia/Shanghai");
    answered(List.of(lake, cloud), "relationship_nps", 12, now.minus(100, ChronoUnit.DAYS));
    answered(List.of(lake, cloud), "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));

    String file = page("/figures.csv");

    assertThat(file.lines().filter(line -> line.contains("净推荐值（NPS）,走势,"))).hasSize(2);
    assertThat(file).contains("翠湖天地", "云栖雅苑", "推荐意愿分布", "回收率", "tango");
  }

  @Test
  void aGroupingThatCannotBeDrawnSaysWhy() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));

    assertThat(page("/cockpit"))
        .contains("按楼栋：受邀的 15 户都在 1号楼，没有可比的。", "按房屋类型：受邀的 15 户都是住宅，没有可比的。")
        .contains("按入住阶段：");
  }

  @Test
  void beforeAnythingIsAskedNoSignStandsAlone() throws Exception {
    var subtitle = SUBTITLE.matcher(page("/cockpit"));

    assertThat(subtitle.find() && subtitle.group(1).contains("·")).isFalse();
  }

  @Test
  void whoIsNotHeardStandsBeforeAnyScore() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    answered(lake, "relationship_nps", 12, now.minus(2, ChronoUnit.DAYS));

    String page = page("/cockpit");

    assertThat(page.indexOf("回收率")).isPositive().isLessThan(page.indexOf("本期结论"));
  }

  @Test
  void withTwentyFourCommunitiesAndTwelveQuartersThePageStaysWithinItsBudget() throws Exception {
    var opened = now.minus(2, ChronoUnit.DAYS);
    var communities = new ArrayList<Community>();
    for (int i = 1; i <= 24; i++) {
      communities.add(company.community("社区" + i, "Asia/Shanghai"));
    }
    answered(communities, "yearly_owner_study", 12, opened);
    for (int quarter = 1; quarter < 12; quarter++) {
      answered(
          communities.getFirst(),
          "relationship_nps",
          12,
          opened.minus(91L * quarter, ChronoUnit.DAYS));
    }

    String page = page("/cockpit");
    String items = page("/cockpit/items");

    assertThat(page).contains("/cockpit/items").contains("社区24");
    assertThat(ELEMENT.matcher(page).results().count()).isBetween(600L, (long) LARGEST_PAGE);
    assertThat(ELEMENT.matcher(items).results().count()).isBetween(600L, (long) LARGEST_PAGE);
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

  private String against(String address) throws Exception {
    var select = AGAINST.matcher(page(address));
    assertThat(select.find()).isTrue();
    return select.group();
  }

  private void answered(Community community, String instrument, int answers, Instant opened) {
    answered(List.of(community), instrument, answers, opened);
  }

  /** Opens a wave and answers it, in turn with low and with high scores. */
  private void answered(
      List<Community> communities, String instrument, int answers, Instant opened) {
    var asked = new ArrayList<List<Home>>();
    communities.forEach(
        community -> asked.add(homes.computeIfAbsent(community, c -> company.homes(c, 15))));
    Wave wave =
        company.wave(
            instrument,
            opened,
            now.plus(9, ChronoUnit.DAYS),
            communities.toArray(Community[]::new));
    var items = company.version(instrument).questionnaire().questions();
    var given = new ArrayList<Submission>();
    for (List<Home> ofCommunity : asked) {
      for (int i = 0; i < answers; i++) {
        given.add(company.submission(wave, ofCommunity.get(i), now, answers(items, i % 3)));
      }
    }
    company.store(given);
  }

  private static Answers answers(List<Item> items, int low) {
    return new Answers(
        items.stream()
            .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend)
            .collect(Collectors.toMap(Item::code, item -> new Answer.Score(score(item, low)))));
  }

  /** Expectations differ less than perceptions, so that gaps differ too. */
  private static int score(Item item, int low) {
    return 7 - (item.code().startsWith("e_") ? low % 2 : low);
  }
}
