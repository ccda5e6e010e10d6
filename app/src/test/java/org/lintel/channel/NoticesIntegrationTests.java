package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.channel.sms.ProviderServer;
import org.lintel.platform.Paging;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Text;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Owners are told once, by the way that reaches them, when they may be told. */
@SurveyTest
@Import(PlainLetters.class)
class NoticesIntegrationTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final QuietHours NEVER = new QuietHours(LocalTime.MIN, LocalTime.MIN);

  @Autowired ApplicationContext application;
  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired Notices notices;
  @Autowired NoticeTemplates templates;
  @Autowired NoticeWordings wordings;
  @Autowired NoticeRulebook rulebook;
  @Autowired Posting posting;
  @Autowired AllDeliveries deliveries;
  @Autowired DeliveryCounts counts;
  @Autowired OptOuts optOuts;
  @Autowired Mailbox mailbox;
  @Autowired InstallationSettings settings;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private PostOffice post;
  private ProviderServer provider;
  private SurveyFixture.Made made;

  @BeforeEach
  void open() {
    post = new PostOffice(application);
    provider = new ProviderServer();
    settings.put(Setting.SMS_PROVIDER, "HTTP");
    settings.put(Setting.SMS_URL, provider.address() + "/?to={phone}&text={text}");
    settings.put(Setting.SMS_PRIVATE, "YES");
    settings.put(Setting.SMS_RATE, "9999");
    made = fixture.community(2);
    rules(NEVER, 3);
  }

  @AfterEach
  void close() {
    post.close();
    provider.close();
    List.of(
            Setting.SMS_PROVIDER,
            Setting.SMS_URL,
            Setting.SMS_PRIVATE,
            Setting.SMS_RATE,
            Setting.DELIVERY)
        .forEach(setting -> settings.put(setting, ""));
  }

  @Test
  void theSameKeyReachesTheSameHouseholdOnce() {
    give("wang@example.com");
    send("case-received", "one");
    send("case-received", "one");
    post();
    send("case-received", "one");
    post();

    assertThat(post.addressees()).containsExactly("wang@example.com");
    assertThat(states()).isEqualTo(Map.of(LetterState.SENT, 1));
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    give("wang@example.com");
    fixture.in(
        made,
        () ->
            transaction.execute(status -> {
              notices.send(notice("case-received", "one"));
              status.setRollbackOnly();
              return 0;
            }));
    post();

    assertThat(post.addressees()).isEmpty();
  }

  @Test
  void aMailGreetsByNameLeadsToThePageAndToNoMoreMail() throws Exception {
    give("wang@example.com");
    send("case-received", "one");
    post();

    var parts = (jakarta.mail.internet.MimeMultipart) post.taken().getFirst().getContent();
    assertThat(post.taken().getFirst().getSubject()).isEqualTo("您的报修 A1027 已收到");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains(
            "王秀英，您好",
            "我们会在 11 月 24 日 18:00 前答复您。",
            PostOffice.ADDRESS + "/o/c/abc\n",
            "English: " + PostOffice.ADDRESS + "/o/c/abc?lang=en",
            PostOffice.ADDRESS + "/opt-out/")
        .doesNotContain("{");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("<a href=\"" + PostOffice.ADDRESS + "/o/c/abc\">");
  }

  @Test
  void whoHasNoMailGetsATextMessageThatSaysHowToStopAndCostsWhatTheRulesSay() {
    send("case-received", "one");
    post();

    assertThat(post.addressees()).isEmpty();
    assertThat(provider.asked()).hasSize(1);
    var values = provider.asked().getFirst().values();
    assertThat(values).containsEntry("to", "+8613800002106");
    assertThat(values.get("text"))
        .startsWith("您的报修 A1027 已收到。")
        .contains(PostOffice.ADDRESS + "/o/c/abc 拒收请回复 R");
    assertThat(fixture.count(made, "SELECT cost FROM letter")).isEqualTo(2 * 450);
    assertThat(
            fixture.in(made, () -> counts.months(made.viewer())).stream()
                .map(DeliveryCounts.Month::cost))
        .containsExactly(900L);
  }

  @Test
  void whoWantsNeitherIsNotToldAndTheReasonIsKept() {
    give("wang@example.com");
    for (Medium medium : Medium.values()) {
      boolean isKept =
          fixture.in(
              made,
              () ->
                  optOuts.keep(
                      made.viewer(), made.community(), household(), member(), medium, "said so"));
      assertThat(isKept).isTrue();
    }
    send("case-received", "one");
    post();

    assertThat(post.addressees()).isEmpty();
    assertThat(provider.asked()).isEmpty();
    assertThat(fixture.in(made, () -> counts.unreached(made.viewer())))
        .containsExactly(new DeliveryCounts.Unreached("opted-out", 1));
  }

  @Test
  void inQuietHoursOnlyEmergenciesGo() {
    give("wang@example.com");
    var now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    rules(new QuietHours(now.minusHours(1), now.plusHours(1)), 3);
    send("case-received", "one");
    urgency("case-message", NoticeTemplate.Urgency.EMERGENCY);
    send("case-message", "two");
    post();

    assertThat(post.taken()).hasSize(1);
    assertThat(states()).isEqualTo(Map.of(LetterState.SENT, 1, LetterState.WAITING, 1));
    assertThat(reasons()).containsExactly("quiet-hours");

    rules(NEVER, 3);
    makeDue();
    post();
    assertThat(post.taken()).hasSize(2);
  }

  @Test
  void quietHoursThatBeginWhileALetterWaitsHoldItToo() {
    give("wang@example.com");
    send("case-received", "one");
    var now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    rules(new QuietHours(now.minusHours(1), now.plusHours(1)), 3);
    post();

    assertThat(post.taken()).isEmpty();
    assertThat(fixture.count(made, "SELECT attempts::int FROM letter")).isZero();
    assertThat(reasons()).containsExactly("quiet-hours");
  }

  @Test
  void moreThanTheBudgetWaitsAndIsNotLostWhileAnswersGo() {
    give("wang@example.com");
    rules(NEVER, 2);
    urgency("case-closed", NoticeTemplate.Urgency.ORDINARY);
    for (String key : List.of("one", "two", "three")) {
      send("case-closed", key);
    }
    send("case-received", "four");
    post();

    assertThat(post.taken()).hasSize(3);
    assertThat(reasons()).containsExactly("budget");
    int days =
        fixture.count(
            made,
            "SELECT round(extract(epoch FROM due_at - now()) / 86400)::int FROM letter"
                + " WHERE state = 'WAITING'");
    assertThat(days).isEqualTo(7);

    aWeekLater();
    post();
    assertThat(post.taken()).hasSize(4);
  }

  @Test
  void aFullProviderIsTriedAgainAndAtLastTheLetterIsDeadUntilSomebodySendsItAgain() {
    send("case-received", "one");
    provider.answers(503, "busy");
    for (int attempt = 1; attempt <= 5; attempt++) {
      makeDue();
      post();
    }
    assertThat(states()).isEqualTo(Map.of(LetterState.FAILED, 1));

    provider.answers(200, "ok");
    int renewed =
        fixture.in(
            made,
            () -> deliveries.renew(made.viewer(), AllDeliveries.Filter.ALL, Optional.empty()));
    post();
    assertThat(renewed).isEqualTo(1);
    assertThat(states()).isEqualTo(Map.of(LetterState.SENT, 1));
  }

  @Test
  void aProviderOutOfReachHoldsUpNoMail() {
    give("wang@example.com");
    route("case-received", NoticeTemplate.Route.BOTH);
    provider.close();
    send("case-received", "one");
    post();

    assertThat(post.taken()).hasSize(1);
    assertThat(states()).isEqualTo(Map.of(LetterState.SENT, 1, LetterState.WAITING, 1));
  }

  @Test
  void inMailboxModeNothingLeavesTheHouse() {
    give("wang@example.com");
    settings.put(Setting.DELIVERY, Mailbox.SETTING);
    route("case-received", NoticeTemplate.Route.BOTH);
    send("case-received", "one");
    post();

    assertThat(post.taken()).isEmpty();
    assertThat(provider.asked()).isEmpty();
    var lying = fixture.in(made, () -> mailbox.messages(Optional.empty(), Paging.first()));
    assertThat(lying.rows().stream().map(Mailbox.Message::recipient))
        .containsExactlyInAnyOrder("w***@example.com", "***2106");
    assertThat(lying.rows().stream().map(message -> message.words().text()))
        .allSatisfy(words -> assertThat(words).contains("A1027"));
  }

  @Test
  void aRealCompanyWithoutThatSettingHasNoMailbox() {
    assertThat(fixture.in(made, mailbox::isHere)).isFalse();
  }

  @Test
  void anotherCompanySeesAndRenewsNoLetter() {
    send("case-received", "one");
    SurveyFixture.Made other = fixture.community(1);

    assertThat(
            fixture
                .in(
                    other,
                    () -> deliveries.list(other.viewer(), AllDeliveries.Filter.ALL, Paging.first()))
                .rows())
        .isEmpty();
    assertThat(
            fixture
                .in(
                    made,
                    () -> deliveries.list(made.viewer(), AllDeliveries.Filter.ALL, Paging.first()))
                .rows())
        .hasSize(1)
        .allSatisfy(row -> assertThat(row.person()).isEqualTo("王**"));
  }

  @Test
  void ownWordsAreVersionedAndGoBackToTheShippedOnes() {
    NoticeTemplate template = templates.find("case-received").orElseThrow();
    var shipped = wordings.shipped(template);
    var own =
        new NoticeWording(
            new NoticeWording.Words("收到 {code}", "请看 {link}", "看 {link}"),
            shipped.english(),
            shipped.urgency(),
            shipped.route(),
            "",
            0);
    fixture.in(
        made,
        () -> {
          wordings.change(made.viewer(), template, own);
          wordings.change(made.viewer(), template, own);
          return 0;
        });
    give("wang@example.com");
    send("case-received", "one");
    post();

    assertThat(subject()).isEqualTo("收到 A1027");
    fixture.in(
        made,
        () -> {
          wordings.reset(made.viewer(), template);
          return 0;
        });
    assertThat(fixture.in(made, () -> wordings.of(template))).isEqualTo(shipped);
    assertThat(
            fixture.in(made, () -> wordings.versions(template)).stream()
                .map(NoticeWordings.Version::version))
        .containsExactly(2, 1);
  }

  @Test
  void aNoticeWithoutWhatItNeedsIsADefectOfTheSender() {
    assertThatThrownBy(() ->
            fixture.in(
                made,
                () -> {
                  notices.send(
                      new Notice(
                          "case-received",
                          new Addressee.Home(made.community(), household()),
                          Map.of(),
                          "one",
                          Optional.empty()));
                  return 0;
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs");
  }

  @Test
  void everyShippedNoticeHasWordsAndExamplesForAllItsPlaces() {
    for (NoticeTemplate template : templates.all()) {
      for (String language : List.of(Text.CHINESE, Text.ENGLISH)) {
        var words = wordings.shipped(template).in(language);
        for (String part : List.of(words.subject(), words.text(), words.sms())) {
          assertThat(NoticePlaces.unknownIn(part, template.allPlaces()))
              .as(template.name() + " " + part)
              .isEmpty();
        }
        assertThat(words.text().contains("{link}")).isEqualTo(template.isForOwners());
      }
    }
  }

  private String subject() {
    try {
      return post.taken().getFirst().getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Notice notice(String template, String key) {
    return new Notice(
        template,
        new Addressee.Home(made.community(), household()),
        Map.of(
            "code", "A1027",
            "kind", "text:casework.notice.kind.repair",
            "plan", "text:casework.notice.plan.first-response|2026-11-24T10:00:00Z",
            "outcome", "text:casework.outcome.remedied",
            "who", "text:casework.owner.desk",
            "wait", "text:casework.notice.wait.parts",
            "until", "2026-11-28"),
        key,
        Optional.of("/o/c/abc"));
  }

  private void send(String template, String key) {
    fixture.in(
        made,
        () -> {
          notices.send(notice(template, key));
          return 0;
        });
  }

  private void post() {
    for (Medium medium : Medium.values()) {
      fixture.in(made, () -> posting.post(medium, Optional.empty(), MINUTE, (_, _) -> {}));
    }
  }

  private UUID household() {
    return made.households().getFirst();
  }

  private UUID member() {
    return fixture.in(
        made,
        () ->
            database
                .sql(
                    "SELECT member_id FROM household_member WHERE household_id = :household"
                        + " AND role = 'OWNER'")
                .param("household", household())
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .single());
  }

  private void give(String email) {
    post.give(made.organisation(), made.community(), member(), email);
  }

  private void rules(QuietHours owners, int aWeek) {
    fixture.in(
        made,
        () -> {
          rulebook.change(
              made.viewer(), new NoticeRules(Text.CHINESE, owners, NEVER, aWeek, 450, 10));
          return 0;
        });
  }

  private void urgency(String template, NoticeTemplate.Urgency urgency) {
    change(template, urgency, NoticeTemplate.Route.EMAIL_FIRST);
  }

  private void route(String template, NoticeTemplate.Route route) {
    change(template, NoticeTemplate.Urgency.ANSWER, route);
  }

  private void change(String name, NoticeTemplate.Urgency urgency, NoticeTemplate.Route route) {
    NoticeTemplate template = templates.find(name).orElseThrow();
    var shipped = wordings.shipped(template);
    fixture.in(
        made,
        () -> {
          wordings.change(
              made.viewer(),
              template,
              new NoticeWording(shipped.chinese(), shipped.english(), urgency, route, "", 0));
          return 0;
        });
  }

  private Map<LetterState, Integer> states() {
    return fixture.in(made, () -> counts.states(made.viewer()));
  }

  private List<String> reasons() {
    return fixture.in(
        made,
        () ->
            database
                .sql("SELECT reason FROM letter WHERE state = 'WAITING'")
                .query(String.class)
                .list());
  }

  private void makeDue() {
    run("UPDATE letter SET due_at = now() - interval '1 minute' WHERE state = 'WAITING'");
  }

  private void aWeekLater() {
    run("UPDATE letter SET settled_at = settled_at - interval '7 days' WHERE state = 'SENT'");
    makeDue();
  }

  private void run(String sql) {
    fixture.in(made, () -> database.sql(sql).update());
  }
}
