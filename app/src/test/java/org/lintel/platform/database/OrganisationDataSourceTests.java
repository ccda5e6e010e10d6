package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrganisationDataSourceTests {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @BeforeAll
  static void twoOrganisationsWithANote() {
    var owner = database.ownerJdbc();
    owner.sql("CREATE TABLE note (organisation_id integer NOT NULL, line text NOT NULL)").update();
    owner.sql("CALL protect('note')").update();
    owner.sql("INSERT INTO note VALUES (1, 'of one'), (2, 'of two')").update();
  }

  @Test
  void anOrganisationSeesItsOwnRowsOnly() {
    assertThat(OrganisationScope.<String, RuntimeException>call(1, this::notes))
        .isEqualTo("of one");
    assertThat(OrganisationScope.<String, RuntimeException>call(2, this::notes))
        .isEqualTo("of two");
  }

  @Test
  void withoutAnOrganisationNothingIsSeen() {
    OrganisationScope.run(1, () -> assertThat(notes()).isEqualTo("of one"));

    assertThat(notes()).isEqualTo("");
  }

  @Test
  void anotherOrganisationsRowIsNotWritten() {
    var insert = "INSERT INTO note (organisation_id, line) VALUES (2, 'smuggled')";

    OrganisationScope.run(
        1,
        () ->
            assertThatThrownBy(() -> database.jdbc().sql(insert).update())
                .rootCause()
                .hasMessageContaining("row-level security"));
  }

  @Test
  void theServerIsToldOnlyWhenTheOrganisationChanges() throws SQLException {
    try (var one = single()) {
      var jdbc = JdbcClient.create(one);
      OrganisationScope.run(1, () -> jdbc.sql("SELECT 1").query(Integer.class).single());
      tamper(one, 1, "7");

      var told = OrganisationScope.<String, RuntimeException>call(1, () -> setting(jdbc));
      assertThat(told).isEqualTo("7");
      assertThat(OrganisationScope.<String, RuntimeException>call(2, () -> setting(jdbc)))
          .isEqualTo("2");
      assertThat(setting(jdbc)).isEmpty();
    }
  }

  @Test
  void aConnectionThatCouldNotBeToldIsThrownAway() throws SQLException {
    try (var one = single()) {
      var before = processOf(1, one);
      JdbcClient.create(administrator())
          .sql("SELECT pg_terminate_backend(:process)")
          .param("process", before)
          .query()
          .listOfRows();

      OrganisationScope.run(
          2, () -> assertThatThrownBy(one::getConnection).isInstanceOf(SQLException.class));
      assertThat(processOf(1, one)).isNotEqualTo(before);
      assertThat(
              OrganisationScope.<String, RuntimeException>call(
                  2, () -> setting(JdbcClient.create(one))))
          .isEqualTo("2");
    }
  }

  @Test
  void anExhaustedPoolAnswersAfterABoundedWait() throws SQLException {
    try (var one = single()) {
      try (var _ = OrganisationScope.<Connection, SQLException>call(1, one::getConnection)) {
        OrganisationScope.run(
            1,
            () ->
                assertThatThrownBy(one::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class));
      }
    }
  }

  @Test
  void anExhaustedPoolKeepsNeitherStrangersNorExpressWorkWaiting() throws SQLException {
    try (var one = single()) {
      try (var _ = OrganisationScope.<Connection, SQLException>call(1, one::getConnection)) {
        assertThat(setting(JdbcClient.create(one))).isEmpty();
        assertThat(express(1, one)).isEqualTo("1");
      }
    }
  }

  @Test
  void signingInDoesNotTakeTheOrganisationFromAConnection() throws SQLException {
    try (var one = single()) {
      var jdbc = JdbcClient.create(one);
      OrganisationScope.run(1, () -> setting(jdbc));
      tamper(one, 1, "7");

      assertThat(setting(jdbc)).isEmpty();

      assertThat(OrganisationScope.<String, RuntimeException>call(1, () -> setting(jdbc)))
          .isEqualTo("7");
    }
  }

  @Test
  void expressWorkSeesItsOwnOrganisationOnlyAndIsPlannedOnce() throws SQLException {
    try (var one = single()) {
      assertThat(express(1, one)).isEqualTo("1");
      assertThat(express(2, one)).isEqualTo("2");
      var mode =
          OrganisationScope.<String, RuntimeException>call(
              1,
              () ->
                  ExpressConnections.<String, RuntimeException>call(() ->
                      JdbcClient.create(one)
                          .sql("SHOW plan_cache_mode")
                          .query(String.class)
                          .single()));
      assertThat(mode).isEqualTo("force_generic_plan");
    }
  }

  @Test
  void anotherOrganisationIsNotEnteredInsideATransaction() {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    OrganisationScope.run(
        1,
        () ->
            transaction.executeWithoutResult(_ -> {
              OrganisationScope.run(1, () -> assertThat(notes()).isEqualTo("of one"));
              assertThatThrownBy(() -> OrganisationScope.run(2, this::notes))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("transaction");
            }));
  }

  /** What fails is logged, and the server quotes the row that failed. */
  @Test
  void noConnectionQuotesARowThatFailed() throws SQLException {
    var access = database.access();
    try (var one = single();
        var organisations =
            OrganisationScope.<Connection, SQLException>call(1, one::getConnection);
        var nobodys = one.getConnection();
        var express =
            OrganisationScope.<Connection, SQLException>call(
                1, () -> ExpressConnections.<Connection, SQLException>call(one::getConnection));
        var owners = access.owner().connect();
        var pastThePolicies =
            DatabaseConfiguration.pastThePolicies(access.owner()).getConnection()) {
      for (var connection : List.of(organisations, nobodys, express, owners, pastThePolicies)) {
        assertThatThrownBy(() -> fail(connection))
            .isInstanceOf(SQLException.class)
            .hasMessageNotContaining("欧阳秀英");
      }
    }
  }

  private static void fail(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TEMPORARY TABLE guest (name text, age int NOT NULL);
          INSERT INTO guest VALUES ('欧阳秀英', NULL)
          """);
    }
  }

  @Test
  void otherThreadsStartWithoutAnOrganisation() throws InterruptedException {
    var seen = new ArrayList<Boolean>();
    OrganisationScope.run(
        1,
        () -> {
          var thread =
              Thread.ofVirtual().start(() -> seen.add(OrganisationScope.current().isPresent()));
          join(thread);
        });

    assertThat(seen).containsExactly(false);
    assertThatThrownBy(OrganisationScope::required).isInstanceOf(IllegalStateException.class);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String notes() {
    return database
        .jdbc()
        .sql("SELECT coalesce(string_agg(line, ', '), '') FROM note")
        .query(String.class)
        .single();
  }

  private static DriverManagerDataSource administrator() {
    var login = ThrowawayPostgres.administrator();
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }

  private static OrganisationDataSource single() {
    var home = database.settings().home();
    var settings = new DatabaseSettings(home, Optional.empty(), 1, Duration.ofMillis(500));
    return new OrganisationDataSource(database.access().application(), settings);
  }

  /**
   * Changes the setting behind the data source's back, to see whether it tells the server again.
   */
  private static void tamper(OrganisationDataSource dataSource, int organisation, String value) {
    OrganisationScope.run(
        organisation,
        () ->
            JdbcClient.create(dataSource)
                .sql("SELECT set_config('lintel.organisation', :value, false)")
                .param("value", value)
                .query(String.class)
                .single());
  }

  private static String setting(JdbcClient jdbc) {
    return jdbc.sql("SELECT current_setting('lintel.organisation')").query(String.class).single();
  }

  private static String express(int organisation, OrganisationDataSource dataSource) {
    return OrganisationScope.<String, RuntimeException>call(
        organisation,
        () ->
            ExpressConnections.<String, RuntimeException>call(
                () -> setting(JdbcClient.create(dataSource))));
  }

  private static int processOf(int organisation, OrganisationDataSource dataSource)
      throws SQLException {
    return OrganisationScope.<Integer, SQLException>call(organisation, () -> process(dataSource));
  }

  private static int process(OrganisationDataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return connection.unwrap(PGConnection.class).getBackendPID();
    }
  }
}
