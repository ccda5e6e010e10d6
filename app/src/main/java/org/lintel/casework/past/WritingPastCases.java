package org.lintel.casework.past;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.CaseLinks;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the staged rows as cases. Numbers are taken in a transaction of their own: cases that come
 * in meanwhile do not wait for the file.
 */
@Component
class WritingPastCases {

  private final JdbcClient database;
  private final CaseLinks links;
  private final TransactionTemplate apart;

  WritingPastCases(JdbcClient database, CaseLinks links, PlatformTransactionManager transactions) {
    this.database = database;
    this.links = links;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private static final String CASES =
      """
      INSERT INTO service_case
        (community_id, id, organisation_id, number, submission, household_id, channel, kind,
        reported_kind, severity, is_safety, place_code, category_code, problem_code, spot, words,
        received_at, changed_at, state, outcome, detail, reference, closed_at, due_at, due_measure,
        is_timed, is_imported)
      SELECT r.community_id, r.case_id, :organisation,
        :first + row_number() OVER (ORDER BY r.received_at, r.row_number) - 1, r.case_id,
        r.household_id, r.channel, r.kind, r.kind, r.severity, r.is_safety,
        CASE WHEN r.household_id IS NULL THEN r.place_code ELSE r.home_code END, r.category_code,
        r.problem_code, CASE WHEN r.household_id IS NULL THEN r.place_words ELSE '' END, r.words,
        r.received_at,
        CASE WHEN r.outcome IS NULL THEN r.received_at ELSE coalesce(r.closed_at, :cut) END,
        CASE WHEN r.outcome IS NULL THEN 'RECEIVED' ELSE 'CLOSED' END, r.outcome,
        CASE WHEN r.outcome IS NOT NULL THEN r.resolution END,
        CASE WHEN r.outcome = 'NOT_OURS' THEN '' END,
        CASE WHEN r.outcome IS NOT NULL THEN coalesce(r.closed_at, :cut) END,
        CASE WHEN r.outcome IS NULL THEN r.due_at END,
        CASE WHEN r.outcome IS NULL AND r.due_at IS NOT NULL THEN 'RESOLVE' END,
        r.outcome IS NULL AND r.due_at IS NOT NULL, true
      FROM past_row r
      WHERE r.fate = 'NEW'
      """;

  private static final String PAST =
      """
      INSERT INTO past_case
        (community_id, case_id, organisation_id, import_id, latest_import, external_number,
        received_at, received_on, due_at, closed_at, is_closed, status_words, channel,
        channel_words, category_words, category_key, place_words, place_key, cut_at)
      SELECT community_id, case_id, :organisation, :import, :import, external_number, received_at,
        received_on, due_at, closed_at, outcome IS NOT NULL, status_words, channel, channel_words,
        category_words, category_key, place_words, place_key, :cut
      FROM past_row
      WHERE fate = 'NEW'
      """;

  /** Of a case that stays as it is nothing is to be put back. */
  private static final String BEFORE =
      """
      INSERT INTO case_import_change
        (import_id, community_id, case_id, organisation_id, past_before, case_before)
      SELECT :import, p.community_id, p.case_id, :organisation,
        jsonb_build_object('due_at', p.due_at, 'closed_at', p.closed_at, 'is_closed', p.is_closed,
          'status_words', p.status_words, 'cut_at', p.cut_at, 'latest_import', p.latest_import),
        CASE
          WHEN r.fate = 'HERS' THEN '{}'
          ELSE jsonb_build_object('state', c.state, 'outcome', c.outcome, 'reference', c.reference,
            'closed_at', c.closed_at, 'changed_at', c.changed_at, 'due_at', c.due_at,
            'due_measure', c.due_measure, 'is_timed', c.is_timed) END
      FROM past_row r
      JOIN past_case p ON p.community_id = r.community_id AND p.case_id = r.case_id
      JOIN service_case c ON c.community_id = r.community_id AND c.id = r.case_id
      WHERE r.fate IN ('CHANGED', 'SEEN', 'HERS') AND p.community_id = ANY (:communities::int[])
        AND c.community_id = ANY (:communities::int[])
      """;

  private static final String CHANGE_CASES =
      """
      UPDATE service_case c
      SET state = CASE WHEN r.outcome IS NULL THEN 'RECEIVED' ELSE 'CLOSED' END,
        outcome = r.outcome,
        detail = CASE WHEN r.outcome IS NOT NULL THEN r.resolution END,
        reference = CASE WHEN r.outcome = 'NOT_OURS' THEN '' END,
        closed_at = CASE WHEN r.outcome IS NOT NULL THEN coalesce(r.closed_at, :cut) END,
        changed_at = CASE WHEN r.outcome IS NULL THEN c.changed_at ELSE coalesce(r.closed_at, :cut) END,
        due_at = CASE WHEN r.outcome IS NULL THEN r.due_at END,
        due_measure = CASE WHEN r.outcome IS NULL AND r.due_at IS NOT NULL THEN 'RESOLVE' END,
        is_timed = r.outcome IS NULL AND r.due_at IS NOT NULL
      FROM past_row r
      WHERE c.community_id = r.community_id AND c.id = r.case_id AND r.fate = 'CHANGED'
        AND c.community_id = ANY (:communities::int[])
      """;

  private static final String CHANGE_PAST =
      """
      UPDATE past_case p
      SET due_at = r.due_at, closed_at = r.closed_at, is_closed = r.outcome IS NOT NULL,
        status_words = r.status_words, cut_at = greatest(p.cut_at, :cut), latest_import = :import
      FROM past_row r
      WHERE p.community_id = r.community_id AND p.case_id = r.case_id
        AND r.fate IN ('CHANGED', 'SEEN', 'HERS') AND p.community_id = ANY (:communities::int[])
      """;

  void write(UUID file, int added, Instant cut, Integer[] communities) {
    var parameters =
        Map.<String, Object>of(
            "organisation",
            OrganisationScope.required(),
            "import",
            file,
            "cut",
            cut.atOffset(ZoneOffset.UTC),
            "communities",
            communities);
    for (String sql : List.of(BEFORE, CHANGE_CASES, CHANGE_PAST)) {
      database.sql(sql).params(parameters).update();
    }
    if (added > 0) {
      database.sql("UPDATE past_row SET case_id = uuidv7() WHERE fate = 'NEW'").update();
      database.sql(CASES).params(parameters).param("first", numbers(added)).update();
      database.sql(PAST).params(parameters).update();
      openLinks();
    }
  }

  /** Only of what may still be carried on here. */
  private void openLinks() {
    PastLinks.inBatches(
        database.sql("SELECT case_id FROM past_row WHERE fate = 'NEW' AND outcome IS NULL"),
        links::openAll);
  }

  /** The first of so many numbers in a row; the company's first case is 1001. */
  private int numbers(int many) {
    Integer last =
        apart.execute(_ ->
            database
                .sql(
                    """
                    INSERT INTO case_number AS n (organisation_id, last)
                    VALUES (:organisation, 1000 + :many)
                    ON CONFLICT (organisation_id) DO UPDATE SET last = n.last + :many
                    RETURNING last
                    """)
                .param("organisation", OrganisationScope.required())
                .param("many", many)
                .query(Integer.class)
                .single());
    return last - many + 1;
  }
}
