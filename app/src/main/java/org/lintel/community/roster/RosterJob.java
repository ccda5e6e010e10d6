package org.lintel.community.roster;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.sheet.SheetRefused;
import org.springframework.stereotype.Component;

/** Checks a roster or imports it, in the background. */
@Component
class RosterJob implements JobHandler {

  static final String KIND = "owner-import";
  private static final String IMPORT = "import";
  private static final String KEEP = "keep";

  private final RosterImports imports;
  private final RosterRun run;
  private final RosterPlans plans;
  private final RosterPlaceNames places;
  private final StoredFiles files;
  private final AuditTrail audit;
  private final RosterSuccessions successions;

  RosterJob(
      RosterImports imports,
      RosterRun run,
      RosterPlans plans,
      RosterPlaceNames places,
      StoredFiles files,
      AuditTrail audit,
      RosterSuccessions successions) {
    this.imports = imports;
    this.run = run;
    this.plans = plans;
    this.places = places;
    this.files = files;
    this.audit = audit;
    this.successions = successions;
  }

  static Map<String, String> parameters(UUID roster, boolean isKept) {
    return Map.of(IMPORT, roster.toString(), KEEP, Boolean.toString(isKept));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    RosterImport roster = imports.get(UUID.fromString(context.parameter(IMPORT)));
    boolean isKept = Boolean.parseBoolean(context.parameter(KEEP));
    String page = "/imports/owners/" + roster.id();
    if (roster.state() == RosterState.IMPORTED || roster.file().isEmpty()) {
      return before(roster, page);
    }
    try {
      return outcome(context, roster, isKept, page);
    } catch (SheetRefused refused) {
      return JobOutcome.refused(page, refused.key(), refused.arguments().toArray());
    } catch (RosterRun.ImportedBefore imported) {
      return before(imports.get(roster.id()), page);
    }
  }

  /** A job that was cut off after its last step finds its work done. */
  private static JobOutcome before(RosterImport roster, String page) {
    return roster.state() == RosterState.IMPORTED
        ? told(page, true, roster.counts())
        : JobOutcome.refused(page, "community.roster.outcome.done-before");
  }

  private JobOutcome outcome(JobContext context, RosterImport roster, boolean isKept, String page) {
    int organisation = OrganisationScope.required();
    var act = new RosterRun.Act(organisation, context.requestedBy(), roster, isKept);
    int total = isKept ? roster.counts().rows() : -1;
    var result =
        files.read(
            roster.file().orElseThrow(),
            content ->
                run.run(
                    act,
                    plans.of(roster),
                    content,
                    rows -> context.progress(rows, total),
                    done -> keep(context, roster, done)));
    context.problems(result.counts().wrong());
    if (!isKept) {
      imports.record(roster, RosterState.CHECKED, result.counts(), result.problems());
      places.met(roster.id(), result.unknown());
    }
    return told(page, isKept, result.counts());
  }

  private static JobOutcome told(String page, boolean isKept, RosterCounts counts) {
    return JobOutcome.done(
        page,
        isKept ? "community.roster.outcome.imported" : "community.roster.outcome.checked",
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.wrong());
  }

  /** In the transaction of the import itself: all of it is there afterwards, or nothing. */
  private void keep(JobContext context, RosterImport roster, RosterRun.Result result) {
    imports.record(roster, RosterState.IMPORTED, result.counts(), result.problems());
    successions.tell(roster.id());
    RosterCounts counts = result.counts();
    audit.append(
        context.requestedBy(),
        "roster-imported",
        roster.id().toString(),
        Map.of(
            "added", String.valueOf(counts.added()),
            "changed", String.valueOf(counts.changed()),
            "unchanged", String.valueOf(counts.unchanged()),
            "wrong", String.valueOf(counts.wrong())));
  }
}
