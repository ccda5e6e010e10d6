package org.lintel.casework.past;

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

/**
 * Measures a file of past cases and checks it, or imports it. Where something has to be said before
 * its rows can be read, it ends with the question.
 */
@Component
class PastImportJob implements JobHandler {

  static final String KIND = "past-case-import";
  private static final String IMPORT = "import";
  private static final String KEEP = "keep";
  private static final String UNCHECKED = "casework.past.outcome.unchecked";

  private final PastImports imports;
  private final PastImportSteps steps;
  private final PastRun run;
  private final PastPlans plans;
  private final StoredFiles files;
  private final AuditTrail audit;

  PastImportJob(
      PastImports imports,
      PastImportSteps steps,
      PastRun run,
      PastPlans plans,
      StoredFiles files,
      AuditTrail audit) {
    this.imports = imports;
    this.steps = steps;
    this.run = run;
    this.plans = plans;
    this.files = files;
    this.audit = audit;
  }

  static Map<String, String> parameters(UUID file, boolean isKept) {
    return Map.of(IMPORT, file.toString(), KEEP, Boolean.toString(isKept));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    PastImport file = imports.get(UUID.fromString(context.parameter(IMPORT)));
    boolean isKept = Boolean.parseBoolean(context.parameter(KEEP));
    if (!file.state().isOpen() || file.file().isEmpty()) {
      return before(file);
    }
    try {
      return isKept ? imported(context, file) : checked(context, file);
    } catch (SheetRefused refused) {
      return JobOutcome.refused(page(file), refused.key(), refused.arguments().toArray());
    } catch (PastRun.Overtaken _) {
      return overtaken(imports.get(file.id()), isKept);
    }
  }

  /** Nothing was kept of what the job found. */
  private static JobOutcome overtaken(PastImport now, boolean isKept) {
    if (!now.state().isOpen() || now.file().isEmpty()) {
      return before(now);
    }
    return JobOutcome.refused(page(now), isKept ? UNCHECKED : "casework.past.outcome.overtaken");
  }

  private static String page(PastImport file) {
    return "/imports/cases/" + file.id();
  }

  /** A job that was cut off after its last step finds its work done. */
  private static JobOutcome before(PastImport file) {
    return file.state() == PastImport.State.IMPORTED
        ? told(file, true, file.counts())
        : JobOutcome.refused(page(file), "casework.past.outcome.before");
  }

  private JobOutcome checked(JobContext context, PastImport file) {
    UUID content = file.file().orElseThrow();
    PastFindings findings =
        files.read(
            content, path -> PastRun.measure(file, path, rows -> context.progress(rows, -1)));
    if (!steps.measured(file, findings)) {
      throw new PastRun.Overtaken();
    }
    if (!findings.dates().isEmpty() && !DayOrders.of(findings, file.choices()).areKnown()) {
      return JobOutcome.done(page(file), "casework.past.outcome.asked");
    }
    return run(context, file, findings, false);
  }

  /** Read as it was checked: by what was found then. */
  private JobOutcome imported(JobContext context, PastImport file) {
    return file.state() == PastImport.State.CHECKED
        ? run(context, file, file.findings(), true)
        : JobOutcome.refused(page(file), UNCHECKED);
  }

  private JobOutcome run(
      JobContext context, PastImport file, PastFindings findings, boolean isKept) {
    Optional<java.time.Instant> cut = plans.cut(file);
    var act =
        new PastRun.Act(
            file, plans.of(file, findings), isKept ? file.cut().or(() -> cut) : cut, isKept);
    PastRun.Result result =
        files.read(
            file.file().orElseThrow(),
            path ->
                run.run(
                    act,
                    path,
                    rows -> context.progress(rows, findings.rows()),
                    () -> steps.lock(file, isKept),
                    done -> keep(context, file, done, isKept)));
    context.problems(result.counts().wrong());
    return told(file, isKept, result.counts());
  }

  /** In the transaction of the run. */
  private void keep(JobContext context, PastImport file, PastRun.Result done, boolean isKept) {
    var state = isKept ? PastImport.State.IMPORTED : PastImport.State.CHECKED;
    steps.record(file.id(), state, done.counts(), done.cut());
    if (isKept) {
      audit.append(
          context.requestedBy(),
          "past-cases-imported",
          file.id().toString(),
          Map.of(
              "added", String.valueOf(done.counts().added()),
              "changed", String.valueOf(done.counts().changed()),
              "unchanged", String.valueOf(done.counts().unchanged()),
              "wrong", String.valueOf(done.counts().wrong())));
    }
  }

  private static JobOutcome told(PastImport file, boolean isKept, PastImport.Counts counts) {
    return JobOutcome.done(
        page(file),
        isKept ? "casework.past.outcome.imported" : "casework.past.outcome.checked",
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.left(),
        counts.wrong());
  }
}
