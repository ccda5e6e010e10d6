package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.TestDatabase;

/** Reads the catalogue of the migrated schema; who adds a table without protection fails here. */
class RowLevelSecurityTests {

  /** What lies outside the policies, each with the reason. */
  private static final Map<String, String> WITHOUT_ORGANISATION =
      Map.of(
          "event_publication", "the outbox of events, told without an organisation; ids and times",
          "flyway_schema_history", "the history of the schema; the application cannot read it",
          "directory", "leads to the organisation before it is known; holds nothing personal",
          "installation_setting", "settings of the whole installation",
          "one_time_code", "asked for before the organisation is known; keyed hashes only",
          "recurring_tasks", "db-scheduler's table; it names tasks and ids only",
          "scheduled_tasks", "db-scheduler's table; it names tasks and ids only",
          "sign_in_throttle", "counts before sign-in, by keyed hash; holds nothing personal",
          "set_up_link", "the one-time link of an installation without an organisation",
          "remove_demonstration", "removes the current organisation, only if a demonstration");

  private static final String PROTECT_ANYHOW =
      "DO 'BEGIN ALTER TABLE seeded ENABLE ROW LEVEL SECURITY; ALTER TABLE seeded FORCE ROW LEVEL"
          + " SECURITY; END'";

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void everyTableAndViewShowsOneOrganisationOnly() {
    var catalogue = new RowLevelSecurityCatalogue(database.ownerJdbc());

    assertThat(catalogue.relations()).contains("organisation", "job", "directory");
    assertThat(catalogue.problems(WITHOUT_ORGANISATION.keySet())).isEmpty();
  }

  @Test
  void theHistoryOfTheSchemaIsClosedToTheApplication() {
    var readable =
        database
            .ownerJdbc()
            .sql("SELECT has_table_privilege('lintel_app', 'flyway_schema_history', 'SELECT')")
            .query(Boolean.class)
            .single();

    assertThat(readable).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE seeded (organisation_id int)                                                        | has no row-level security
          CREATE TABLE seeded (id int); PROTECT ANYHOW                                                 | has no organisation_id
          CREATE TABLE seeded (organisation_id int); ALTER TABLE seeded ENABLE ROW LEVEL SECURITY           | does not force row-level security
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); DROP POLICY organisation ON seeded | has not exactly the one policy
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); CREATE POLICY more ON seeded USING (true) | has not exactly the one policy
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); ALTER POLICY organisation ON seeded USING (true) | has not exactly the one policy
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); ALTER POLICY organisation ON seeded TO lintel_owner | has not exactly the one policy
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); GRANT TRUNCATE ON seeded TO lintel_app | may be truncated by the application
          CREATE TABLE seeded (organisation_id int); CALL protect('seeded'); ALTER TABLE seeded OWNER TO lintel_app | is owned by the application
          CREATE VIEW seeded AS SELECT id FROM organisation                                                | is no security_invoker view
          CREATE MATERIALIZED VIEW seeded AS SELECT id FROM organisation                                   | is a materialized view
          CREATE FUNCTION seeded() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'                 | runs with the rights of its owner
          """)
  void everySeededFaultIsFound(String fault, String problem) {
    try (var seeded = new TestDatabase()) {
      for (var statement : fault.split(";", -1)) {
        seeded
            .administratorJdbc()
            .sql(statement.replace("PROTECT ANYHOW", PROTECT_ANYHOW))
            .update();
      }

      var catalogue = new RowLevelSecurityCatalogue(seeded.ownerJdbc());
      assertThat(catalogue.problems(WITHOUT_ORGANISATION.keySet()))
          .filteredOn(found -> found.startsWith("seeded "))
          .containsExactly("seeded " + problem);
    }
  }

  @Test
  void anExceptionThatNoTableNeedsIsFound() {
    var catalogue = new RowLevelSecurityCatalogue(database.ownerJdbc());
    var withStale = new HashSet<>(WITHOUT_ORGANISATION.keySet());
    withStale.add("long_gone");

    assertThat(catalogue.problems(withStale)).contains("long_gone is excepted but does not exist");
  }
}
