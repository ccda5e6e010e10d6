package org.lintel.calendar.web;

import java.util.List;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.Severity;
import org.lintel.community.Community;
import org.lintel.platform.web.Refusals;

/**
 * All rules, and a thing that nobody reported to try them on.
 *
 * @param explanations what the rules say of it, one a measure
 */
public record ClockRulesPage(
    List<ClockRule> rules,
    List<Community> communities,
    Trial trial,
    List<ExplainedClock> explanations,
    Refusals refusals) {

  public static final List<String> KINDS =
      List.of("complaint", "repair", "request", "enquiry", "suggestion", "praise");

  public ClockRulesPage {
    rules = List.copyOf(rules);
    communities = List.copyOf(communities);
    explanations = List.copyOf(explanations);
  }

  /** What is tried, as it was typed; at is a local date and time of the community. */
  public record Trial(String community, String kind, String severity, String at) {}

  public Severity[] severities() {
    return Severity.values();
  }
}
