package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.community.CopyingPersonalData;
import org.lintel.community.ErasingAPerson;
import org.lintel.community.Household.Member;
import org.lintel.community.Households;
import org.lintel.community.PersonalDataHolder.Item;
import org.lintel.identity.Permission;
import org.lintel.survey.SurveyFixture.Asked;
import org.lintel.survey.SurveyFixture.Made;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SurveyTest
class ErasingFromSurveysIntegrationTests {

  private static final String NAME = "欧阳秀英";
  private static final String ADDRESS_HASH = "00feedbeef";
  private static final String WORDS = "我是欧阳秀英，漏水三个月没人管";

  @Autowired SurveyFixture fixture;
  @Autowired Responses responses;
  @Autowired Drafts drafts;
  @Autowired ChangingAWave changing;
  @Autowired Visits visits;
  @Autowired Households households;
  @Autowired ErasingAPerson erasing;
  @Autowired CopyingPersonalData copying;
  @Autowired JdbcClient database;

  @Test
  void nothingInTheDatabaseTellsWhoSheIsAnyMore() {
    var asked = fixture.askEverything(fixture.community(3));
    var made = asked.made();
    Member she = named(made, 0, 0);
    run(
        made,
        "UPDATE household SET note = '欧阳秀英 13800002106 常出差' WHERE id = :id",
        made.households().getFirst());
    store(asked, 0, 0, all(WORDS));
    store(asked, 1, 0, all("邻居"));
    draft(asked, 0, 0);
    write(asked, she);
    var signs = new TreeSet<>(List.of(NAME, "13800002106", "漏水三个月", response(made, 0)));
    signs.addAll(List.of("xiuying@example.com", ADDRESS_HASH, "她说别再发", "全家都说别问"));
    signs.add(asked.links().getFirst().getFirst().toString());
    signs.add(
        fixture.in(
            made,
            () ->
                text(
                    "SELECT submission_ids[1] FROM response r JOIN invitation i"
                        + " ON i.response_id = r.id WHERE i.household_id = '"
                        + made.households().getFirst()
                        + "'")));
    assertThat(found(made, signs)).containsOnlyKeys(signs);

    erase(made, 0, she);

    assertThat(found(made, signs)).isEmpty();
    assertThat(tablesWith(made, she.id().toString())).containsExactly("household_role", "letter");
    assertThat(tablesWith(made, she.person().toString()))
        .containsExactly("consent_event", "household_role", "letter", "person");
    assertThat(fixture.count(made, "SELECT count(*) FROM response")).isEqualTo(2);
    assertThat(fixture.count(made, "SELECT answered FROM participation WHERE dimension = 'ALL'"))
        .isEqualTo(2);
  }

  @Test
  void whatNobodySubmittedGoesAWeekAfterTheEnd() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    draft(asked, 0, 0);
    changing(made, asked.wave());

    endedDaysAgo(asked, 6);
    assertThat(fixture.count(made, "SELECT count(*) FROM draft")).isOne();

