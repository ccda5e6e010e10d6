package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.OwnerDatabase;
import org.lintel.channel.StaffNotices;
import org.lintel.platform.Backdating;
import org.lintel.platform.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who is told what of a case. */
@LintelTest
class CaseNoticesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired StaffNotices staffNotices;
  @Autowired Talking talking;
  @Autowired Backdating past;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  private CaseTown town;

  @BeforeEach
  void build() {
    town = new CaseTown(application);
  }

  @Test
  void anOwnerIsToldOfEachStepOfHerCaseOnce() {
    UUID id = town.takeIn();
    town.done(id);
    town.answer(id, "已经换好了，请您看看");
    town.answer(id, "还有什么请告诉我们");

    assertThat(told()).containsExactly("case-done", "case-message", "case-received");
  }

  /** The demonstration makes its past in transactions that end in the present. */
  @Test
  void whatWasLongAgoIsToldToNobodyAlthoughItsTransactionEndsNow() {
    UUID id = town.takeIn();
    new OwnerDatabase(application.getEnvironment())
        .jdbc()
        .sql("UPDATE organisation SET is_demonstration = true WHERE id = :organisation")
        .param("organisation", town.town.organisation)
        .update();

    answerThen(id, false);
    assertThat(told()).containsExactly("case-received");

    answerThen(id, true);
    assertThat(told()).containsExactly("case-message", "case-received");
  }

  private void answerThen(UUID id, boolean isTold) {
    ServiceCase found = town.find(id);
    var answer = new Talking.Answer(UUID.randomUUID(), "师傅在路上", null);
    var then = clock.instant();
    town.town.in(() ->
        new TransactionTemplate(transactions)
            .execute(_ -> {
              past.at(
                  then,
                  isTold,
                  () ->
                      talking.staffWrite(town.town.as(town.chen), found, found.version(), answer));
              return id;
            }));
  }

  @Test
  void aCaseWaitsWithTheDayOfTheNextWord() {
    UUID id = town.takeIn();
    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2);
    town.move(
        town.technician,
        id,
        "await",
        "on",
        "parts",
        "words",
        "等阀芯到货",
        "days",
        "5",
        "next",
        day.toString());

    assertThat(told()).contains("case-waiting");
    assertThat(strings("SELECT facts ->> 'until' FROM notice WHERE template = 'case-waiting'"))
        .containsExactly(day.toString());
  }

  @Test
  void thePathThatOpensTheCaseIsNotReadableInTheDatabase() {
    UUID id = town.takeIn();

    assertThat(strings("SELECT encode(path_sealed, 'escape') FROM notice"))
        .hasSize(1)
        .allSatisfy(path -> assertThat(path).doesNotContain(town.link(id).substring(5)));
  }

  @Test
  void whoeverIsGivenACaseIsToldAndWhoTakesItIsNot() {
    UUID given = town.takeIn();
    town.move(town.desk, given, "assign", "handler", town.zhang.toString());
    UUID taken = town.takeIn("submission", UUID.randomUUID().toString());
    town.move(town.technician, taken, "assign", "handler", town.zhang.toString());

    assertThat(bell(town.zhang)).containsExactly("case-assigned");
    assertThat(bell(town.chen)).isEmpty();
  }

  @Test
  void wordsOfAnOwnerReachWhoeverHasTheCaseAndElseThoseWhoAssign() {
    UUID id = town.takeIn();
    town.ownerPosts(
        town.link(id) + "/messages", "words", "还在漏", "entry", UUID.randomUUID().toString());
    assertThat(bell(town.chen)).containsExactly("case-words");
    assertThat(bell(town.zhang)).isEmpty();

    town.move(town.technician, id, "assign", "handler", town.zhang.toString());
    town.ownerPosts(
        town.link(id) + "/messages", "words", "请快一点", "entry", UUID.randomUUID().toString());
    town.ownerPosts(town.link(id) + "/nudges");
    assertThat(bell(town.zhang)).containsExactlyInAnyOrder("case-nudged", "case-words");
    assertThat(bell(town.chen)).containsExactly("case-words");
  }

  @Test
  void theBellCountsWhatIsUnreadAndTheNoticeLeadsToTheCase() {
    UUID id = town.takeIn();
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());

    assertThat(town.technician.page("notices", "/notices"))
        .contains("报修 A1001 分派给您", "class=\"bell-count\"", "查看");
    UUID notice =
        town.town.in(() ->
            database
                .sql("SELECT id FROM staff_notice WHERE staff_id = :staff")
                .param("staff", town.zhang)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single());
    assertThat(town.desk.post("/notices/" + notice + "/opening")).isEqualTo(404);
    assertThat(town.technician.posted("/notices/" + notice + "/opening").getRedirectedUrl())
        .isEqualTo("/cases/" + id);
    assertThat(town.technician.page("notices-read", "/notices"))
        .doesNotContain("class=\"bell-count\"");
    assertThat(town.technician.page("notices-unread", "/notices?s=unread")).contains("没有未读的通知");
  }

  @Test
  void whatIsShownIsReadAtOnceAndWhatCameAfterStaysUnread() {
    UUID id = town.takeIn();
    town.move(town.desk, id, "assign", "handler", town.zhang.toString());
    String shown = java.time.Instant.now().minusSeconds(60).toString();

    assertThat(town.technician.post("/notices/reading", "until", shown)).isEqualTo(303);
    assertThat(unread(town.zhang)).isEqualTo(1);
    assertThat(town.technician.post("/notices/reading", "until", "")).isEqualTo(303);
    assertThat(unread(town.zhang)).isZero();
  }

  private int unread(UUID staff) {
    return town.town.in(() -> staffNotices.unread(town.town.as(staff)));
  }

  private List<String> bell(UUID staff) {
    return town.town.in(() ->
        staffNotices.of(town.town.as(staff), true, Paging.first()).rows().stream()
            .map(StaffNotices.Told::template)
            .toList());
  }

  private List<String> told() {
    return strings("SELECT template FROM notice ORDER BY template");
  }

  private List<String> strings(String sql) {
    return town.town.in(() -> database.sql(sql).query(String.class).list());
  }
}
