package org.lintel.community.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Undoes an import in the background. */
@Component
class RosterUndoJob implements JobHandler {

  static final String KIND = "owner-import-undo";

  private final RosterImports imports;
  private final RosterUndo undo;
  private final AuditTrail audit;
  private final RosterSuccessions successions;
  private final TransactionTemplate transaction;

  RosterUndoJob(
      RosterImports imports,
      RosterUndo undo,
      AuditTrail audit,
      RosterSuccessions successions,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.undo = undo;
    this.audit = audit;
    this.successions = successions;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    RosterImport roster = imports.get(UUID.fromString(context.parameter("import")));
    String page = "/imports/owners/" + roster.id();
    if (roster.state() != RosterState.IMPORTED) {
      return JobOutcome.refused(page, "community.roster.outcome.not-imported");
    }
    List<String> blocks =
        transaction.execute(status -> {
          var ended = successions.of(roster.id());
          List<String> found = undo.undo(roster.id());
          if (found.isEmpty()) {
            successions.tellTakenBack(ended);
            imports.mark(roster.id(), RosterState.UNDONE);
            audit.append(
                context.requestedBy(),
                "roster-undone",
                roster.id().toString(),
                Map.of(
                    "added", String.valueOf(roster.counts().added()),
                    "changed", String.valueOf(roster.counts().changed())));
          }
          return found;
        });
    return blocks.isEmpty()
        ? JobOutcome.done(page, "community.roster.outcome.undone")
        : JobOutcome.refused(page, blocks.getFirst());
  }
}