    endedDaysAgo(asked, 8);
    assertThat(fixture.count(made, "SELECT count(*) FROM draft")).isZero();
  }

  private void endedDaysAgo(Asked asked, int days) {
    fixture.in(
        asked.made(),
        () -> {
          database
              .sql(
                  "UPDATE wave SET closed_at = now() - make_interval(days => :days) WHERE id = :id")
              .param("days", days)
              .param("id", asked.wave().id())
              .update();
          drafts.tidy();
          return true;
        });
  }

  @Test
  void scoresStayAsTheyWereUnderAHouseholdThatNobodyKnows() {
    var asked = fixture.askEverything(fixture.community(2));
    var made = asked.made();
    store(asked, 0, 0, all(WORDS));
    String before = fixture.in(made, () -> text("SELECT scores::text FROM response"));

    erase(made, 0, named(made, 0, 0));

    assertThat(fixture.in(made, () -> text("SELECT scores::text FROM response"))).isEqualTo(before);
    assertThat(fixture.count(made, "SELECT count(*) FROM response_text")).isZero();
    assertThat(fixture.count(made, "SELECT count(*) FROM callback_request")).isZero();
    assertThat(
            fixture.count(
                made, "SELECT count(*) FROM response r JOIN household h ON h.id = r.household_id"))
        .isZero();
    assertThat(
            fixture.count(
                made,
                "SELECT count(*) FROM response WHERE submitted_at ="
                    + " date_trunc('day', submitted_at, 'Asia/Shanghai')"))
        .isOne();
    assertThat(fixture.count(made, "SELECT count(*) FROM invitation WHERE response_id IS NOT NULL"))
        .isOne();
  }

  @Test
  void whileTheWaveIsOpenTheHouseholdHasAnsweredAndHerLinkIsUnknown() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    String hers = fixture.token(asked, 0, 0);
    String his = fixture.token(asked, 0, 1);
    store(asked, 0, 0, all(WORDS));

    erase(made, 0, named(made, 0, 0));

    assertThat(visits.with(hers, visit -> visit)).isEmpty();
    assertThat(visits.with(his, visit -> visit).orElseThrow().isAnsweredByAnother()).isTrue();
    assertThat(store(asked, 0, 1, all("再答一次"))).isInstanceOf(Outcome.AlreadyAnswered.class);
    assertThat(fixture.count(made, "SELECT count(*) FROM invitation WHERE is_spent")).isOne();
    changing(made, asked.wave());
    assertThat(fixture.count(made, "SELECT count(*) FROM invitation WHERE is_spent")).isZero();
    assertThat(fixture.count(made, "SELECT count(*) FROM response")).isOne();
  }

  @Test
  void afterTheWaveClosedNoInvitationTellsThatTheHouseholdAnswered() {
    var asked = fixture.askEverything(fixture.community(2));
    var made = asked.made();
    store(asked, 0, 0, all(WORDS));
    changing(made, asked.wave());

    erase(made, 0, named(made, 0, 0));

    assertThat(invitationsOf(made, 0)).isZero();
    assertThat(fixture.count(made, "SELECT count(*) FROM invitation")).isEqualTo(2);
  }

  @Test
  void herNameGoesFromWhatOthersOfTheHouseholdWrote() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    Member she = named(made, 0, 0);
    store(asked, 0, 1, all("我太太欧阳秀英打过三次电话"));

    erase(made, 0, she);

    assertThat(fixture.in(made, () -> text("SELECT words FROM response_text WHERE item = 'words'")))
        .isEqualTo("我太太▢打过三次电话");
    assertThat(invitationsOf(made, 0)).isOne();
    assertThat(fixture.count(made, "SELECT count(*) FROM callback_request")).isOne();
  }

  @Test
  void whatCameFromTheSheetIsHersOnlyWhenSheWasAlone() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    store(asked, 0, 2, all("从二维码来的话"));

    erase(made, 0, named(made, 0, 0));
    assertThat(fixture.count(made, "SELECT count(*) FROM response_text WHERE item = 'words'"))
        .isOne();
    assertThat(fixture.count(made, "SELECT count(*) FROM callback_request")).isOne();

    erase(made, 0, member(made, 0, 0));
    assertThat(fixture.count(made, "SELECT count(*) FROM response_text")).isZero();
    assertThat(fixture.count(made, "SELECT count(*) FROM callback_request")).isZero();
    assertThat(fixture.count(made, "SELECT count(*) FROM response")).isOne();
  }

  @Test
  void answersWithNothingWrittenCanStillBeRead(@Autowired StoredResponses stored) {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    store(asked, 0, 0, all(WORDS));

    erase(made, 0, named(made, 0, 0));

    GivenAnswers response =
        fixture.in(made, () -> stored.of(asked.wave().id(), made.community()).getFirst());
    var answers = fixture.in(made, () -> response.sheet().answers(TestInstruments.everything()));
    assertThat(answers.to("words"))
        .contains(new Answer.Absent(org.lintel.survey.instrument.Absence.SKIPPED));
    assertThat(answers.to("recommend")).contains(new Answer.Score(9));
  }

  @Test
  void theCopyHoldsHerAnswersAsFarAsTheModeAllows() {
    var named = fixture.askEverything(fixture.community(1), Mode.NAMED);
    var confidential = fixture.askEverything(fixture.community(1));
    store(named, 0, 0, all("实名说的话"));
    store(confidential, 0, 0, all("保密说的话"));

    List<Item> open = copy(named.made(), member(named.made(), 0, 0));
    List<Item> closed = copy(confidential.made(), member(confidential.made(), 0, 0));

    assertThat(open).contains(new Item("survey.personal.answer", "留言 — 实名说的话"));
    assertThat(open)
        .extracting(Item::key)
        .contains("survey.personal.asked", "survey.personal.answered", "survey.personal.callback");
    assertThat(closed).extracting(Item::value).noneMatch(value -> value.contains("保密说的话"));
    assertThat(closed).extracting(Item::key).contains("survey.personal.answered-confidentially");
    assertThat(copy(named.made(), member(named.made(), 0, 1)))
        .extracting(Item::key)
        .contains("survey.personal.asked")
        .doesNotContain("survey.personal.answer");
  }

  private static Answers all(String words) {
    return new Answers(
        Map.of(
            "recommend", new Answer.Score(9),
            "two", new Answer.Score(1),
            "words", new Answer.Words(words),
            "contact", new Answer.Tick(true)));
  }

  private Outcome store(Asked asked, int household, int link, Answers answers) {
    var channel = link == 2 ? Channel.SHEET : Channel.LINK;
    Optional<UUID> by = fixture.link(asked, household, link);
    var submission =
        new Submission(
            UUID.randomUUID(), asked.key(household), by, channel, Instant.now(), "zh-CN", answers);
    Outcome outcome =
        fixture.in(
            asked.made(),
            () -> responses.store(asked.made().organisation(), List.of(submission)).getFirst());
    assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
    return outcome;
  }

  private void draft(Asked asked, int household, int link) {
    var found =
        new Link(
            asked.made().organisation(),
            asked.links().get(household).get(link),
            asked.key(household),
            Optional.empty());
    fixture.in(
        asked.made(),
        () -> {
          drafts.save(found, UUID.randomUUID(), all(WORDS), 1, "zh-CN");
          return found;
        });
  }

  /** A letter that bounced, and what she said herself and for the household. */
  private void write(Asked asked, Member she) {
    var made = asked.made();
    fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    WITH letters AS (
                      INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round,
                        household_id, member_id, person_id, address_hash, enclosures, state, due_at,
                        settled_at, reason)
                      VALUES (:community, gen_random_uuid(), :organisation, 'wave', gen_random_uuid(), 0,
                        :household, :member, :person, decode(:hash, 'hex'), ARRAY[:link::uuid],
                        'FAILED', now(), now(), '550 <xiuying@example.com> unknown'))
                    INSERT INTO consent_event (community_id, id, organisation_id, household_id,
                      person_id, topic, is_given, recorded_by, note, at)
                    VALUES (:community, gen_random_uuid(), :organisation, :household, :person, 'EMAIL',
                        false, gen_random_uuid(), '她说别再发', now()),
                      (:community, gen_random_uuid(), :organisation, :household, NULL, 'SURVEY',
                        false, gen_random_uuid(), '全家都说别问', now())
                    """)
                .param("community", made.community())
                .param("organisation", made.organisation())
                .param("household", made.households().getFirst())
                .param("member", she.id())
                .param("person", she.person())
                .param("hash", ADDRESS_HASH)
                .param("link", asked.links().getFirst().getFirst())
                .update());
  }

  private void changing(Made made, Wave wave) {
    assertThat(fixture.in(made, () -> changing.close(made.viewer(), wave))).isTrue();
  }

  private Member member(Made made, int household, int place) {
    return fixture.in(
        made,
        () ->
            households
                .findWithContacts(
                    made.viewer(), Permission.ERASE_PERSON, made.households().get(household))
                .today()
                .get(place));
  }

  /** The same member, by a name that nobody else has. */
  private Member named(Made made, int household, int place) {
    run(
        made,
        "UPDATE person SET name = '" + NAME + "' WHERE id = :id",
        member(made, household, place).person());
    return member(made, household, place);
  }

  private void erase(Made made, int household, Member member) {
    fixture.in(
        made,
        () -> {
          var found =
              households.find(
                  made.viewer(), Permission.ERASE_PERSON, made.households().get(household));
          erasing.erase(made.viewer(), found, member);
          return found;
        });
  }

  private List<Item> copy(Made made, Member member) {
    return fixture.in(
        made,
        () ->
            copying.copy(
                made.viewer(),
                households.find(
                    made.viewer(), Permission.ERASE_PERSON, made.households().getFirst()),
                member));
  }

  private String response(Made made, int household) {
    return fixture.in(
        made,
        () ->
            text(
                "SELECT response_id FROM invitation WHERE household_id = '"
                    + made.households().get(household)
                    + "'"));
  }

  private int invitationsOf(Made made, int household) {
    return fixture.count(
        made,
        "SELECT count(*) FROM invitation WHERE household_id = '"
            + made.households().get(household)
            + "'");
  }

  private void run(Made made, String sql, UUID id) {
    fixture.in(made, () -> database.sql(sql).param("id", id).update());
  }

  private String text(String sql) {
    return database.sql(sql).query(String.class).single();
  }

  private Map<String, List<String>> found(Made made, Set<String> signs) {
    var found = new java.util.TreeMap<String, List<String>>();
    for (String sign : signs) {
      List<String> tables = tablesWith(made, sign);
      if (!tables.isEmpty()) {
        found.put(sign, tables);
      }
    }
    return found;
  }

  /** Every table that the application may read, row by row as text. */
  private List<String> tablesWith(Made made, String sign) {
    return fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    SELECT c.relname
                    FROM pg_class c
                    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                      AND has_table_privilege(c.oid, 'SELECT')
                    ORDER BY c.relname
                    """)
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                    database
                        .sql(
                            "SELECT EXISTS (SELECT 1 FROM "
                                + table
                                + " t WHERE strpos(t::text, :sign) > 0)")
                        .param("sign", sign)
                        .query(Boolean.class)
                        .single())
                .toList());
  }
}
