package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.community.Household;
import org.lintel.community.HouseholdUse;
import org.lintel.community.Households;
import org.lintel.community.MergingHouseholds;
import org.lintel.community.MergingPeople;
import org.lintel.identity.Permission;
import org.lintel.survey.SurveyFixture.Asked;
import org.lintel.survey.SurveyFixture.Made;
import org.lintel.survey.instrument.Answer;
import org.lintel.survey.instrument.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SurveyTest
class JoiningHouseholdsIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired Responses responses;
  @Autowired Visits visits;
  @Autowired Households households;
  @Autowired MergingHouseholds merging;
  @Autowired MergingPeople people;
  @Autowired List<HouseholdUse> uses;
  @Autowired RecordingParticipant participant;
  @Autowired JdbcClient database;

  @Test
  void twoThatDidNotAnswerAreOneInvitationAndEveryLinkStillOpensIt() {
    var asked = fixture.askEverything(fixture.community(3));

    merge(asked, 1, 2);

    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM invitation")).isEqualTo(2);
    for (int link = 0; link < 3; link++) {
      String token = fixture.token(asked, 2, link);
      assertThat(visits.with(token, visit -> visit.link().invitation())).contains(asked.key(1));
    }
    assertThat(visits.with(fixture.token(asked, 2, 2), visit -> visit.link().id()))
        .isEqualTo(fixture.link(asked, 1, 2));
    countsAreThoseOfTheRows(asked, 2, 0);
  }

  @Test
  void theAnswerOfTheHouseholdThatGoesIsTheAnswerOfBoth() {
    var asked = fixture.askEverything(fixture.community(3));
    var outcome = store(asked, 2, 0, "漏水");

    merge(asked, 1, 2);

    assertThat(visits.with(fixture.token(asked, 2, 0), visit -> visit).orElseThrow().sent())
        .get()
        .extracting(Visit.Sent::response)
        .isEqualTo(((Outcome.Stored) outcome).response());
    assertThat(store(asked, 1, 0, "也来答")).isInstanceOf(Outcome.AlreadyAnswered.class);
    assertThat(requestsOf(asked, 1)).isOne();
    countsAreThoseOfTheRows(asked, 2, 1);
    assertThat(participant.withdrawnOf(asked.wave().id())).isZero();
  }

  @Test
  void whereBothAnsweredTheFirstCountsAndTheLaterGoesWithItsWords() {
    var asked = fixture.askEverything(fixture.community(3));
    store(asked, 2, 0, "先说的");
    store(asked, 1, 0, "后说的");
    assertThat(consequences(asked, 1, 2))
        .extracting(HouseholdUse.Consequence::key)
        .containsExactly("survey.household.both-answered");

    merge(asked, 1, 2);

    assertThat(words(asked)).containsExactly("先说的");
    assertThat(requestsOf(asked, 1)).isOne();
    assertThat(participant.withdrawnOf(asked.wave().id())).isOne();
    countsAreThoseOfTheRows(asked, 2, 1);
    assertThat(
            fixture.in(
                asked.made(),
                () ->
                    database
                        .sql(
                            "SELECT details ->> 'withdrawn' FROM audit_entry WHERE act = 'household-merged'")
                        .query(String.class)
                        .single()))
        .isEqualTo("1");
  }

  @Test
  void theFirstAnswerCountsAlsoWhenTheOtherHouseholdStays() {
    var asked = fixture.askEverything(fixture.community(3));
    store(asked, 1, 0, "先说的");
    store(asked, 2, 0, "后说的");

    merge(asked, 1, 2);

    assertThat(words(asked)).containsExactly("先说的");
    countsAreThoseOfTheRows(asked, 2, 1);
  }

  @Test
  void aHouseholdThatWasNotAskedTakesTheInvitationOver() {
    var made = fixture.community(3);
    var asked = fixture.askEverything(made);
    store(asked, 2, 0, "漏水");
    fixture.in(
        made,
        () ->
            database
                .sql("DELETE FROM invitation WHERE household_id = :id")
                .param("id", made.households().get(1))
                .update());

    merge(asked, 1, 2);

    assertThat(visits.with(fixture.token(asked, 2, 0), visit -> visit.link().invitation()))
        .contains(asked.key(1));
    assertThat(words(asked)).containsExactly("漏水");
    assertThat(fixture.count(made, "SELECT count(*) FROM invitation")).isEqualTo(2);
  }

  @Test
  void oneWhoseAnswerCannotBeToldAnyMoreStaysCountedForItself() {
    var asked = fixture.askEverything(fixture.community(3));
    store(asked, 1, 0, "漏水");
    fixture.in(
        asked.made(),
        () ->
            database
                .sql(
                    """
                    UPDATE invitation
                    SET is_spent = true, response_id = NULL
                    WHERE household_id = :id
                    """)
                .param("id", asked.made().households().get(1))
                .update());

    merge(asked, 1, 2);

    assertThat(store(asked, 2, 0, "再答")).isInstanceOf(Outcome.NotInvited.class);
    assertThat(store(asked, 1, 0, "再答")).isInstanceOf(Outcome.AlreadyAnswered.class);
    assertThat(
            fixture.count(asked.made(), "SELECT asked FROM participation WHERE dimension = 'ALL'"))
        .isEqualTo(3);
  }

  @Test
  void twoMembersWhoAreOneKeepOneLinkAndBothPapersOpenIt() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();
    store(asked, 0, 1, "我答的");

    fixture.in(
        made,
        () -> {
          var household = find(asked, 0);
          var today = household.today();
          return people.merge(
              made.viewer(), household, today.getFirst().id(), today.getLast().id());
        });

    assertThat(find(asked, 0).today()).hasSize(1);
    assertThat(visits.with(fixture.token(asked, 0, 1), visit -> visit.link().id()))
        .isEqualTo(fixture.link(asked, 0, 0));
    assertThat(visits.with(fixture.token(asked, 0, 1), visit -> visit).orElseThrow().sent())
        .isPresent();
    assertThat(fixture.count(made, "SELECT count(*) FROM person")).isOne();
    assertThat(
            fixture.count(
                made,
                "SELECT count(*) FROM callback_request q JOIN household_role r ON r.id = q.member_id"))
        .isOne();
  }

  @Test
  void anImportIsNotUndoneOnceItsHouseholdsWereAsked() {
    var asked = fixture.askEverything(fixture.community(1));
    var made = asked.made();

    var vetoes =
        fixture.in(
            made,
            () ->
                uses.stream()
                    .flatMap(use -> use.vetoes(made.community(), made.households()).stream())
                    .toList());

    assertThat(vetoes).containsExactly("survey.household.asked");
  }

  private Household find(Asked asked, int household) {
    var made = asked.made();
    return fixture.in(
        made,
        () ->
            households.find(
                made.viewer(), Permission.EDIT_OWNERS, made.households().get(household)));
  }

  private void merge(Asked asked, int kept, int gone) {
    var refusals =
        fixture.in(
            asked.made(),
            () ->
                merging.merge(
                    asked.made().viewer(), find(asked, kept), find(asked, gone), Map.of()));
    assertThat(refusals.all()).isEmpty();
    assertThat(find(asked, kept).today()).hasSize(4);
  }

  private List<HouseholdUse.Consequence> consequences(Asked asked, int kept, int gone) {
    return fixture.in(
        asked.made(), () -> merging.consequences(find(asked, kept), find(asked, gone)));
  }

  private Outcome store(Asked asked, int household, int link, String words) {
    var answers =
        new Answers(
            Map.of(
                "recommend", new Answer.Score(household),
                "words", new Answer.Words(words),
                "contact", new Answer.Tick(true)));
    var submission =
        new Submission(
            UUID.randomUUID(),
            asked.key(household),
            fixture.link(asked, household, link),
            Channel.LINK,
            Instant.now(),
            "zh-CN",
            answers);
    return fixture.in(
        asked.made(),
        () -> responses.store(asked.made().organisation(), List.of(submission)).getFirst());
  }

  private List<String> words(Asked asked) {
    return fixture.in(
        asked.made(),
        () ->
            database
                .sql("SELECT words FROM response_text WHERE item = 'words'")
                .query(String.class)
                .list());
  }

  private int requestsOf(Asked asked, int household) {
    return fixture.count(
        asked.made(),
        "SELECT count(*) FROM callback_request q JOIN response r ON r.id = q.response_id"
            + " WHERE q.household_id = r.household_id AND q.household_id = '"
            + asked.made().households().get(household)
            + "'");
  }

  /** Counters of every kind are what the invitations give, and N is what was asked. */
  private void countsAreThoseOfTheRows(Asked asked, int invited, int answered) {
    Made made = asked.made();
    assertThat(fixture.count(made, "SELECT sum(eligible) FROM wave_community")).isEqualTo(invited);
    assertThat(fixture.count(made, "SELECT sum(invited) FROM wave_community")).isEqualTo(invited);
    assertThat(fixture.count(made, "SELECT count(*) FROM response")).isEqualTo(answered);
    assertThat(
            fixture.in(
                made,
                () ->
                    database
                        .sql(
                            """
                            SELECT dimension || ' ' || value || ' ' || asked || ' ' || answered
                            FROM participation
                            WHERE asked > 0
                            ORDER BY 1
                            """)
                        .query(String.class)
                        .list()))
        .isEqualTo(
            fixture.in(
                made,
                () ->
                    database
                        .sql(
                            """
                            SELECT d.dimension || ' ' || d.value || ' ' || count(*) || ' '
                              || count(i.response_id)
                            FROM invitation i
                            CROSS JOIN LATERAL (VALUES
                              ('ALL', ''),
                              ('BUILDING', i.building_id::text),
                              ('TENURE', i.tenure_stage),
                              ('UNIT_KIND', i.unit_kind)) AS d (dimension, value)
                            GROUP BY d.dimension, d.value
                            ORDER BY 1
                            """)
                        .query(String.class)
                        .list()));
  }
}
