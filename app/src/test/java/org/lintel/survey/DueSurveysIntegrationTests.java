package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which surveys wait for an owner on her own page. */
@SurveyTest
class DueSurveysIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired DueSurveys due;
  @Autowired Objections objections;
  @Autowired JdbcClient database;

  private Asked asked;
  private Who she;

  private record Who(UUID household, UUID member, UUID person) {}

  @BeforeEach
  void ask() {
    asked = fixture.askEverything(fixture.community(2));
    she = fixture.in(asked.made(), this::firstInvited);
  }

  private Who firstInvited() {
    return database
        .sql(
            """
            SELECT l.household_id, l.member_id, m.person_id
            FROM invitation_link l
            JOIN household_member m
              ON m.community_id = l.community_id AND m.member_id = l.member_id
            WHERE l.id = :link
            """)
        .param("link", asked.links().getFirst().getFirst())
        .query((row, number) ->
            new Who(
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("person_id", UUID.class)))
        .single();
  }

  private List<DueSurveys.Due> due() {
    return fixture.in(
        asked.made(),
        () -> due.of(asked.made().community(), she.household(), she.member(), she.person(), "en"));
  }

  private void run(String sql) {
    fixture.in(asked.made(), () -> database.sql(sql).update());
  }

  @Test
  void anOpenSurveyThatNobodyAtHomeAnsweredWaitsUnderHerOwnLink() {
    assertThat(due())
        .singleElement()
        .satisfies(survey -> {
          assertThat(survey.path()).isEqualTo("/s/" + fixture.token(asked, 0, 0));
          assertThat(survey.isBegun()).isFalse();
          assertThat(survey.title()).isNotBlank();
        });
  }

  @Test
  void whatIsAnsweredOrOverWaitsNoMore() {
    run("UPDATE invitation SET response_id = gen_random_uuid()");
    assertThat(due()).isEmpty();
    run("UPDATE invitation SET response_id = NULL");
    assertThat(due()).hasSize(1);

    run(
        "UPDATE wave SET closes_at = now() - interval '1 minute', opens_at = now() - interval '1 day'");
    assertThat(due()).isEmpty();
  }

  @Test
  void whoAskedNotToBeAskedIsLeftInPeace() {
    int community = asked.made().community();
    fixture.in(asked.made(), () -> objections.keepOwn(community, she.household(), she.person()));
    assertThat(due()).isEmpty();

    fixture.in(
        asked.made(), () -> objections.takeBackOwn(community, she.household(), she.person()));
    assertThat(due()).hasSize(1);
  }
}
