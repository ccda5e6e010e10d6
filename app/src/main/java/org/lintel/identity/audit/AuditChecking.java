package org.lintel.identity.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.springframework.stereotype.Component;

/** Checks the audit log in the background and says which rows are wrong. */
@Component
public class AuditChecking implements JobHandler {

  public static final String KIND = "audit-check";

  private static final int MOST_NAMED = 10;

  private final AuditCheck check;
  private final AuditTrail audit;

  AuditChecking(AuditCheck check, AuditTrail audit) {
    this.check = check;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    var report = check.run(checked -> context.progress(checked, -1));
    int found = report.findings().size();
    audit.append(
        context.requestedBy(),
        "audit-checked",
        context.job().toString(),
        Map.of("checked", Long.toString(report.checked()), "findings", Integer.toString(found)));
    if (found == 0) {
      return JobOutcome.done("/audit", "identity.audit.intact", report.checked());
    }
    context.problems(found);
    String named =
        report.findings().stream()
            .limit(MOST_NAMED)
            .map(AuditChecking::name)
            .collect(Collectors.joining("; "));
    return JobOutcome.done("/audit", "identity.audit.broken", report.checked(), found, named);
  }

  /** Place in the chain, what is wrong, and the entry's id: words that need no translation. */
  private static String name(AuditFinding finding) {
    String entry = finding.entry().equals(AuditFinding.UNKNOWN) ? "" : " " + finding.entry();
    return "#" + finding.number() + " " + finding.kind() + entry;
  }
}
