package org.lintel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.lintel.platform.Identifiers;
import org.lintel.survey.Channel;
import org.lintel.survey.InvitationKey;
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

/** Answers that took too little time, on the page about the quality of answers. */
@LintelTest
@AutoConfigureMockMvc
@Import({MeasuredCompany.class, MeasuredCompany.Asking.class})
class AnswerSpeedIntegrationTests {

  private static final int HOMES = 60;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired ApplicationContext application;
  @Autowired MeasuredCompany companies;
  @Autowired MockMvc http;

  private Company company;
  private List<Home> homes;
  private Wave wave;
  private List<Item> items;
  private String session;

  @BeforeEach
  void found() {
    company = companies.found("速度物业");
    var staff = new StaffFixture(application);
    var id = staff.add(company.organisation, "周敏", Role.QUALITY_MANAGER, company.root);
    session = staff.signIn(company.organisation, id);
    Community community = company.community("翠湖天地", "Asia/Shanghai");
    homes = company.homes(community, HOMES);
    wave =
        company.wave(
            "yearly_owner_study",
            now.minus(2, ChronoUnit.DAYS),
            now.plus(9, ChronoUnit.DAYS),
            community);
    items = company.version("yearly_owner_study").questionnaire().questions();
  }

  /** Twelve hardly vary and were fast; twelve more only hardly vary; one more was only fast. */
  @Test
  void speedIsASignAndOneSignAloneMakesNothingDoubtful() throws Exception {
    var given = new ArrayList<Submission>();
    for (int home = 0; home < HOMES; home++) {
      int seconds = home < 12 || home == 24 ? 150 : 500;
      given.add(sent(home, seconds, Channel.LINK, answers(home < 24, home)));
    }
    company.store(given);

    String page = page();

    assertThat(sign(page, "几乎没有起伏")).contains(">24<");
    assertThat(sign(page, "答得太快")).contains("（500 秒）", "有 60 份知道用时", ">13<");
    assertThat(sign(page, "两种以上迹象")).contains(">12<");
    assertThat(page).contains("用时从打开第一页算到提交").doesNotContain("这一轮不检查速度");
  }

  @Test
  void theTimeOfFewerThanThirtyIsNoSign() throws Exception {
    var given = new ArrayList<Submission>();
    for (int home = 0; home < HOMES; home++) {
      Channel channel = home < 29 ? Channel.LINK : Channel.API;
      given.add(sent(home, home < 12 ? 20 : 500, channel, answers(home < 12, home)));
    }
    company.store(given);

    String page = page();

    assertThat(page).contains("这一轮不检查速度").doesNotContain("答得太快");
    assertThat(sign(page, "几乎没有起伏")).contains(">12<");
    assertThat(sign(page, "两种以上迹象")).contains(">0<");
  }

  private Submission sent(int home, int seconds, Channel channel, Answers answers) {
    Instant at = now.minus(1, ChronoUnit.DAYS);
    var shown = new Identifiers(Clock.fixed(at.minusSeconds(seconds), ZoneOffset.UTC));
    Home of = homes.get(home);
    return new Submission(
        shown.next(),
        new InvitationKey(of.community(), wave.id(), of.household()),
        Optional.of(UUID.randomUUID()),
        channel,
        at,
        "zh-CN",
        answers);
  }

  /** Flat answers go 5, 5, 5, 6 and so on, which is no long run; others use the whole scale. */
  private Answers answers(boolean isFlat, int home) {
    var answers = new LinkedHashMap<String, Answer>();
    int number = 0;
    for (Item item : items) {
      if (item instanceof Item.Rating) {
        int flat = number % 4 == 3 ? 6 : 5;
        int varied = 1 + (number * number + home * (number + 3)) % 7;
        answers.put(item.code(), new Answer.Score(isFlat ? flat : varied));
        number++;
      }
    }
    answers.put("recommend", new Answer.Score(home % 11));
    return new Answers(answers);
  }

  private static String sign(String page, String name) {
    int from = page.indexOf(">" + name + "<");
    assertThat(from).as(name).isPositive();
    return page.substring(from, page.indexOf("</tr>", from));
  }

  /** The page when the job behind it is done. */
  private String page() throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    String page = once();
    while (page.contains("every 2s")) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(200_000_000);
      page = once();
    }
    return page;
  }

  private String once() throws Exception {
    var response =
        http.perform(
                get("/surveys/{wave}/quality", wave.uuid())
                    .queryParam("lang", "zh")
                    .cookie(new Cookie("lintel_session", session)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
