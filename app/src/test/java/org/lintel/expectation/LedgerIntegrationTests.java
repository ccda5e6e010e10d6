package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What a household expects, what it was promised, and what happened. */
@LintelTest
class LedgerIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;

  private PromiseTown town;
  private String ledger;

  @BeforeEach
  void build() {
    town = new PromiseTown(application);
    ledger = "/owners/" + town.home + "/ledger";
  }

  @Test
  void theThreePartsStandBesideEachOther() {
    expect("words", "孩子睡了不要按门铃", "strength", "must", "until", "2099-12-31");
    town.promise();
    town.desk.post(
        "/cases",
        "household",
        town.home.toString(),
        "channel",
        "phone",
        "place",
        "home",
        "problem",
        "water-leak",
        "words",
        "漏水");

    assertThat(town.desk.page("ledger", ledger))
        .contains("孩子睡了不要按门铃", "必须做到", "业主自己说的", "到 2099-12-31")
        .contains("把厨房水龙头修到不漏", "陈立")
        .contains("报事 #A1001");
    assertThat(town.desk.page("owner-with-ledger", "/owners/" + town.home))
        .contains(ledger, "/promises/new?household=" + town.home, "把厨房水龙头修到不漏");
  }

  @Test
  void whatOwnersExpectTogetherStandsInEveryLedger() {
    town.desk.post(
        "/expectations",
        "c",
        town.garden.toString(),
        "words",
        "电梯晚上不要停运检修",
        "strength",
        "important",
        "source",
        "meeting");

    assertThat(town.desk.page("ledger-shared", ledger)).contains("电梯晚上不要停运检修", "全体业主");
    assertThat(town.desk.page("register", "/expectations?c=" + town.garden))
        .contains("电梯晚上不要停运检修", "会议或座谈", "很看重");
  }

  @Test
  void theRegisterTellsWhatHoldsAndWhatEnds() {
    expect("words", "快递放门卫");
    expect("words", "装修期间每周五告知进度", "since", "2026-01-05", "until", "2026-03-01");
    town.run(
        "UPDATE expectation SET until = current_date + 10, words = '下周搬家需要货梯' WHERE words = '快递放门卫'");

    assertThat(town.desk.page("register-holding", "/expectations"))
        .contains("下周搬家需要货梯")
        .doesNotContain("装修期间");
    assertThat(town.desk.page("register-ending", "/expectations?s=ending")).contains("下周搬家需要货梯");
    assertThat(town.desk.page("register-ended", "/expectations?s=ended"))
        .contains("装修期间每周五告知进度")
        .doesNotContain("下周搬家");
  }

  @Test
  void sheTakesItBackOnce() {
    expect("words", "快递放门卫");
    String address = "/expectations/" + only() + "/withdrawal";

    assertThat(town.desk.post(address)).isEqualTo(303);
    assertThat(town.desk.post(address)).isEqualTo(303);

    assertThat(town.desk.page("ledger-withdrawn", ledger))
        .contains("收回", "已结束")
        .doesNotContain(address);
    assertThat(town.count("SELECT count(*) FROM audit_entry WHERE act = 'expectation-withdrawn'"))
        .isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
    var refused =
        town.desk.posted(
            "/owners/" + town.home + "/expectations",
            "words",
            "",
            "source",
            "said",
            "since",
            "2099-01-01",
            "until",
            "31 December");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(refused))
        .contains("words-error", "strength-error", "since-error", "until-error", "31 December")
        .contains("value=\"said\" selected");
    assertThat(town.count("SELECT count(*) FROM expectation")).isZero();
  }

  private void expect(String... fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("strength", "wish");
    all.put("source", "said");
    for (int at = 0; at < fields.length; at += 2) {
      all.put(fields[at], fields[at + 1]);
    }
    String[] form =
        all.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    assertThat(town.desk.post("/owners/" + town.home + "/expectations", form)).isEqualTo(303);
  }

  private UUID only() {
    return town.town.in(() ->
        database
            .sql("SELECT id FROM expectation")
            .query((row, number) -> row.getObject("id", UUID.class))
            .single());
  }
}
