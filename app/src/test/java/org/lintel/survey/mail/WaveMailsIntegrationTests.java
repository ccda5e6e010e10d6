package org.lintel.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.channel.PostOffice;
import org.lintel.channel.Posting;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SurveyTest
class WaveMailsIntegrationTests {

  private static final Map<String, String> WORDS =
      Map.of(
          "language", "zh-CN",
          "subject-zh", "{company}邀请您",
          "body-zh", "{owner}，您好：\n{link}",
          "subject-en", "{company} asks",
          "body-en", "Dear {owner},\n{link}",
          "contact", "400-000-0000",
          "reminders", "1",
          "days", "3");

  @Autowired ApplicationContext application;
  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired MockMvc http;
  @Autowired InvitingByMail inviting;
  @Autowired Posting posting;
  @Autowired InstallationSettings settings;

  private PostOffice office;
  private SurveyFixture.Made made;
  private SurveyFixture.Asked asked;
  private String mails;
  private String session;

  @BeforeEach
  void open() {
    office = new PostOffice(application);
    made = fixture.community(3);
    asked = fixture.ask(made, "relationship_nps");
    mails = "/surveys/" + asked.wave().uuid() + "/mails";
    session = signIn(Role.QUALITY_MANAGER);
    for (int number = 0; number < 3; number++) {
      give(number, "OWNER", "owner" + number + "@example.com");
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void eachOwnerGetsTheOwnLinkAndItOpensTheQuestionnaire() throws Exception {
    give(0, "CO_OWNER", "co-owner@example.com");
    keepWords();

    send(0);
    send(0);

    assertThat(office.addressees())
        .containsExactly(
            "co-owner@example.com",
            "owner0@example.com",
            "owner1@example.com",
            "owner2@example.com");
    for (MimeMessage message : office.taken()) {
      String link = found(part(message, 0), "https://owners.example.com(/s/[A-Za-z0-9_-]{24})\\n");
      assertThat(page(get(link))).contains("听听您的真心话");
      assertThat(part(message, 1)).contains("href=\"https://owners.example.com" + link + "\"");
      assertThat(message.getHeader("List-Unsubscribe-Post")).hasSize(1);
      assertThat(message.getSubject()).isEqualTo("翠湖物业邀请您");
      assertThat(message.getFrom()[0].toString()).endsWith("<service@example.com>");
    }
    assertThat(office.taken().stream().map(message -> part(message, 0)).distinct()).hasSize(4);
  }

  @Test
  void whoAnsweredOrObjectedGetsNothingAlsoWhenTheLetterWaits() throws Exception {
    keepWords();
    int round = 0;
    fixture.in(made, () -> application.getBean(MailPlan.class).put(viewer(), asked.wave(), round));
    run("UPDATE invitation SET response_id = gen_random_uuid() WHERE household_id = :household", 0);
    page(post("/s/" + fixture.token(asked, 1, ownerLink(1)) + "/objection"));

    send(0);

    assertThat(office.addressees()).containsExactly("owner2@example.com");
    assertThat(states()).containsExactlyInAnyOrder("DROPPED answered", "DROPPED objected", "SENT ");
  }

  @Test
  void aHouseholdThatHasHadEnoughLettersThisWeekIsAskedLater() throws Exception {
    keepWords();
    for (int letter = 0; letter < 3; letter++) {
      run(
          """
          INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round,
            household_id, member_id, person_id, address_hash, enclosures, state, due_at, settled_at)
          SELECT community_id, uuidv7(), organisation_id, 'notice', uuidv7(), 0, household_id,
            member_id, person_id, '\\x01', ARRAY[uuidv7()], 'SENT', now(), now()
          FROM household_member
          WHERE household_id = :household
          """,
          0);
    }

    send(0);

    assertThat(office.addressees()).containsExactly("owner1@example.com", "owner2@example.com");
    assertThat(states()).contains("WAITING budget");
    String live = "/surveys/" + asked.wave().uuid() + "";
    assertThat(shown(get(live))).contains("1 户因联系上限顺延");
    assertThat(shown(get(mails))).contains("1 户因联系上限顺延");

    run("UPDATE wave SET closes_at = now() + interval '1 day' WHERE :household IS NOT NULL", 0);
    assertThat(shown(get(mails))).contains("1 户因联系上限顺延到调查结束以后");
    run("UPDATE wave SET closes_at = now() - interval '1 minute' WHERE :household IS NOT NULL", 0);
    run("UPDATE letter SET due_at = now() WHERE state = 'WAITING' AND :household IS NOT NULL", 0);
    fixture.in(made, () -> posting.post(Optional.empty(), Duration.ofMinutes(1), (_, _) -> {}));

    assertThat(states()).contains("DROPPED closed-budget");
    assertThat(shown(get(mails))).contains("1 户因联系上限一直顺延");
    assertThat(shown(get(live))).contains("1 户因联系上限一直顺延");
    run("UPDATE wave SET closes_at = now() + interval '9 days' WHERE :household IS NOT NULL", 0);
    assertThat(shown(get(mails + "/deliveries"))).contains("因联系上限顺延，到调查结束也没有轮到", "重新发送");
    run("DELETE FROM letter WHERE kind = 'notice' AND household_id = :household", 0);
    staff(post(mails + "/renewal"));
    fixture.in(made, () -> posting.post(Optional.empty(), Duration.ofMinutes(1), (_, _) -> {}));

    assertThat(office.addressees())
        .containsExactly("owner0@example.com", "owner1@example.com", "owner2@example.com");
  }

  @Test
  void anOwnerWhoNamedALanguageIsAskedInIt() throws Exception {
    keepWords();
    run(
        """
        INSERT INTO owner_wish (community_id, person_id, organisation_id, language, changed_at)
        SELECT community_id, person_id, organisation_id, 'en', now()
        FROM household_member
        WHERE household_id = :household AND role = 'OWNER'
        """,
        0);

    send(0);

    for (MimeMessage message : office.taken()) {
      boolean isHers = to(message).equals("owner0@example.com");
      assertThat(message.getSubject()).isEqualTo(isHers ? "翠湖物业 asks" : "翠湖物业邀请您");
    }
    assertThat(office.taken()).hasSize(3);
  }

  @Test
  void aLetterThatWaitsUntilTheWaveEndsIsDropped() throws Exception {
    keepWords();
    fixture.in(made, () -> application.getBean(MailPlan.class).put(viewer(), asked.wave(), 0));
    fixture.in(made, () -> database.sql("UPDATE wave SET closes_at = now()").update());

    var outcome = run(0);
    assertThat(outcome).isEqualTo("survey.mails.outcome.obstacle");
    fixture.in(
        made,
        () ->
            application
                .getBean(org.lintel.channel.Posting.class)
                .post(java.util.Optional.empty(), java.time.Duration.ofMinutes(1), (_, _) -> {}));

    assertThat(office.taken()).isEmpty();
    assertThat(states()).containsOnly("DROPPED closed");
  }

  @Test
  void theOptOutLinkStopsEveryLaterMailAndStaffCanTakeItBack() throws Exception {
    keepWords();
    send(0);
    MimeMessage first =
        office.taken().stream()
            .filter(message -> part(message, 0).contains("opt-out"))
            .filter(message -> to(message).equals("owner0@example.com"))
            .findFirst()
            .orElseThrow();
    String path = found(part(first, 0), "https://owners.example.com(/opt-out/[A-Za-z0-9_-]{24})");

    assertThat(page(get("/opt-out/sample"))).contains("这是邮件的预览").doesNotContain("<form");
    assertThat(page(get(path))).contains("不再接收我们的邮件？", "翠湖物业");
    assertThat(count("SELECT count(*)::int FROM mail_opt_out")).isZero();
    assertThat(page(post(path).param("List-Unsubscribe", "One-Click"))).contains("不再给您发邮件");
    assertThat(page(post(path))).contains("不再给您发邮件");
    assertThat(count("SELECT count(*)::int FROM mail_opt_out")).isEqualTo(1);
    assertThat(count("SELECT count(*)::int FROM audit_entry WHERE act = 'mail-opted-out'"))
        .isEqualTo(1);

    String consent = "/owners/" + made.households().getFirst() + "/consent";
    assertThat(staff(get(consent)).getContentAsString(StandardCharsets.UTF_8))
        .contains("wants no e-mail", "the owner (by a link)");
    assertThat(give(consent, "email", "true", "").getStatus()).isEqualTo(422);
    assertThat(give(consent, "email", "true", "on the phone").getStatus()).isEqualTo(303);
    assertThat(count("SELECT count(*)::int FROM mail_opt_out")).isZero();
    assertThat(count("SELECT count(*)::int FROM consent_event")).isEqualTo(2);
  }

  @Test
  void staffKeepAndTakeBackAnObjection() throws Exception {
    String consent = "/owners/" + made.households().getFirst() + "/consent";

    assertThat(give(consent, "survey", "false", "in person").getStatus()).isEqualTo(303);
    assertThat(count("SELECT count(*)::int FROM survey_objection WHERE person_id IS NOT NULL"))
        .isEqualTo(1);
    assertThat(give(consent, "survey", "true", "changed the mind").getStatus()).isEqualTo(303);
    assertThat(count("SELECT count(*)::int FROM survey_objection")).isZero();
    assertThat(count("SELECT count(*)::int FROM consent_event WHERE topic = 'SURVEY'"))
        .isEqualTo(2);
  }

  @Test
  void badWordsAreNamedAndKeptInTheForm() throws Exception {
    var request = post(mails + "/words");
    WORDS.forEach(
        (name, value) -> request.param(name, name.equals("body-zh") ? "没有链接 {phone}" : value));
    request.param("days", "31");

    var response = staff(request);

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains("没有链接 {phone}", "{link} is missing", "id=\"body-zh-error\"");
    assertThat(count("SELECT count(*)::int FROM wave_mail")).isZero();
  }

  @Test
  void aTestGoesToWhoeverAsksForItOnly() throws Exception {
    keepWords();

    var response = staff(post(mails + "/test").param("language", "en"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(office.addressees()).hasSize(1).noneMatch(to -> to.startsWith("owner"));
    assertThat(office.taken().getFirst().getSubject()).isEqualTo("[Test] 翠湖物业 asks");
    assertThat(part(office.taken().getFirst(), 0)).contains("/preview").doesNotContain("/s/");
  }

  @Test
  void withoutAServerThePageSaysSoAndSendsNothing() throws Exception {
    keepWords();
    settings.put(Setting.MAIL_HOST, "");

    String page = staff(get(mails)).getContentAsString(StandardCharsets.UTF_8);
    var sent = staff(post(mails).param("round", "0"));

    assertThat(page).contains("No mail server is set").doesNotContain("name=\"round\"");
    assertThat(page).doesNotContain("href=\"/settings\"");
    assertThat(sent.getHeader("Location")).isEqualTo(mails);
    assertThat(count("SELECT count(*)::int FROM job WHERE kind = 'survey-mails'")).isZero();
    session = signIn(Role.ADMINISTRATOR);
    assertThat(staff(get(mails)).getContentAsString(StandardCharsets.UTF_8))
        .contains("href=\"/settings\"");
  }

  @Test
  void onlyWhoManagesSurveysMayMail() throws Exception {
    for (Role role : List.of(Role.COMMUNITY_MANAGER, Role.REGION_MANAGER, Role.VIEWER)) {
      session = signIn(role);
      assertThat(staff(get(mails)).getStatus()).as(role.name()).isEqualTo(403);
      assertThat(staff(post(mails)).getStatus()).as(role.name()).isEqualTo(403);
    }
  }

  @Test
  void failedLettersAreListedWithMaskedNamesAndCanBeSentAgain() throws Exception {
    keepWords();
    send(0);
    run("UPDATE letter SET state = 'FAILED', reason = '550 no' WHERE household_id = :household", 0);

    String list =
        staff(get(mails + "/deliveries?state=failed")).getContentAsString(StandardCharsets.UTF_8);
    assertThat(list).contains("550 no", "王**").doesNotContain("王秀英", "owner0@example.com");

    assertThat(staff(post(mails + "/renewal")).getStatus()).isEqualTo(303);
    assertThat(states()).containsExactlyInAnyOrder("WAITING ", "SENT ", "SENT ");
  }

  @Test
  void thePageCountsHouseholdsWithAndWithoutAddress() throws Exception {
    run(
        """
        DELETE FROM person_contact WHERE kind = 'EMAIL' AND person_id IN (
          SELECT person_id FROM household_member WHERE household_id = :household)
        """,
        2);
    keepWords();

    String page = staff(get(mails)).getContentAsString(StandardCharsets.UTF_8);

    assertThat(page.replaceAll("\\s*\\n\\s*", ""))
        .contains("Households that can be invited</dt><dd>3</dd>")
        .contains("of these with an address</dt><dd>2</dd>")
        .contains("of these without one</dt><dd>1</dd>")
        .contains("Send 2");
  }

  private void keepWords() throws Exception {
    var request = post(mails + "/words");
    WORDS.forEach(request::param);
    assertThat(staff(request).getStatus()).isEqualTo(303);
  }

  private void send(int round) {
    assertThat(run(round)).isEqualTo("survey.mails.outcome.done");
  }

  private record Job(Map<String, String> parameters, UUID requestedBy) implements JobContext {

    @Override
    public UUID job() {
      return new UUID(0, 1);
    }

    @Override
    public void progress(long done, long total) {
      assertThat(done).isLessThanOrEqualTo(total);
    }

    @Override
    public void problems(long count) {}
  }

  /** As the scheduler would, but here and now. */
  private String run(int round) {
    var parameters =
        Map.of("wave", String.valueOf(asked.wave().id()), "round", String.valueOf(round));
    return fixture.in(made, () -> inviting.run(new Job(parameters, viewer()))).key();
  }

  private UUID viewer() {
    return made.viewer().id();
  }

  private String signIn(Role role) {
    var fixtures = new StaffFixture(application);
    UUID root = made.viewer().nodes(Permission.MANAGE_SURVEYS).iterator().next();
    UUID staff = fixtures.add(made.organisation(), role + " " + UUID.randomUUID(), role, root);
    return fixtures.signIn(made.organisation(), staff);
  }

  private UUID member(int household, String role) {
    return fixture.in(
        made,
        () ->
            database
                .sql(
                    "SELECT member_id FROM household_member WHERE household_id = :household AND role = :role")
                .param("household", made.households().get(household))
                .param("role", role)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .single());
  }

  private void give(int household, String role, String email) {
    office.give(made.organisation(), made.community(), member(household, role), email);
  }

  private MockHttpServletResponse give(String consent, String topic, String given, String note)
      throws Exception {
    return staff(
        post(consent)
            .param("member", member(0, "OWNER").toString())
            .param("topic", topic)
            .param("given", given)
            .param("note", note));
  }

  private int ownerLink(int household) {
    UUID link =
        fixture.in(
            made,
            () ->
                database
                    .sql("SELECT id FROM invitation_link WHERE member_id = :member")
                    .param("member", member(household, "OWNER"))
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .single());
    return asked.links().get(household).indexOf(link);
  }

  private void run(String sql, int household) {
    fixture.in(
        made,
        () -> database.sql(sql).param("household", made.households().get(household)).update());
  }

  private List<String> states() {
    return fixture.in(
        made,
        () -> database.sql("SELECT state || ' ' || reason FROM letter").query(String.class).list());
  }

  private int count(String sql) {
    return fixture.count(made, sql);
  }

  private MockHttpServletResponse staff(MockHttpServletRequestBuilder request) throws Exception {
    request.cookie(new Cookie("lintel_session", session)).header("Sec-Fetch-Site", "same-origin");
    return http.perform(request).andReturn().getResponse();
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    var response =
        http.perform(request.header("Accept-Language", "zh-CN")).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private String shown(MockHttpServletRequestBuilder request) throws Exception {
    return staff(request.param("lang", "zh")).getContentAsString(StandardCharsets.UTF_8);
  }

  private static String part(MimeMessage message, int number) {
    try {
      return ((MimeMultipart) message.getContent())
          .getBodyPart(number)
          .getContent()
          .toString()
          .replace("\r\n", "\n");
    } catch (java.io.IOException | jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
