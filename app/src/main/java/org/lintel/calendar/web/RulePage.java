package org.lintel.calendar.web;

import java.util.List;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.Counting;
import org.lintel.calendar.Level;
import org.lintel.calendar.PauseReason;
import org.lintel.calendar.RuleForm;
import org.lintel.calendar.Severity;
import org.lintel.community.Community;
import org.lintel.platform.web.Refusals;

/** One rule with its form and its versions, the newest first; a new one has none yet. */
public record RulePage(
    List<ClockRule> versions, RuleForm form, List<Community> communities, Refusals refusals) {

  public static final List<String> PURPOSES = List.of("case", "remedy", "recovery", "promise");

  public RulePage {
    versions = List.copyOf(versions);
    communities = List.copyOf(communities);
  }

  public boolean isNew() {
    return versions.isEmpty();
  }

  /** Where the form is sent. */
  public String address() {
    return isNew() ? "/clock-rules" : "/clock-rules/" + versions.getFirst().name().rule();
  }

  public ClockMeasure[] measures() {
    return ClockMeasure.values();
  }

  public Severity[] severities() {
    return Severity.values();
  }

  public Counting[] countings() {
    return Counting.values();
  }

  public PauseReason[] reasons() {
    return PauseReason.values();
  }

  public Level[] levels() {
    return Level.values();
  }
}
