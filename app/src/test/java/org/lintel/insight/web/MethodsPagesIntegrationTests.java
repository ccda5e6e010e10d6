package org.lintel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.Community;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.measurement.MeasuredCompany;
import org.lintel.measurement.MeasuredCompany.Company;
import org.lintel.measurement.MeasuredCompany.Home;
import org.lintel.measurement.Metric;
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
class MethodsPagesIntegrationTests {

  private static final int HOMES = 60;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Random random = new Random(20261122);

  @Autowired ApplicationContext application;
  @Autowired MeasuredCompany companies;
  @Autowired MockMvc http;

  private Company company;
  private String session;

  @BeforeEach
  void found() {
    company = companies.found("方法页物业");
    var staff = new StaffFixture(application);
    var id = staff.add(company.organisation, "周敏", Role.QUALITY_MANAGER, company.root);
    session = staff.signIn(company.organisation, id);
  }

  @Test
  void beforeTheFirstAnswerEveryPageSaysSo() throws Exception {
    for (String address : List.of("/drivers", "/compare", "/scales")) {
      assertThat(page(address)).contains("还没有可以看的结果");
    }
  }

  @Test
  void whatWasMadeStandsOnEachPage() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    Community cloud = company.community("云栖雅苑", "Asia/Shanghai");
    List<List<Home>> homes = List.of(company.homes(lake, HOMES), company.homes(cloud, HOMES));
    answered(homes, now.minus(100, ChronoUnit.DAYS), lake, cloud);
    Wave wave = answered(homes, now.minus(2, ChronoUnit.DAYS), lake, cloud);

    assertThat(page("/drivers")).contains("现在有 120 份，至少要 220 份").contains("by=dimensions");
    assertThat(made("/drivers?by=dimensions"))
        .contains("n = 120 · N = 120")
        .contains("按住户重抽 500 次")
        .contains("R² = ");
    assertThat(made("/scales")).contains("信任度").contains("Feldt");
    assertThat(made("/compare"))
        .contains("120 户两期都答，占上期回答的 100%")
        .contains("按 2 个社区的可问住户数事后分层")
        .contains("只比较两期都问到的 2 个社区")
        .contains("有得分的社区不足 5 个");
    assertThat(page("/metrics/reliability")).contains("k = 3 · n = 120", "Feldt");
    assertThat(page("/metrics/panel-change")).contains("120 户两期都答", "逐户配对");
    assertThat(page("/metrics/weighted-score")).contains("住户构成的权重", "都是一类");
    assertThat(made("/surveys/" + wave.uuid() + "/quality"))
        .contains("连着选同一个分", "这一轮不检查速度")
        .doesNotContain("答得太快");
    assertThat(page("/surveys/" + wave.uuid())).contains("/quality");
    assertThat(page("/cockpit"))
        .contains("再往深处看")
        .contains("/compare")
        .containsPattern("(± [\\d.]+|\\([−+\\d., ]+\\)) 不?显著")
        .containsPattern("感知确实低于期望（n = [\\d–]+ · N = 120）");
  }

  @Test
  void everyFigureIsWorkedThroughWithItsOwnNumbers() throws Exception {
    Community lake = company.community("翠湖天地", "Asia/Shanghai");
    Community cloud = company.community("云栖雅苑", "Asia/Shanghai");
    List<List<Home>> homes = List.of(company.homes(lake, HOMES), company.homes(cloud, 9));
    answered(homes, now.minus(100, ChronoUnit.DAYS), lake, cloud);
    answered(homes, now.minus(2, ChronoUnit.DAYS), lake, cloud);

    assertThat(page("/cockpit?aim=process"))
        .contains("href=\"/metrics/net-promoter-score?aim=process\"");
    assertThat(page("/metrics/net-promoter-score"))
        .contains("÷ 回答 60 × 100 = ", "nps.score.tango1998", "<svg", "查看数据表");
    assertThat(page("/metrics/satisfaction")).contains("选 6–7 分的", "<svg");
    assertThat(page("/metrics/trust")).contains("户 = ", "没有直方图", "标准差");
    assertThat(page("/metrics/expectation-gap")).contains("part=reliability", "成对回答");
    assertThat(page("/metrics/expectation-gap?part=reliability"))
        .contains("name=\"part\" value=\"reliability\"", "五个维度");
    assertThat(page("/metrics/participation")).contains("回答 69 ÷ 问到 69");
    assertThat(page("/metrics/change")).contains("上期", "本期");
    for (Metric metric : Metric.values()) {
      assertThat(page(metric.href())).as(metric.id()).contains("是怎么算的");
    }
    assertThat(status("/metrics/no-such-metric")).isEqualTo(404);
  }

  /** Nine answers say nothing, and neither does what stands behind their figure. */
  @Test
  void behindASuppressedFigureThereIsNothing() throws Exception {
    Community few = company.community("云栖雅苑", "Asia/Shanghai");
    answered(List.of(company.homes(few, 9)), now.minus(2, ChronoUnit.DAYS), few);

    for (String metric : List.of("net-promoter-score", "satisfaction", "trust")) {
      assertThat(page("/metrics/" + metric))
          .as(metric)
          .contains("回答还不够")
          .doesNotContain("<svg xmlns", "÷ 回答 9", "÷ 9 户");
    }
  }

  @Test
  void methodPagesAreInTheProductInBothLanguages() throws Exception {
    assertThat(page("/metrics/adjusted-score")).contains("/method/pooling");
    assertThat(page("/method/pooling")).contains("<pre").contains("Morris");
    assertThat(page("/method")).contains("href=\"/method/funnel\"");
    assertThat(status("/method/no-such-page")).isEqualTo(404);
    assertThat(status("/method/README")).isEqualTo(404);
  }

  private Wave answered(List<List<Home>> homes, Instant opened, Community... of) {
    Wave wave = company.wave("yearly_owner_study", opened, now.plus(9, ChronoUnit.DAYS), of);
    List<Item> items = company.version("yearly_owner_study").questionnaire().questions();
    for (List<Home> community : homes) {
      var given = new ArrayList<Submission>();
      community.forEach(home ->
          given.add(
              company.submission(wave, home, opened.plus(1, ChronoUnit.DAYS), answers(items))));
      company.store(given);
    }
    return wave;
  }

  private Answers answers(List<Item> items) {
    var answers = new LinkedHashMap<String, Answer>();
    double taste = random.nextGaussian();
    for (Item item : items) {
      if (item instanceof Item.Rating || item instanceof Item.Recommend) {
        double value = item.range().to() - 1.5 + taste + random.nextGaussian();
        answers.put(
            item.code(),
            new Answer.Score(
                Math.clamp(Math.round(value), item.range().from(), item.range().to())));
      }
    }
    return new Answers(answers);
  }

  /** The page when the job behind it is done. */
  private String made(String address) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    String page = page(address);
    while (page.contains("every 2s")) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(200_000_000);
      page = page(address);
    }
    return page;
  }

  private int status(String address) throws Exception {
    return http.perform(get(address).cookie(new Cookie("lintel_session", session)))
        .andReturn()
        .getResponse()
        .getStatus();
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
}
