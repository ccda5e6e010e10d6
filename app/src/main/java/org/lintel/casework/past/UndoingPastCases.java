package org.lintel.casework.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseLinks;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.SetPlans;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import of past cases back: what it brought goes, what it changed is as it was. Not once
 * somebody here worked on one of the cases, or a later file carried them on.
 */
@Component
class UndoingPastCases implements JobHandler {

  static final String KIND = "past-case-import-undo";

  private final PastImports imports;
  private final PastImportSteps steps;
  private final JdbcClient database;
  private final CaseLinks links;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  UndoingPastCases(
      PastImports imports,
      PastImportSteps steps,
      JdbcClient database,
      CaseLinks links,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.steps = steps;
    this.database = database;
    this.links = links;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    PastImport file = imports.get(UUID.fromString(context.parameter("import")));
    String page = "/imports/cases/" + file.id();
    Optional<String> refused = transaction.execute(_ -> undo(context, file));
    return refused.isEmpty()
        ? JobOutcome.done(page, "casework.past.outcome.undone")
        : JobOutcome.refused(page, refused.get());
  }

  private Optional<String> undo(JobContext context, PastImport file) {
    if (steps.lock(file.id()) || imports.get(file.id()).state() != PastImport.State.IMPORTED) {
      return Optional.of("casework.past.outcome.not-imported");
    }
    PastTurn.take(database);
    SetPlans.choose(database);
    if (counts(LATER, file)) {
      return Optional.of("casework.past.blocked.later");
    }
    if (counts(WORKED_ON, file)) {
      return Optional.of("casework.past.blocked.worked-on");
    }
    takeBack(file);
    steps.mark(file.id(), PastImport.State.UNDONE);
    audit.append(
        context.requestedBy(),
        "past-cases-undone",
        file.id().toString(),
        Map.of(
            "added", String.valueOf(file.counts().added()),
            "changed", String.valueOf(file.counts().changed())));
    return Optional.empty();
  }

  private boolean counts(String sql, PastImport file) {
    return database.sql(sql).params(parameters(file)).query(Boolean.class).single();
  }

  private static Map<String, Object> parameters(PastImport file) {
    return Map.of("import", file.id(), "communities", file.communities().toArray(Integer[]::new));
  }

  private static final String LATER =
      """
      SELECT EXISTS (
        SELECT 1
        FROM past_case p
        JOIN case_import_change m ON m.import_id = :import AND m.community_id = p.community_id
          AND m.case_id = p.case_id
        WHERE p.latest_import <> :import
        UNION ALL
        SELECT 1
        FROM past_case
        WHERE import_id = :import AND latest_import <> :import)
      """;

  /** Not those that the import left as they were: somebody had worked on them before. */
  private static final String WORKED_ON =
      """
      WITH mine AS MATERIALIZED (
        SELECT community_id, case_id
        FROM past_case p
        WHERE latest_import = :import AND community_id = ANY (:communities::int[])
          AND NOT EXISTS (
            SELECT 1
            FROM case_import_change n
            WHERE n.import_id = :import AND n.community_id = p.community_id
              AND n.case_id = p.case_id AND n.case_before = '{}'))
      SELECT EXISTS (
          SELECT 1
          FROM service_case c
          JOIN mine m ON m.community_id = c.community_id AND m.case_id = c.id
          WHERE c.version > 1 AND c.community_id = ANY (:communities::int[]))
        OR EXISTS (
          SELECT 1
          FROM service_case c
          JOIN mine m ON m.community_id = c.community_id AND m.case_id = c.duplicate_of
          WHERE c.duplicate_of IS NOT NULL AND c.community_id = ANY (:communities::int[]))
        OR EXISTS (SELECT 1 FROM case_entry JOIN mine USING (community_id, case_id))
        OR EXISTS (SELECT 1 FROM case_note JOIN mine USING (community_id, case_id))
        OR EXISTS (SELECT 1 FROM case_rating JOIN mine USING (community_id, case_id))
        OR EXISTS (SELECT 1 FROM case_draft JOIN mine USING (community_id, case_id))
        OR EXISTS (SELECT 1 FROM incident_case JOIN mine USING (community_id, case_id))
        OR EXISTS (SELECT 1 FROM open311_request JOIN mine USING (community_id, case_id))
      """;

  private void takeBack(PastImport file) {
    for (String sql : List.of(RESTORE_CASES, RESTORE_PAST)) {
      database.sql(sql).params(parameters(file)).update();
    }
    PastLinks.inBatches(
        database
            .sql("SELECT case_id FROM past_case WHERE import_id = :import AND NOT is_closed")
            .param("import", file.id()),
        links::removeAll);
    database
        .sql("DELETE FROM case_import_change WHERE import_id = :import")
        .param("import", file.id())
        .update();
    database.sql(REMOVE).params(parameters(file)).update();
  }

  /** What an import changes is open before, and so has no closing word. */
  private static final String RESTORE_CASES =
      """
      UPDATE service_case c
      SET state = b.state, outcome = b.outcome, detail = NULL, reference = b.reference,
        closed_at = b.closed_at, changed_at = b.changed_at, due_at = b.due_at,
        due_measure = b.due_measure, is_timed = b.is_timed
      FROM case_import_change m
      CROSS JOIN LATERAL jsonb_populate_record(NULL::service_case, m.case_before) b
      WHERE m.import_id = :import AND m.case_before <> '{}'
        AND c.community_id = m.community_id AND c.id = m.case_id
        AND c.community_id = ANY (:communities::int[])
      """;

  private static final String RESTORE_PAST =
      """
      UPDATE past_case p
      SET due_at = b.due_at, closed_at = b.closed_at, is_closed = b.is_closed,
        status_words = b.status_words, cut_at = b.cut_at, latest_import = b.latest_import
      FROM case_import_change m
      CROSS JOIN LATERAL jsonb_populate_record(NULL::past_case, m.past_before) b
      WHERE m.import_id = :import AND p.community_id = m.community_id AND p.case_id = m.case_id
        AND p.community_id = ANY (:communities::int[])
      """;

  private static final String REMOVE =
      """
      WITH gone AS (
        DELETE FROM past_case
        WHERE import_id = :import
        RETURNING community_id, case_id)
      DELETE FROM service_case c
      USING gone g
      WHERE c.community_id = g.community_id AND c.id = g.case_id
        AND c.community_id = ANY (:communities::int[])
      """;
}
