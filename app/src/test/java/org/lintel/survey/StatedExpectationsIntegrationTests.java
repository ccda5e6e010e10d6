package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.measurement.MeasuredCompany;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** What a household asked for in a named survey stands in its ledger, for those who may know. */
@LintelTest
@AutoConfigureMockMvc
class StatedExpectationsIntegrationTests {

  private static final String MUST = "用的设备工具先进、好用。（7 分，满分 7 分）";
  private static final String IMPORTANT = "公共区域看着整洁舒服。（6 分，满分 7 分）";
  private static final String NEITHER = "工作人员穿着整齐、精神。（";

  @Autowired WebApplicationContext application;
  @Autowired MockMvc http;
  @Autowired JdbcClient database;
  @Autowired Responses responses;
  @Autowired Clock clock;

  private Town town;
  private UUID garden;
  private UUID home;
  private Asking asking;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    home = town.households().getFirst();
    asking = new Asking(application, town);
  }

  @Test
  void aNamedAnswerIsAnExpectationWithItsStrengthAndItsEnd() {
    answer(asking.open("servqual", Mode.NAMED, garden), 7);
    String ledger = ledger(Role.QUALITY_MANAGER);

    assertThat(ledger).contains(MUST, IMPORTANT).doesNotContain(NEITHER);
    assertThat(line(ledger, MUST)).contains("必须做到", "实名问卷里的回答", inAYear());
    assertThat(line(ledger, IMPORTANT)).contains("很看重");
    assertThat(ledger.indexOf(MUST)).isLessThan(ledger.indexOf(IMPORTANT));
  }

  @Test
  void theStewardDoesNotReadIt() {
    answer(asking.open("servqual", Mode.NAMED, garden), 7);

    for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.DESK, Role.COMMUNITY_MANAGER)) {
      assertThat(ledger(role)).as(role.name()).doesNotContain("用的设备工具先进", "整洁舒服");
    }
  }

  @Test
  void aConfidentialAnswerIsNobodysExpectation() {
    answer(asking.open("servqual", Mode.CONFIDENTIAL, garden), 7);

    assertThat(ledger(Role.ADMINISTRATOR)).doesNotContain("用的设备工具先进", "整洁舒服");
  }

  @Test
  void theLatestAnswerCounts() {
    Wave wave = asking.open("servqual", Mode.NAMED, garden);
    answer(wave, 7);
    answer(asking.open("servqual", Mode.NAMED, garden), 3);

    assertThat(ledger(Role.QUALITY_MANAGER)).doesNotContain(MUST).contains(IMPORTANT);
  }

  @Test
  void whatEndedAYearAgoIsSaidToBeOver() {
    answer(asking.open("servqual", Mode.NAMED, garden), 7);
    town.in(() ->
        database
            .sql("UPDATE response SET first_submitted_at = first_submitted_at - interval '2 years'")
            .update());

    assertThat(line(ledger(Role.QUALITY_MANAGER), MUST)).contains("已结束").doesNotContain("必须做到");
  }

  @Test
  void elsewhereNobodyReadsIt() {
    answer(asking.open("servqual", Mode.NAMED, garden), 7);
    var elsewhere =
        new MeasuredCompany.Somebody(
            UUID.randomUUID(), town.organisation, Set.of(UUID.randomUUID()));

    assertThat(
            town.in(() ->
                application
                    .getBean(StatedExpectations.class)
                    .of(elsewhere, town.id(garden), home, "en")))
        .isEmpty();
  }

  private static String line(String ledger, String words) {
    return ledger.substring(ledger.indexOf(words)).split("</li>", 2)[0];
  }

  private String inAYear() {
    return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusYears(1).toString();
  }

  private String ledger(Role role) {
    var fixture = new StaffFixture(application);
    UUID staff = fixture.add(town.organisation, "某人", role, town.root());
    var session = new Cookie("lintel_session", fixture.signIn(town.organisation, staff));
    try {
      var response =
          http.perform(get("/owners/" + home + "/ledger?lang=zh").cookie(session))
              .andReturn()
              .getResponse();
      assertThat(response.getStatus()).isEqualTo(200);
      return StaffBrowser.content(response);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(Wave wave, int equipment) {
    Answers answers =
        Answers.NONE
            .with("e_equipment", new Answer.Score(equipment))
            .with("e_premises", new Answer.Score(6))
            .with("e_appearance", new Answer.Score(5));
    Outcome outcome =
        town.in(() ->
            responses
                .store(
                    town.organisation,
                    List.of(
                        new Submission(
                            UUID.randomUUID(),
                            new InvitationKey(town.id(garden), wave.id(), home),
                            Optional.empty(),
                            Channel.PAPER,
                            clock.instant(),
                            "zh-CN",
                            answers)))
                .getFirst());
    assertThat(outcome).isInstanceOf(Outcome.Stored.class);
  }
}
