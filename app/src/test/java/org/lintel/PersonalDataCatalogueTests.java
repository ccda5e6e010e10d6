package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column that could tell something about an owner is emptied by a named class when a person
 * is erased, or stands in personal-data.txt with the reason why it tells nothing. Who adds a table
 * decides here; see docs/adr/0021.
 */
class PersonalDataCatalogueTests {

  /** Text of any kind, bytes, and whatever leads to a person, a household or an answer. */
  private static final String COLUMNS =
      """
      SELECT c.table_name || '.' || c.column_name
      FROM information_schema.columns c
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND c.table_name <> 'flyway_schema_history'
        AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea',
            'ARRAY', 'inet', 'xml')
          OR c.column_name ~ '(person|member|household|response|link|owner|contact|subject|target)')
      """;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @Test
  void everyColumnIsDecided() {
    assertThat(undecided(database.ownerJdbc(), decisions().keySet().stream().toList())).isEmpty();
  }

  @Test
  void everyDecisionIsAboutAColumnThatExistsAndNamesAClassOrAReason() {
    var decisions = decisions();
    var columns = columns(database.ownerJdbc());

    assertThat(columns).contains("person.name", "response_text.words").hasSizeGreaterThan(50);
    decisions.keySet().stream()
        .filter(decided -> columns.stream().noneMatch(column -> isDecidedBy(column, decided)))
        .forEach(stale -> {
          throw new AssertionError(stale + " is no column that needs a decision");
        });
    assertThat(decisions.values()).allSatisfy(decision -> assertThat(decision).isNotBlank());
    decisions.values().stream()
        .filter(decision -> decision.startsWith("erased by "))
        .map(decision -> decision.substring("erased by ".length()))
        .distinct()
        .forEach(PersonalDataCatalogueTests::exists);
  }

  @Test
  void aNewTableFailsUntilItIsDecided() {
    try (var seeded = new TestDatabase()) {
      seeded
          .ownerJdbc()
          .sql("CREATE TABLE visit_note (id int, household_id uuid, remark text, counted int)")
          .update();

      assertThat(undecided(seeded.ownerJdbc(), decisions().keySet().stream().toList()))
          .containsExactly("visit_note.household_id", "visit_note.remark");
    }
  }

  private static void exists(String type) {
    try {
      assertThat(Class.forName("org.lintel." + type)).isNotNull();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(type + " is no class", e);
    }
  }

  private static Set<String> undecided(JdbcClient schema, List<String> decided) {
    var undecided = columns(schema);
    undecided.removeIf(column -> decided.stream().anyMatch(by -> isDecidedBy(column, by)));
    return undecided;
  }

  /** A decision is about a column, or with {@code table.*} about a whole table. */
  private static boolean isDecidedBy(String column, String decided) {
    return decided.endsWith(".*")
        ? column.startsWith(decided.substring(0, decided.length() - 1))
        : column.equals(decided);
  }

  private static Set<String> columns(JdbcClient schema) {
    return new TreeSet<>(schema.sql(COLUMNS).query(String.class).list());
  }

  /**
   * Lines of the form {@code table.column: decision} or {@code table.*: decision}; {@code #} begins
   * a remark.
   */
  private static SortedMap<String, String> decisions() {
    var decisions = new TreeMap<String, String>();
    try (var content = new ClassPathResource("personal-data.txt").getInputStream()) {
      new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(parts -> decisions.put(parts[0].strip(), parts[1].strip()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return decisions;
  }
}
