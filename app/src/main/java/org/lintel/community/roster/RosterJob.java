package org.lintel.community.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Checks a roster or imports it, in the background. */
@Component
class RosterJob implements JobHandler {

  static final String KIND = "owner-import";
  private static final String IMPORT = "import";
  private static final String COMMUNITIES = "communities";
  private static final String LANGUAGE = "language";
  private static final String KEEP = "keep";

  private final RosterImports imports;
  private final RosterRun run;
  private final RejectedRows rejects;
  private final RosterParts parts;

  RosterJob(RosterImports imports, RosterRun run, RejectedRows rejects, RosterParts parts) {
    this.imports = imports;
    this.run = run;
    this.rejects = rejects;
    this.parts = parts;
  }

  /** What else a run needs. */
  @Component
  record RosterParts(Communities communities, StoredFiles files, AuditTrail audit, Texts texts) {}

  static Map<String, String> parameters(
      UUID roster, List<Community> communities, String language, boolean isKept) {
    return Map.of(
        IMPORT,
        roster.toString(),
        COMMUNITIES,
        communities.stream()
            .map(community -> Integer.toString(community.id()))
            .collect(Collectors.joining(",")),
        LANGUAGE,
        language,
        KEEP,
        Boolean.toString(isKept));
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
      return JobOutcome.refused(page, "community.roster.outcome.done-before");
    }
    Text text = parts.texts().in(context.parameter(LANGUAGE));
    try {
      return outcome(context, roster, isKept, text, page);
    } catch (SheetRefused refused) {
      return JobOutcome.refused(page, refused.key(), refused.arguments().toArray());
    }
  }

  private JobOutcome outcome(
      JobContext context, RosterImport roster, boolean isKept, Text text, String page) {
    int organisation = OrganisationScope.current().orElseThrow();
    var act = new RosterRun.Act(organisation, context.requestedBy(), roster, isKept);
    int total = isKept ? roster.counts().rows() : -1;
    var result =
        run.run(
            act,
            plan(context, roster),
            parts.files().content(roster.file().orElseThrow()),
            rows -> context.progress(rows, total),
            () -> kept(context, roster));
    context.problems(result.counts().wrong());
    var file = rejects.write(organisation, context.requestedBy(), roster, result.problems(), text);
    var state = isKept ? RosterState.IMPORTED : RosterState.CHECKED;
    imports.record(roster.id(), state, result.counts(), file);
    roster.rejects().ifPresent(parts.files()::delete);
    var counts = result.counts();
    return JobOutcome.done(
        page,
        isKept ? "community.roster.outcome.imported" : "community.roster.outcome.checked",
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.wrong());
  }

  /** In the transaction of the import itself. */
  private void kept(JobContext context, RosterImport roster) {
    imports.mark(roster.id(), RosterState.IMPORTED);
    parts
        .audit()
        .append(context.requestedBy(), "roster-imported", roster.id().toString(), Map.of());
  }

  private RosterPlan plan(JobContext context, RosterImport roster) {
    var communities = new HashMap<String, Integer>();
    var allowed =
        Arrays.stream(context.parameter(COMMUNITIES).split(",", -1))
            .filter(id -> !id.isEmpty())
            .map(Integer::valueOf)
            .toList();
    for (Integer id : allowed) {
      Community community = parts.communities().get(id);
      communities.put(RosterField.plain(community.code()), id);
      communities.put(RosterField.plain(community.name()), id);
    }
    Optional<Integer> usual = roster.community().filter(allowed::contains);
    return new RosterPlan(roster.headingRow(), roster.fields(), usual, communities);
  }
}
