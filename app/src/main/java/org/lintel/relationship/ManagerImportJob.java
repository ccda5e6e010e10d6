package org.lintel.relationship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.sheet.SheetRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a list of account managers or imports it. Both read it the same way, so what was announced
 * is what happens; all of it is there afterwards, or nothing.
 */
@Component
class ManagerImportJob implements JobHandler {

  static final String KIND = "account-manager-import";
  private static final String IMPORT = "import";
  private static final String KEEP = "keep";

  private final ManagerImports imports;
  private final ManagerMatching matching;
  private final AssignmentRows rows;
  private final StoredFiles files;
  private final Ending ending;

  ManagerImportJob(
      ManagerImports imports,
      ManagerMatching matching,
      AssignmentRows rows,
      StoredFiles files,
      Ending ending) {
    this.imports = imports;
    this.matching = matching;
    this.rows = rows;
    this.files = files;
    this.ending = ending;
  }

  /** In what transaction it happens and where that is written down. */
  @Component
  static class Ending {

    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    Ending(PlatformTransactionManager transactions, AuditTrail audit) {
      this.transaction = new TransactionTemplate(transactions);
      this.audit = audit;
    }
  }

  static Map<String, String> parameters(UUID list, boolean isKept) {
    return Map.of(IMPORT, list.toString(), KEEP, Boolean.toString(isKept));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    ManagerImport list = imports.get(UUID.fromString(context.parameter(IMPORT)));
    boolean isKept = Boolean.parseBoolean(context.parameter(KEEP));
    String page = "/imports/account-managers/" + list.id();
    if (list.file().isEmpty()) {
      return JobOutcome.refused(page, "relationship.import.outcome.before");
    }
    try {
      List<ManagerRow> read = files.read(list.file().get(), ManagerSheet::rows);
      context.progress(0, read.size());
      Optional<ManagerMatching.Matched> done =
          ending.transaction.execute(_ -> carryOut(context, list, read, isKept));
      return done.isEmpty()
          ? JobOutcome.refused(page, "relationship.import.outcome.before")
          : told(context, page, isKept, done.get());
    } catch (SheetRefused refused) {
      return JobOutcome.refused(page, refused.key(), refused.arguments().toArray());
    }
  }

  private Optional<ManagerMatching.Matched> carryOut(
      JobContext context, ManagerImport list, List<ManagerRow> read, boolean isKept) {
    if (!imports.lock(list.id())) {
      return Optional.empty();
    }
    ManagerMatching.Matched matched = matching.match(list, read);
    if (!isKept) {
      imports.record(list.id(), ManagerImport.State.CHECKED, matched);
      return Optional.of(matched);
    }
    var act =
        new AssignmentRows.Act(
            list.id(),
            AssignmentAct.Kind.IMPORT,
            shortened(list.fileName()),
            Optional.empty(),
            context.requestedBy(),
            rows.now());
    rows.give(act, matched.givings());
    imports.record(list.id(), ManagerImport.State.IMPORTED, matched);
    ending.audit.append(
        context.requestedBy(),
        "account-managers-imported",
        list.id().toString(),
        Map.of(
            "added", String.valueOf(matched.added()),
            "changed", String.valueOf(matched.changed()),
            "unchanged", String.valueOf(matched.unchanged()),
            "wrong", String.valueOf(matched.wrong())));
    return Optional.of(matched);
  }

  private static JobOutcome told(
      JobContext context, String page, boolean isKept, ManagerMatching.Matched matched) {
    context.progress(matched.rows(), matched.rows());
    context.problems(matched.wrong());
    return JobOutcome.done(
        page,
        isKept ? "relationship.import.outcome.imported" : "relationship.import.outcome.checked",
        matched.added(),
        matched.changed(),
        matched.unchanged(),
        matched.wrong());
  }

  private static String shortened(String name) {
    int longest = 120;
    return name.codePointCount(0, name.length()) <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest)) + "…";
  }
}
