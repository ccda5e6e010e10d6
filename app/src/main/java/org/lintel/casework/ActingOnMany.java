package org.lintel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act on many cases: each in a transaction of its own and with an outcome of its own. The same
 * form sent again goes on where it stopped, and does nothing twice.
 */
@Component
public class ActingOnMany {

  /** As many as stand on the longest page. */
  public static final int MOST = 200;

  private final JdbcClient database;
  private final ActingOnOne one;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ActingOnMany(
      JdbcClient database,
      ActingOnOne one,
      AuditTrail audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.one = one;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A case as it was when it was marked. */
  public record Marked(UUID id, int version) {}

  /** What came of one; the outcome as {@link BulkOutcome#key} reads it. */
  public record Result(UUID id, String outcome) {

    public boolean isDone() {
      return outcome.equals(BulkOutcome.DONE.name());
    }
  }

  /** What came of all of them. */
  public record Run(BulkAct.Kind act, List<Result> results) {

    public Run {
      results = List.copyOf(results);
    }
  }

  /**
   * Does it to each.
   *
   * @param run the form's own id
   * @throws NotFound when that id belongs to somebody else's form
   */
  public void act(Viewer viewer, UUID run, List<Marked> marked, BulkAct act) {
    transaction.executeWithoutResult(_ -> begin(viewer, run, marked.size(), act.kind()));
    marked.forEach(each -> one.act(viewer, run, each, act));
  }

  /** Stands in the log whatever stops it; what becomes of each case the log has with that case. */
  private void begin(Viewer viewer, UUID run, int marked, BulkAct.Kind act) {
    if (isNew(viewer, run, act)) {
      audit.append(
          viewer.id(),
          "cases-changed-together",
          run.toString(),
          Map.of("bulk", act.name(), "marked", String.valueOf(marked)));
    }
  }

  private boolean isNew(Viewer viewer, UUID run, BulkAct.Kind act) {
    boolean isNew =
        database
                .sql(
                    """
                    INSERT INTO case_bulk (id, organisation_id, staff_id, act, made_at)
                    VALUES (:id, :organisation, :viewer, :act, :now)
                    ON CONFLICT (id) DO NOTHING
                    """)
                .param("id", run)
                .param("organisation", OrganisationScope.required())
                .param("viewer", viewer.id())
                .param("act", act.name())
                .param("now", Times.of(clock.instant()))
                .update()
            == 1;
    if (!isNew && kind(viewer, run) != act) {
      throw new NotFound("act on many " + run);
    }
    return isNew;
  }

  private BulkAct.Kind kind(Viewer viewer, UUID run) {
    return database
        .sql("SELECT act FROM case_bulk WHERE id = :id AND staff_id = :viewer")
        .param("id", run)
        .param("viewer", viewer.id())
        .query((row, number) -> BulkAct.Kind.valueOf(row.getString("act")))
        .optional()
        .orElseThrow(() -> new NotFound("act on many " + run));
  }

  /**
   * What came of it, for whoever did it.
   *
   * @throws NotFound when it was somebody else, or is too long ago
   */
  public Run of(Viewer viewer, UUID run) {
    return new Run(
        kind(viewer, run),
        database
            .sql("SELECT case_id, outcome FROM case_bulk_result WHERE bulk_id = :id")
            .param("id", run)
            .query((row, number) ->
                new Result(row.getObject("case_id", UUID.class), row.getString("outcome")))
            .list());
  }
}
