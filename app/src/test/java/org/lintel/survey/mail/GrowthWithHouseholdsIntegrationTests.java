package org.lintel.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.ExplainedStatements;
import org.lintel.TestDatabase;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.survey.DryRun;
import org.lintel.survey.LinkList;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyFixture.Asked;
import org.lintel.survey.SurveyFixture.Made;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

/**
 * What is done right after a roster came, on tables that nobody analysed since: four times the
 * households cost about four times as much. The planner's guesses alone made it sixteen.
 */
@SurveyTest
@ContextConfiguration(initializers = {TestDatabase.ForApplication.class, ExplainedStatements.class})
class GrowthWithHouseholdsIntegrationTests {

  private static final int FEW = 300;
  private static final int MANY = 4 * FEW;
  private static final double AT_MOST = 6;

  @Autowired SurveyFixture fixture;
  @Autowired DryRun dryRun;
  @Autowired LinkList links;
  @Autowired MailRecipients recipients;
  @Autowired JdbcClient database;

  @Value("${lintel.database.url}")
  String url;

  @Value("${lintel.database.owner.user}")
  String owner;

  @Value("${lintel.database.owner.password}")
  String password;

  @BeforeEach
  void nobodyAnalysesInTheMeantime() {
    for (String table : TABLES) {
      owner().sql("ALTER TABLE " + table + " SET (autovacuum_enabled = false)").update();
    }
  }

  @Test
  void openingAWaveWithoutAnyFigures() {
    growsWithTheHouseholds(this::opening);
  }

  @Test
  void openingAWaveWithFiguresOfASmallCommunityOnly() {
    fixture.ask(fixture.community(3), INSTRUMENT);
    owner().sql("ANALYZE").update();

    growsWithTheHouseholds(this::opening);
  }

  @Test
  void countingWhomAWaveWouldAsk() {
    growsWithTheHouseholds(made -> {
      Asked asked = fixture.ask(made, INSTRUMENT);
      return ExplainedStatements.cost(
          () -> fixture.in(made, () -> assertThat(dryRun.of(asked.wave())).hasSize(1)));
    });
  }

  @Test
  void choosingWhoGetsAMail() {
    growsWithTheHouseholds(made -> {
      Asked asked = fixture.ask(made, INSTRUMENT);
      return ExplainedStatements.cost(
          () -> fixture.in(made, () -> assertThat(recipients.of(asked.wave())).isNotEmpty()));
    });
  }

  @Test
  void takingTheLinksAsAList() {
    growsWithTheHouseholds(made -> {
      Asked asked = fixture.ask(made, INSTRUMENT);
      return ExplainedStatements.cost(() -> fixture.in(made, () -> written(asked)));
    });
  }

  private long opening(Made made) {
    return ExplainedStatements.cost(() -> fixture.ask(made, INSTRUMENT));
  }

  private void growsWithTheHouseholds(ToLongFunction<Made> cost) {
    long few = cost.applyAsLong(households(FEW));
    long many = cost.applyAsLong(households(MANY));
    assertThat(few).isGreaterThan(FEW);
    assertThat((double) many / few).isLessThan(AT_MOST);
  }

  private int written(Asked asked) {
    try (var sheet = SheetWriter.csv(OutputStream.nullOutputStream())) {
      var form = new LinkList.Form(List.of("链接"), "纸质问卷", false);
      int rows = links.write(asked.made().viewer(), asked.wave(), form, sheet);
      assertThat(rows).isGreaterThan(FEW);
      return rows;
    }
  }

  private static final String INSTRUMENT = "relationship_nps";

  private static final List<String> TABLES =
      List.of(
          "building",
          "entrance",
          "unit",
          "household",
          "person",
          "person_contact",
          "household_role",
          "invitation",
          "invitation_link",
          "participation",
          "directory");

  /** As many as a roster brings, by few statements as it does. */
  private static final List<String> ROSTER =
      List.of(
          """
          INSERT INTO building (community_id, id, organisation_id, name, match_key)
          SELECT :c, md5('b' || :c || '-' || g)::uuid, :o, g || '栋', 'b' || g
          FROM generate_series(0, :n / 100) g
          """,
          """
          INSERT INTO entrance (community_id, id, organisation_id, building_id, name, match_key)
          SELECT :c, md5('e' || :c || '-' || g)::uuid, :o, md5('b' || :c || '-' || g)::uuid,
            '1单元', '1'
          FROM generate_series(0, :n / 100) g
          """,
          """
          INSERT INTO unit
            (community_id, id, organisation_id, entrance_id, label, match_key, kind)
          SELECT :c, md5('u' || :c || '-' || g)::uuid, :o, md5('e' || :c || '-' || g / 100)::uuid,
            g, g, 'HOME'
          FROM generate_series(1, :n) g
          """,
          """
          INSERT INTO household
            (community_id, id, organisation_id, unit_id, created_at, changed_at)
          SELECT :c, md5('h' || :c || '-' || g)::uuid, :o, md5('u' || :c || '-' || g)::uuid,
            now(), now()
          FROM generate_series(1, :n) g
          """,
          """
          INSERT INTO person (community_id, id, organisation_id, name, created_at)
          SELECT :c, md5('p' || :c || '-' || g)::uuid, :o, '王秀英', now()
          FROM generate_series(1, :n) g
          """,
          """
          INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind, sealed,
            hash, last_four, is_preferred, created_at)
          SELECT :c, gen_random_uuid(), :o, md5('p' || :c || '-' || g)::uuid, 'PHONE', '\\x00',
            sha256(int4send(g)), '2106', true, now()
          FROM generate_series(1, :n) g
          """,
          """
          INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
            role, is_decision_maker, created_at)
          SELECT :c, gen_random_uuid(), :o, md5('h' || :c || '-' || g)::uuid,
            md5('p' || :c || '-' || g)::uuid, 'OWNER', true, now()
          FROM generate_series(1, :n) g
          """);

  /** A community of so many; the first is the fixture's own. */
  private Made households(int count) {
    Made made = fixture.community(1);
    fixture.in(made, () -> roster(made, count));
    return made;
  }

  private int roster(Made made, int count) {
    int rows = 0;
    for (String sql : ROSTER) {
      rows +=
          database
              .sql(sql.replace(":c", "(:c::int)").replace(":n", "(:n::int)"))
              .param("c", made.community())
              .param("o", made.organisation())
              .param("n", count)
              .update();
    }
    return rows;
  }

  private JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(url, owner, password));
  }
}
