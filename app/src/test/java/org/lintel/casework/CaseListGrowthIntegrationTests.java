package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.ExplainedStatements;
import org.lintel.LintelTest;
import org.lintel.TestDatabase;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

/** What the list of open cases reads does not grow with the cases that are over. */
@LintelTest
@ContextConfiguration(initializers = {TestDatabase.ForApplication.class, ExplainedStatements.class})
class CaseListGrowthIntegrationTests {

  private static final int OPEN = 200;
  private static final int FEW = 400;
  private static final int MANY = 25 * FEW;
  private static final int TWENTY_FIVE_TIMES_OPEN = 25 * OPEN;

  /** Seventeen times the cases; the few are so few that another plan can be a little cheaper. */
  private static final double AT_MOST = 2;

  @Autowired JdbcClient database;
  @Autowired CaseList cases;
  @Autowired CaseExceptions exceptions;
  @Autowired CaseBoard board;
  @Autowired CaseCounts counts;
  @Autowired CasesToDo todo;

  @Value("${lintel.database.url}")
  String url;

  @Value("${lintel.database.owner.user}")
  String owner;

  @Value("${lintel.database.owner.password}")
  String password;

  private Town town;
  private UUID garden;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 1);
    add(0, OPEN, false);
    add(OPEN, FEW, true);
  }

  @Test
  void theListInItsUsualOrder() {
    staysAsItIs(usual());
  }

  @Test
  void theListOfWhatIsLate() {
    var usual = usual();
    staysAsItIs(
        new CaseFilter(
            "",
            Optional.empty(),
            Optional.empty(),
            usual.show(),
            CaseFilter.Due.LATE,
            usual.sort(),
            true));
  }

  @Test
  void theListOfOneCommunity() {
    var usual = usual();
    staysAsItIs(
        new CaseFilter(
            "",
            Optional.of(garden),
            Optional.empty(),
            usual.show(),
            CaseFilter.Due.ANY,
            usual.sort(),
            true));
  }

  @Test
  void whatStandsOut() {
    long few = exceptions();
    add(OPEN + FEW, MANY, true);
    assertThat((double) exceptions() / few).isLessThan(AT_MOST);
  }

  /** Each part shows twenty, however many more stand behind them. */
  @Test
  void whatStandsOutWhileMuchIsOpen() {
    add(OPEN + FEW, TWENTY_FIVE_TIMES_OPEN, false);
    long few = exceptions();
    add(OPEN + FEW + TWENTY_FIVE_TIMES_OPEN, MANY, false);
    assertThat((double) exceptions() / few).isLessThan(AT_MOST);
  }

  /** What a steward has to do in one community does not grow with what is open in the others. */
  @Test
  void theDeskOfAStewardOfOneCommunity() {
    UUID park = town.community("中央公园", "park", 1);
    add(OPEN + FEW, OPEN, park, false);
    long few = desk(town.of(garden));
    add(OPEN + FEW + OPEN, MANY, park, false);
    assertThat((double) desk(town.of(garden)) / few).isLessThan(AT_MOST);
  }

  @Test
  void theBoardAndTheCountsOnTheTabs() {
    long few = desk();
    add(OPEN + FEW, MANY, true);
    assertThat((double) desk() / few).isLessThan(AT_MOST);
  }

  /** Nothing that stands before a page is read for it. */
  @Test
  void aPageFarBehindTheFirst() {
    add(OPEN + FEW, MANY, true);
    var show = CaseFilter.Show.ALL;
    var all =
        new CaseFilter(
            "",
            Optional.empty(),
            Optional.empty(),
            show,
            CaseFilter.Due.ANY,
            CaseFilter.Sort.usual(show),
            true);
    var middle =
        town.in(() ->
            database
                .sql(
                    """
                    SELECT (extract(epoch FROM received_at) * 1000000)::bigint || '~' || id
                    FROM service_case
                    ORDER BY received_at DESC, id DESC
                    OFFSET 5000
                    LIMIT 1
                    """)
                .query(String.class)
                .single());
    long first = pageFrom(all, CaseList.From.THE_BEGINNING);
    assertThat((double) pageFrom(all, new CaseList.From(middle, false)) / first)
        .isLessThan(AT_MOST);
    assertThat((double) pageFrom(all, new CaseList.From(middle, true)) / first).isLessThan(AT_MOST);
  }

  private long pageFrom(CaseFilter filter, CaseList.From from) {
    Viewer everybody = town.everybody();
    return ExplainedStatements.cost(() ->
        town.in(() -> {
          var page = cases.of(everybody, filter, from, Paging.DEFAULT_SIZE);
          assertThat(page.rows()).hasSize(Paging.DEFAULT_SIZE);
          return page;
        }));
  }

  private long desk() {
    Viewer everybody = town.everybody();
    return ExplainedStatements.cost(() ->
        town.in(() -> {
          board.of(everybody, usual());
          counts.of(everybody);
          return counts.late(everybody);
        }));
  }

  private long desk(Viewer steward) {
    return ExplainedStatements.cost(() ->
        town.in(() -> {
          int rows = Paging.DEFAULT_SIZE;
          var page = cases.of(steward, usual(), CaseList.From.THE_BEGINNING, rows);
          assertThat(page.rows()).hasSize(rows);
          assertThat(counts.of(steward).get(CaseFilter.Show.OPEN))
              .isEqualTo(new CaseList.Counted(OPEN, false));
          counts.late(steward);
          assertThat(todo.inThePool(steward, rows)).hasSize(rows);
          return exceptions.of(steward, CaseExceptions.Kind.UNHANDLED, rows);
        }));
  }

  private static CaseFilter usual() {
    var show = CaseFilter.Show.OPEN;
    return new CaseFilter(
        "",
        Optional.empty(),
        Optional.empty(),
        show,
        CaseFilter.Due.ANY,
        CaseFilter.Sort.usual(show),
        true);
  }

  private void staysAsItIs(CaseFilter filter) {
    long few = cost(filter);
    add(OPEN + FEW, MANY, true);
    assertThat((double) cost(filter) / few).isLessThan(AT_MOST);
  }

  private long cost(CaseFilter filter) {
    Viewer everybody = town.everybody();
    return ExplainedStatements.cost(() ->
        town.in(() -> {
          int rows = Paging.DEFAULT_SIZE;
          var page = cases.of(everybody, filter, CaseList.From.THE_BEGINNING, rows);
          cases.count(everybody, filter);
          assertThat(page.rows()).hasSize(rows);
          return page;
        }));
  }

  private long exceptions() {
    Viewer everybody = town.everybody();
    return ExplainedStatements.cost(() ->
        town.in(() -> {
          for (CaseExceptions.Kind kind : CaseExceptions.Kind.values()) {
            exceptions.of(everybody, kind, 20);
          }
          return true;
        }));
  }

  /** So many more cases behind those numbers; what is open was due or is within days. */
  private void add(int behind, int count, boolean isOver) {
    add(behind, count, garden, isOver);
  }

  private void add(int behind, int count, UUID community, boolean isOver) {
    town.in(() ->
        database
            .sql(
                """
                INSERT INTO service_case (community_id, id, organisation_id, number, submission,
                  channel, kind, reported_kind, severity, is_safety, place_code, category_code, problem_code, words,
                  received_at, changed_at, state, outcome, detail, closed_at, due_at, due_measure,
                  is_timed)
                SELECT :community, gen_random_uuid(), :organisation, n, gen_random_uuid(), 'PHONE',
                  'REPAIR', 'REPAIR', 'NORMAL', false, 'home', 'water', 'water-leak', '漏水',
                  now() - n * interval '1 minute', now(),
                  CASE WHEN :over THEN 'CLOSED' ELSE 'ASSESSED' END,
                  CASE WHEN :over THEN 'REMEDIED' END, CASE WHEN :over THEN '修好了' END,
                  CASE WHEN :over THEN now() END,
                  CASE WHEN NOT :over THEN now() + (n - 100) * interval '1 hour' END,
                  CASE WHEN NOT :over THEN 'RESOLVE' END, NOT :over
                FROM generate_series(:first::int, :last::int) AS n
                """)
            .param("community", town.id(community))
            .param("organisation", town.organisation)
            .param("over", isOver)
            .param("first", behind + 1)
            .param("last", behind + count)
            .update());
    JdbcClient.create(new DriverManagerDataSource(url, owner, password))
        .sql("ANALYZE service_case")
        .update();
  }
}
