package org.lintel.service;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the company's catalogue: names, what a problem usually is, what is offered. */
@Component
public class EditingTheCatalogue {

  private static final int LAST = 1_000_000;

  private final JdbcClient database;
  private final ServiceCatalogue catalogue;
  private final AuditTrail audit;
  private final Identifiers identifiers;
  private final Clock clock;

  EditingTheCatalogue(
      JdbcClient database,
      ServiceCatalogue catalogue,
      AuditTrail audit,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.audit = audit;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** The parts of the catalogue, as the path of a page names them; each knows its table. */
  public enum Part {
    PLACES("service_place"),
    CATEGORIES("service_category"),
    PROBLEMS("service_problem");

    private final String table;

    Part(String table) {
      this.table = table;
    }
  }

  /** Adds an entry; of a category the places and of a problem the category were checked. */
  @Transactional
  public void add(Viewer viewer, Part part, CatalogueForm form) {
    String code = "own-" + identifiers.next();
    switch (part) {
      case PLACES -> catalogue.put(ServiceCatalogue.PUT_PLACE, code, form.name(), LAST, Map.of());
      case CATEGORIES ->
          catalogue.put(
              ServiceCatalogue.PUT_CATEGORY,
              code,
              form.name(),
              LAST,
              Map.of("places", form.places().toArray(String[]::new)));
      case PROBLEMS ->
          catalogue.put(
              ServiceCatalogue.PUT_PROBLEM,
              code,
              form.name(),
              LAST,
              ServiceCatalogue.columns(
                  new Catalogue.Problem(
                      code,
                      form.category(),
                      form.name(),
                      form.kind(),
                      form.severity(),
                      form.isSafety(),
                      false)));
    }
    note(viewer, "catalogue-added", part, code);
  }

  /**
   * Changes an entry; cases that name it show the new name.
   *
   * @throws NotFound when there is none
   */
  @Transactional
  public void change(Viewer viewer, Part part, String code, CatalogueForm form) {
    String more =
        switch (part) {
          case PLACES -> "";
          case CATEGORIES -> ", places = :places";
          case PROBLEMS -> ", kind = :kind, severity = :severity, is_safety = :safety";
        };
    int changed =
        database
            .sql(
                "UPDATE "
                    + part.table
                    + " SET name_zh = :chinese, name_en = :english"
                    + more
                    + " WHERE code = :code")
            .param("chinese", form.chinese())
            .param("english", form.english())
            .param("code", code)
            .param("places", form.places().toArray(String[]::new))
            .param("kind", form.kind().name())
            .param("severity", form.severity().name())
            .param("safety", form.isSafety())
            .update();
    noteOne(viewer, changed, "catalogue-changed", part, code);
  }

  /**
   * Takes an entry out of what is offered, or offers it again.
   *
   * @throws NotFound when there is none
   */
  @Transactional
  public void archive(Viewer viewer, Part part, String code, boolean isArchived) {
    int changed =
        database
            .sql("UPDATE " + part.table + " SET archived_at = :at WHERE code = :code")
            .param("at", isArchived ? clock.instant().atOffset(ZoneOffset.UTC) : null)
            .param("code", code)
            .update();
    String act = isArchived ? "catalogue-archived" : "catalogue-restored";
    noteOne(viewer, changed, act, part, code);
  }

  private void noteOne(Viewer viewer, int changed, String act, Part part, String code) {
    if (changed == 0) {
      throw new NotFound(part + " " + code);
    }
    note(viewer, act, part, code);
  }

  private void note(Viewer viewer, String act, Part part, String code) {
    audit.append(viewer.id(), act, code, Map.of("part", part.name()));
  }
}
