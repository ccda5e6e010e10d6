package org.lintel.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.calendar.Severity;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service catalogue of the current organisation. The shipped one is copied when a company first
 * looks, and is the company's own from then on.
 */
@Component
public class ServiceCatalogue {

  private final JdbcClient database;
  private final ShippedCatalogue shipped;

  ServiceCatalogue(JdbcClient database, ShippedCatalogue shipped) {
    this.database = database;
    this.shipped = shipped;
  }

  /** Everything, also what is archived: past cases name it. */
  @Transactional
  public Catalogue current() {
    var places = places();
    if (places.isEmpty()) {
      copyShipped();
      places = places();
    }
    return new Catalogue(places, categories(), problems());
  }

  private List<Catalogue.Place> places() {
    return database
        .sql(
            """
            SELECT code, name_zh, name_en, archived_at
            FROM service_place
            ORDER BY position, code
            """)
        .query((row, number) ->
            new Catalogue.Place(
                row.getString("code"),
                new Catalogue.Name(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("archived_at") != null))
        .list();
  }

  private List<Catalogue.Category> categories() {
    return database
        .sql(
            """
            SELECT code, name_zh, name_en, places, archived_at
            FROM service_category
            ORDER BY position, code
            """)
        .query((row, number) ->
            new Catalogue.Category(
                row.getString("code"),
                new Catalogue.Name(row.getString("name_zh"), row.getString("name_en")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("places").getArray())),
                row.getObject("archived_at") != null))
        .list();
  }

  private List<Catalogue.Problem> problems() {
    return database
        .sql(
            """
            SELECT code, category_code, name_zh, name_en, kind, severity, is_safety, archived_at
            FROM service_problem
            ORDER BY position, code
            """)
        .query((row, number) ->
            new Catalogue.Problem(
                row.getString("code"),
                row.getString("category_code"),
                new Catalogue.Name(row.getString("name_zh"), row.getString("name_en")),
                CaseKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("is_safety"),
                row.getObject("archived_at") != null))
        .list();
  }

  /** Two first looks at the same moment copy it once. */
  private void copyShipped() {
    Catalogue all = shipped.catalogue();
    int position = 0;
    for (Catalogue.Place place : all.places()) {
      put(PUT_PLACE, place.code(), place.name(), position++, Map.of());
    }
    for (Catalogue.Category category : all.categories()) {
      var more = Map.<String, Object>of("places", category.places().toArray(String[]::new));
      put(PUT_CATEGORY, category.code(), category.name(), position++, more);
    }
    for (Catalogue.Problem problem : all.problems()) {
      put(PUT_PROBLEM, problem.code(), problem.name(), position++, columns(problem));
    }
  }

  static Map<String, Object> columns(Catalogue.Problem problem) {
    return Map.of(
        "category", problem.category(),
        "kind", problem.kind().name(),
        "severity", problem.severity().name(),
        "safety", problem.isSafety());
  }

  void put(String sql, String code, Catalogue.Name name, int position, Map<String, ?> more) {
    database
        .sql(sql)
        .param("organisation", OrganisationScope.required())
        .param("code", code)
        .param("chinese", name.chinese())
        .param("english", name.english())
        .param("position", position)
        .params(more)
        .update();
  }

  static final String PUT_PLACE =
      """
      INSERT INTO service_place (organisation_id, code, name_zh, name_en, position)
      VALUES (:organisation, :code, :chinese, :english, :position)
      ON CONFLICT (organisation_id, code) DO NOTHING
      """;

  static final String PUT_CATEGORY =
      """
      INSERT INTO service_category (organisation_id, code, name_zh, name_en, position, places)
      VALUES (:organisation, :code, :chinese, :english, :position, :places)
      ON CONFLICT (organisation_id, code) DO NOTHING
      """;

  static final String PUT_PROBLEM =
      """
      INSERT INTO service_problem
        (organisation_id, code, name_zh, name_en, position, category_code, kind, severity, is_safety)
      VALUES
        (:organisation, :code, :chinese, :english, :position, :category, :kind, :severity, :safety)
      ON CONFLICT (organisation_id, code) DO NOTHING
      """;
}
