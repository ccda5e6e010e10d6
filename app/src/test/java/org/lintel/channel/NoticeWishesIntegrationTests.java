package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.channel.sms.ProviderServer;
import org.lintel.channel.sms.TextMessage;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.community.owner.Wish;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every notice to owners goes as she who reads it wants it, and counts once. */
@SurveyTest
@Import(PlainLetters.class)
class NoticeWishesIntegrationTests {

  private static final QuietHours NEVER = new QuietHours(LocalTime.MIN, LocalTime.MIN);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired ApplicationContext application;
  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired Notices notices;
  @Autowired NoticeTemplates templates;
  @Autowired NoticeWordings wordings;
  @Autowired SampleNotices samples;
  @Autowired NoticeRulebook rulebook;
  @Autowired NoticeTimes times;
  @Autowired ContactBudget budget;
  @Autowired HouseholdContacts contacts;
  @Autowired ContactedLately contacted;
  @Autowired TellingInTime telling;
  @Autowired OwnNotices ownNotices;
  @Autowired OwnerWishes wishes;
  @Autowired Posting posting;
  @Autowired InstallationSettings settings;
  @Autowired Texts texts;
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
    rules(3);
    post.give(made.organisation(), made.community(), member(), "wang@example.com");
  }

  @AfterEach
  void close() {
    post.close();
    provider.close();
    List.of(Setting.SMS_PROVIDER, Setting.SMS_URL, Setting.SMS_PRIVATE, Setting.SMS_RATE)
        .forEach(setting -> settings.put(setting, ""));
  }

  @Test
  void everyNoticeGoesByWhatSheWantsFirstAndMailInHerLanguage() {
    for (NoticeTemplate template : toOwners()) {
      for (Wish.First first : Wish.First.values()) {
        for (boolean bySms : new boolean[] {true, false}) {
          wish(new Wish("en", first, true, bySms, 8, 21));
          Medium usual =
              wordings.shipped(template).route() == NoticeTemplate.Route.SMS_FIRST
                  ? Medium.SMS
                  : Medium.EMAIL;
          Medium wanted =
              switch (first) {
                case ANY -> bySms ? usual : Medium.EMAIL;
                case EMAIL -> Medium.EMAIL;
                case SMS -> bySms ? Medium.SMS : Medium.EMAIL;
              };

          assertThat(sent(template, first.name() + bySms))
              .as(template.name() + " " + first + " " + bySms)
              .isEqualTo(Set.of(wanted));
        }
      }
    }
    release();
    post(Medium.EMAIL);
    assertThat(post.taken())
        .isNotEmpty()
        .allSatisfy(mail ->
            assertThat(mail.getSubject()).doesNotContainPattern("\\p{IsHan}").doesNotContain("{"));

    run("DELETE FROM owner_wish");
    release();
    post(Medium.SMS);
    assertThat(provider.asked())
        .isNotEmpty()
        .allSatisfy(asked ->
            assertThat(asked.values().get("text")).contains("拒收请回复 R").doesNotContain("{"));
  }

  @Test
  void whoeverHasOnlyANumberAndWantsNoTextMessagesIsStillToldOfHerOwnCase() {
    run("DELETE FROM person_contact WHERE kind = 'EMAIL'");
    wish(new Wish("", Wish.First.ANY, true, false, 8, 21));
    NoticeTemplate template = templates.find("case-done").orElseThrow();

    assertThat(sent(template, "one")).isEqualTo(Set.of(Medium.SMS));

    urgency(template, NoticeTemplate.Urgency.ORDINARY);
    assertThat(sent(template, "two")).isEmpty();
    assertThat(strings("SELECT unreached FROM notice WHERE notice_key = 'two'"))
        .containsExactly("not-wished");
    var shown =
        fixture.in(
            made,
            () ->
                ownNotices.of(made.community(), household(), person(), texts.in(Text.CHINESE), 5));
    assertThat(shown).hasSize(2).allSatisfy(told -> assertThat(told.words()).contains("A1027"));
  }

  @Test
  void herHoursHoldForTextMessagesAndNeitherForMailNorForDanger() {
    boolean isMorning = clock.instant().atZone(ZONE).getHour() < 14;
    int from = isMorning ? 16 : 9; // hours away, also when a full hour is crossed meanwhile
    var wish = Optional.of(new Wish("", Wish.First.SMS, true, true, from, isMorning ? 20 : 12));

    var message = turn(false, Medium.SMS, wish);
    assertThat(message.reason()).isEqualTo(NoticeTimes.QUIET);
    assertThat(message.at().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(from, 0));
    assertThat(message.at()).isBetween(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
    assertThat(turn(false, Medium.EMAIL, wish).isNow()).isTrue();
    assertThat(turn(true, Medium.SMS, wish).isNow()).isTrue();
    assertThat(turn(false, Medium.SMS, Optional.empty()).isNow()).isTrue();
  }

  @Test
  void whatIsOfNoUseLaterGoesBeforeTheQuietThatWouldHoldItBack() {
    wish(new Wish("", Wish.First.SMS, true, true, 10, 12));
    var planned = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, ZONE);
    Instant visit = planned.plusHours(15).toInstant();

    assertThat(inTime(planned.toInstant(), visit))
        .isEqualTo(planned.withHour(11).withMinute(30).toInstant());
    assertThat(inTime(planned.toInstant(), planned.plusHours(17).toInstant()))
        .isEqualTo(planned.toInstant());
    assertThat(inTime(planned.withHour(11).toInstant(), visit))
        .isEqualTo(planned.withHour(11).toInstant());
    wish(new Wish("", Wish.First.EMAIL, true, true, 10, 12));
    assertThat(inTime(planned.toInstant(), visit)).isEqualTo(planned.toInstant());
  }

  private Instant inTime(Instant planned, Instant latest) {
    return fixture.in(
        made,
        () ->
            telling.of(
                "case-done",
                new Addressee.Home(made.community(), household()),
                ZONE,
                planned,
                latest));
  }

  @Test
  void whatIsOvertakenOrOfNoUseAnyMoreIsNotSent() {
    var first = lasting("one", new Lasting("thread", Optional.empty()));
    var late = lasting("late", new Lasting("", Optional.of(clock.instant().minusSeconds(1))));
    var second = lasting("two", new Lasting("thread", Optional.empty()));
    List.of(first, late, second).forEach(this::send);

    post(Medium.EMAIL);

    assertThat(post.taken()).hasSize(1);
    assertThat(strings("SELECT reason FROM letter WHERE state = 'DROPPED' ORDER BY reason"))
        .containsExactly("overtaken", "too-late");
  }

  private Notice lasting(String key, Lasting lasting) {
    NoticeTemplate template = templates.find("case-done").orElseThrow();
    Map<String, String> values =
        template.places().stream().collect(Collectors.toMap(place -> place, _ -> "A1027"));
    return new Notice(
        template.name(),
        new Addressee.Home(made.community(), household()),
        values,
        key,
        Optional.empty(),
        lasting);
  }

  private void send(Notice notice) {
    fixture.in(
        made,
        () -> {
          notices.send(notice);
          return true;
        });
  }

  @Test
  void callsAndVisitsCountInTheSameBudget() {
    for (String[] contact :
        new String[][] {
          {"CALL", "REACHED"},
          {"VISIT", "DECLINED"},
          {"CALL", "NOT_REACHED"},
          {"MET", "REACHED"}
        }) {
      run(
          """
          INSERT INTO contact (community_id, id, organisation_id, household_id, kind, outcome, at,
            staff_id)
          SELECT community_id, gen_random_uuid(), organisation_id, id, '%s', '%s',
            now() - interval '1 hour', gen_random_uuid()
          FROM household
          """
              .formatted(contact[0], contact[1]));
    }
    sent(templates.find("case-received").orElseThrow(), "one");
    post();

    var lately = fixture.in(made, () -> contacted.of(made.community(), household(), ZONE));
    assertThat(lately.used()).isEqualTo(3);
    assertThat(lately.kinds()).isEqualTo(Map.of("letter", 1, "call", 1, "visit", 1));
    assertThat(lately.isMuch()).isTrue();
    assertThat(lately.words(texts.in(Text.CHINESE))).contains("已联系这户 3 次", "电话 1 次", "上门 1 次");
    NoticeTemplate ordinary = templates.find("case-closed").orElseThrow();
    urgency(ordinary, NoticeTemplate.Urgency.ORDINARY);
    sent(ordinary, "two");
    post();
    assertThat(strings("SELECT reason FROM letter WHERE state = 'WAITING'"))
        .containsExactly("budget");
  }

  @Test
  void whatMustBeSaidPassesTheBudgetAndCounts() {
    NoticeTemplate ordinary = templates.find("case-closed").orElseThrow();
    urgency(ordinary, NoticeTemplate.Urgency.ORDINARY);
    NoticeTemplate answer = templates.find("case-received").orElseThrow();
    List.of("one", "two", "three", "four").forEach(key -> sent(answer, key));
    post();
    assertThat(post.taken()).hasSize(4);

    var standing = fixture.in(made, () -> budget.of(made.community(), household()));
    assertThat(standing.used()).isEqualTo(4);
    assertThat(standing.freeAt()).isPresent();
    sent(ordinary, "five");
    post();
    assertThat(post.taken()).hasSize(4);
    assertThat(strings("SELECT reason FROM letter WHERE state = 'WAITING'"))
        .containsExactly("budget");

    run("UPDATE letter SET settled_at = settled_at - interval '8 days' WHERE state = 'SENT'");
    release();
    post();
    assertThat(post.taken()).hasSize(5);
    var month =
        fixture.in(made, () -> contacts.count(made.community(), household(), Duration.ofDays(30)));
    assertThat(month).isEqualTo(new HouseholdContacts.Count(5, 5, 0));
    assertThat(
            fixture.in(
                made, () -> contacts.count(made.community(), household(), Duration.ofDays(7))))
        .isEqualTo(new HouseholdContacts.Count(1, 1, 0));
  }

  @Test
  void anEmailCostsWhatTheRulesSay() {
    sent(templates.find("case-received").orElseThrow(), "one");
    post();

    assertThat(fixture.count(made, "SELECT cost FROM letter")).isEqualTo(12);
  }

  @Test
  void shippedTextMessagesAreShortAndEachPreviewIsWholeInBothLanguages() {
    for (NoticeTemplate template : toOwners()) {
      for (String language : List.of(Text.CHINESE, Text.ENGLISH)) {
        Text text = texts.in(language);
        var sample =
            fixture.in(made, () -> samples.of(template, wordings.shipped(template), text, "云栖物业"));
        String all = sample.subject() + sample.body().text() + sample.sms();
        assertThat(all).as(template.name()).doesNotContain("{", "}");
        assertThat(sample.parts())
            .as(template.name() + " " + sample.sms())
            .isLessThanOrEqualTo(text.isChinese() ? 2 : 3);
      }
    }
  }

  @Test
  void partsAreCountedAsProvidersDo() {
    assertThat(parts(70, "")).isEqualTo(1);
    assertThat(parts(71, "")).isEqualTo(2);
    assertThat(parts(64, "云栖物业")).isEqualTo(1);
    assertThat(parts(65, "云栖物业")).isEqualTo(2);
    assertThat(parts(134, "")).isEqualTo(2);
    assertThat(parts(135, "")).isEqualTo(3);
  }

  private static int parts(int length, String sign) {
    return new TextMessage(new UUID(0, 0), "+8613800000000", "好".repeat(length), "", Map.of())
        .parts(sign);
  }

  private NoticeTimes.Turn turn(boolean isUrgent, Medium medium, Optional<Wish> wish) {
    return fixture.in(made, () -> times.ofOwners(isUrgent, ZONE, medium, wish));
  }

  private List<NoticeTemplate> toOwners() {
    return templates.all().stream().filter(NoticeTemplate::isForOwners).toList();
  }

  /** Sends it and says by which channels it goes. */
  private Set<Medium> sent(NoticeTemplate template, String key) {
    String whole = key.length() > 5 ? template.name() + key : key;
    var values = new HashMap<String, String>();
    template.places().forEach(place -> values.put(place, "A1027"));
    return fixture.in(
        made,
        () -> {
          notices.send(
              new Notice(
                  template.name(),
                  new Addressee.Home(made.community(), household()),
                  values,
                  whole,
                  Optional.of("/o/c/abc")));
          return database
              .sql(
                  "SELECT l.channel FROM letter l JOIN notice n ON n.id = l.occasion_id"
                      + " WHERE n.template = :template AND n.notice_key = :key")
              .param("template", template.name())
              .param("key", whole)
              .query((row, _) -> Medium.valueOf(row.getString("channel")))
              .set();
        });
  }

  private void wish(Wish wish) {
    fixture.in(
        made,
        () -> {
          wishes.change(owner(), wish);
          return 0;
        });
  }

  private SignedInOwner owner() {
    return new SignedInOwner(
        UUID.randomUUID(),
        made.organisation(),
        made.community(),
        household(),
        member(),
        person(),
        false);
  }

  private void rules(int aWeek) {
    fixture.in(
        made,
        () -> {
          rulebook.change(
              made.viewer(), new NoticeRules(Text.CHINESE, NEVER, NEVER, aWeek, 450, 12));
          return 0;
        });
  }

  private void urgency(NoticeTemplate template, NoticeTemplate.Urgency urgency) {
    var shipped = wordings.shipped(template);
    fixture.in(
        made,
        () -> {
          wordings.change(
              made.viewer(),
              template,
              new NoticeWording(
                  shipped.chinese(), shipped.english(), urgency, shipped.route(), "", 0));
          return 0;
        });
  }

  private void post() {
    for (Medium medium : Medium.values()) {
      post(medium);
    }
  }

  private void post(Medium medium) {
    fixture.in(
        made, () -> posting.post(medium, Optional.empty(), Duration.ofMinutes(1), (_, _) -> {}));
  }

  private void release() {
    run("UPDATE letter SET due_at = now() - interval '1 minute' WHERE state = 'WAITING'");
  }

  private void run(String sql) {
    fixture.in(made, () -> database.sql(sql).update());
  }

  private List<String> strings(String sql) {
    return fixture.in(made, () -> database.sql(sql).query(String.class).list());
  }

  private UUID household() {
    return made.households().getFirst();
  }

  private UUID member() {
    return id("member_id");
  }

  private UUID person() {
    return id("person_id");
  }

  private UUID id(String column) {
    return fixture.in(
        made,
        () ->
            database
                .sql(
                    "SELECT member_id, person_id FROM household_member"
                        + " WHERE household_id = :household AND role = 'OWNER'")
                .param("household", household())
                .query((row, number) -> row.getObject(column, UUID.class))
                .single());
  }
}
